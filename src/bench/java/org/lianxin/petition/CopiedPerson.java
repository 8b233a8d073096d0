package org.lianxin.petition;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Vault;

/** Lets the benchmark's generator seal another name and phone into a copied case. */
public final class CopiedPerson {

  private CopiedPerson() {}

  /** The columns of the petitioner's row that change with his name and phone. */
  public static Map<String, @Nullable Object> columns(
      int seq, String name, String phone, byte[] salt, Vault vault) {
    var sealed =
        SealedPerson.of(new Party(seq, true, false, name, phone, null, null, null), salt, vault);
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("sealed_name", sealed.name());
    columns.put("sealed_phone", sealed.phone());
    columns.put("name_index", sealed.nameIndex());
    columns.put("phone_index", sealed.phoneIndex());
    columns.put("index_key", sealed.indexKey());
    return columns;
  }
}

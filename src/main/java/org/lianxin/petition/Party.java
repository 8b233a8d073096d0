package org.lianxin.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Masking;
import org.lianxin.access.Sight;

/** A petitioner as an answer shows him. */
public record Party(
    int seq,
    boolean lead,
    boolean representative,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String idNumber,
    @Nullable String email) {

  /** Names of the fields that are masked for most readers. */
  static final Set<String> PERSONAL = Set.of("name", "phone", "address", "idNumber", "email");

  /** The lead petitioner and the representatives named in the registration form. */
  static List<Party> of(FormData form) {
    var all = new ArrayList<Party>();
    all.add(
        new Party(
            0,
            true,
            false,
            form.text("petitionerName"),
            form.text("petitionerPhone"),
            form.text("petitionerAddress"),
            form.text("petitionerIdNumber"),
            wanted(form)));
    for (var row : form.rows("representatives")) {
      all.add(
          new Party(
              all.size(), false, true, row.text("name"), row.text("phone"), null, null, null));
    }
    return all;
  }

  /** An address is kept only of who chose to be told by mail: that it is there is his choice. */
  private static @Nullable String wanted(FormData form) {
    return form.flag("mailWanted") ? form.text("petitionerEmail") : null;
  }

  Party as(Sight sight) {
    if (sight.plain()) {
      return this;
    }
    return new Party(
        seq,
        lead,
        representative,
        Masking.name(name),
        Masking.phone(phone),
        Masking.address(address),
        Masking.idNumber(idNumber),
        Masking.email(email));
  }
}

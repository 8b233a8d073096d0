package org.lianxin.petition;

import java.util.Map;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.lianxin.protection.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of accusations, sealed anew. */
@Component
class SealedFileSealing implements SealedRows {

  private final JdbcClient jdbc;
  private final Vault vault;

  SealedFileSealing(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public String name() {
    return "sealed_file";
  }

  @Override
  public Level level() {
    return Level.P4;
  }

  @Override
  @Transactional
  public Page reseal(String after, int most) {
    var rows =
        jdbc.sql(
                "SELECT f.id, f.part, f.content, k.salt FROM sealed_file f JOIN case_key k"
                    + " ON k.case_no = f.case_no AND k.level = 'P4'"
                    + " WHERE f.id > ? AND k.salt IS NOT NULL ORDER BY f.id LIMIT ?")
            .params(after, most)
            .query(Row.class)
            .list();
    return SealedRows.through(
        rows, Row::id, row -> vault.outdated(Level.P4, row.content), this::renew);
  }

  /** Nothing, if somebody has changed it meanwhile. */
  private int renew(Row row) {
    var place = SealedAccusations.place(row.part);
    var plain = vault.openBytes(Level.P4, row.salt, place, row.content);
    return jdbc.sql("UPDATE sealed_file SET content = ? WHERE id = ? AND content = ?")
        .params(vault.sealBytes(Level.P4, row.salt, place, plain), row.id, row.content)
        .update();
  }

  @Override
  public Map<Integer, Long> byKey() {
    return KeyUse.count(
        jdbc, "sealed_file f" + CaseKeys.NOT_SHREDDED.formatted("f", Level.P4), "content");
  }

  private record Row(String id, String part, byte[] content, byte[] salt) {}
}

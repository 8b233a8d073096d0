package org.lianxin.petition;

import java.util.Map;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.lianxin.protection.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The personal fields of completed forms, sealed anew. */
@Component
class StepSealing implements SealedRows {

  private final JdbcClient jdbc;
  private final Vault vault;

  StepSealing(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public String name() {
    return "case_step.sealed";
  }

  @Override
  public Level level() {
    return Level.P3;
  }

  @Override
  @Transactional
  public Page reseal(String after, int most) {
    var rows =
        jdbc.sql(
                "SELECT s.id, s.sealed, k.salt FROM case_step s JOIN case_key k"
                    + " ON k.case_no = s.case_no AND k.level = 'P3'"
                    + " WHERE s.id > ? AND s.sealed IS NOT NULL AND k.salt IS NOT NULL"
                    + " ORDER BY s.id LIMIT ?")
            .params(after, most)
            .query(Row.class)
            .list();
    return SealedRows.through(
        rows, Row::id, row -> vault.outdated(Level.P3, row.sealed), this::renew);
  }

  /** Nothing, if somebody has changed it meanwhile. */
  private int renew(Row row) {
    var place = SealedFields.place(row.id);
    var plain = vault.openBytes(Level.P3, row.salt, place, row.sealed);
    return jdbc.sql("UPDATE case_step SET sealed = ? WHERE id = ? AND sealed = ?")
        .params(vault.sealBytes(Level.P3, row.salt, place, plain), row.id, row.sealed)
        .update();
  }

  @Override
  public Map<Integer, Long> byKey() {
    return KeyUse.count(
        jdbc, "case_step s" + CaseKeys.NOT_SHREDDED.formatted("s", Level.P3), "sealed");
  }

  private record Row(String id, byte[] sealed, byte[] salt) {}
}

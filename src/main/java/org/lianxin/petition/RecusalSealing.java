package org.lianxin.petition;

import java.util.Map;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps away from accusations, sealed anew. */
@Component
class RecusalSealing implements SealedRows {

  private final JdbcClient jdbc;
  private final SealedLogins logins;

  RecusalSealing(JdbcClient jdbc, SealedLogins logins) {
    this.jdbc = jdbc;
    this.logins = logins;
  }

  @Override
  public String name() {
    return "petition_case.sealed_recused";
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
                "SELECT case_no, sealed_recused FROM petition_case WHERE case_no > ?"
                    + " AND sealed_recused IS NOT NULL ORDER BY case_no LIMIT ?")
            .params(after, most)
            .query(Row.class)
            .list();
    return SealedRows.through(
        rows, Row::caseNo, row -> logins.outdated(row.sealedRecused), this::renew);
  }

  /** Nothing, if somebody has changed it meanwhile. */
  private int renew(Row row) {
    var plain = logins.convertToEntityAttribute(row.sealedRecused);
    return jdbc.sql(
            "UPDATE petition_case SET sealed_recused = ? WHERE case_no = ?"
                + " AND sealed_recused = ?")
        .params(logins.convertToDatabaseColumn(plain), row.caseNo, row.sealedRecused)
        .update();
  }

  @Override
  public Map<Integer, Long> byKey() {
    return KeyUse.count(jdbc, "petition_case", "sealed_recused");
  }

  private record Row(String caseNo, byte[] sealedRecused) {}
}

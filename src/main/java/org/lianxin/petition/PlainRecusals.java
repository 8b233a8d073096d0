package org.lianxin.petition;

import java.util.List;
import org.lianxin.foundation.TakenOver;
import org.lianxin.foundation.TakingOver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals at the start who keeps away from accusations of an earlier release. */
@Component
class PlainRecusals extends TakingOver {

  private final JdbcClient jdbc;
  private final SealedLogins logins;
  private final TransactionTemplate transaction;

  PlainRecusals(
      TakenOver taken,
      JdbcClient jdbc,
      SealedLogins logins,
      PlatformTransactionManager transactions) {
    super(taken);
    this.jdbc = jdbc;
    this.logins = logins;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Plain(String caseNo, String recused) {}

  @Override
  protected boolean takeOver() {
    return transaction.execute(
        status -> {
          var plain = plain();
          plain.forEach(this::seal);
          return !plain.isEmpty();
        });
  }

  /** Before anything reads a case. */
  @Override
  public int getPhase() {
    return super.getPhase() - 2;
  }

  private List<Plain> plain() {
    return jdbc.sql(
            "SELECT case_no, recused FROM petition_case WHERE sealed = TRUE AND recused <> ''")
        .query(Plain.class)
        .list();
  }

  private void seal(Plain plain) {
    jdbc.sql(
            "UPDATE petition_case SET sealed_recused = ?, recused = '' WHERE case_no = ?"
                + " AND sealed_recused IS NULL")
        .params(logins.convertToDatabaseColumn(plain.recused), plain.caseNo)
        .update();
  }
}

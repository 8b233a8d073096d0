package org.lianxin.foundation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What of earlier releases is known not to be there any more. */
@Component
public class TakenOver {

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;

  TakenOver(JdbcClient jdbc, BusinessClock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  boolean isNoted(String what) {
    return jdbc.sql("SELECT COUNT(*) FROM taken_over WHERE what = ?")
            .param(what)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Another node that starts at the same time may note it too. */
  void note(String what) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("INSERT IGNORE INTO taken_over (what, taken_at) VALUES (?, ?)")
                .params(what, clock.instant())
                .update());
  }
}

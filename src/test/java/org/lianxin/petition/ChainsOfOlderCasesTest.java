package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases from before there was an audit trail get a chain at the next start. */
@DatabaseTest
class ChainsOfOlderCasesTest {

  @Autowired Callers callers;
  @Autowired ChainsOfOlderCases olderCases;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void aCaseWithoutAChainGetsOneAndTheOthersStayAsTheyAre() {
    var older = new Cases(callers).registered().caseNo;
    var other = new Cases(callers).registered().caseNo;
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql("DELETE FROM audit_event WHERE chain = ?").param(older).update();
          jdbc.sql("UPDATE petition_case SET audit_seq = 0, audit_hash = '' WHERE case_no = ?")
              .param(older)
              .update();
          olderCases.takeOver();
          olderCases.takeOver();
          assertThat(events(older)).containsExactly("system BEGUN");
          assertThat(events(other)).containsExactly("officer REGISTERED");
        });
  }

  private List<String> events(String chain) {
    return jdbc.sql("SELECT CONCAT(actor, ' ', action) FROM audit_event WHERE chain = ?")
        .param(chain)
        .query(String.class)
        .list();
  }
}

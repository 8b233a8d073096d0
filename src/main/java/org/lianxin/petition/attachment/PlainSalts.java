package org.lianxin.petition.attachment;

import java.util.List;
import org.lianxin.foundation.TakenOver;
import org.lianxin.foundation.TakingOver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the salts of accusations' files under seal that an earlier release kept beside them: file by
 * file, so that a start which is broken off goes on where it was.
 */
@Component
class PlainSalts extends TakingOver {

  private static final Logger log = LoggerFactory.getLogger(PlainSalts.class);
  private static final int PAGE = 200;

  private final JdbcClient jdbc;
  private final FileSalts salts;
  private final TransactionTemplate transaction;

  PlainSalts(
      TakenOver taken, JdbcClient jdbc, FileSalts salts, PlatformTransactionManager transactions) {
    super(taken);
    this.jdbc = jdbc;
    this.salts = salts;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Plain(String id, String caseNo) {}

  @Override
  protected boolean takeOver() {
    var sealed = 0;
    for (var page = plain(); !page.isEmpty(); page = plain()) {
      page.forEach(
          file -> transaction.executeWithoutResult(status -> salts.sealFor(file.caseNo, file.id)));
      sealed += page.size();
    }
    if (sealed > 0) {
      log.info("files: {} of accusations put under their seal", sealed);
    }
    return sealed > 0;
  }

  /** After the contents of old files have been moved, and the cases sealed. */
  @Override
  public int getPhase() {
    return super.getPhase() + 1;
  }

  private List<Plain> plain() {
    return transaction.execute(
        status ->
            jdbc.sql(
                    "SELECT a.id, a.case_no FROM attachment a JOIN petition_case c"
                        + " ON c.case_no = a.case_no WHERE c.sealed = TRUE AND a.salt IS NOT NULL"
                        + " ORDER BY a.id LIMIT "
                        + PAGE)
                .query(Plain.class)
                .list());
  }
}

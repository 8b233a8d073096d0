package org.lianxin.petition;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads into the search what cases say that are new or say something else. It comes after the
 * commit and leaves the cases in peace that somebody works on: these it finds again.
 */
@Service
class TextReading {

  private static final Logger log = LoggerFactory.getLogger(TextReading.class);
  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final CaseFiles cases;
  private final CaseTitles titles;
  private final CaseTexts texts;
  private final TransactionTemplate transaction;

  TextReading(
      JdbcClient jdbc,
      CaseFiles cases,
      CaseTitles titles,
      CaseTexts texts,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.titles = titles;
    this.texts = texts;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Reads all that is waiting. */
  void look() {
    for (var waiting = after(""); !waiting.isEmpty(); ) {
      waiting.forEach(this::read);
      waiting = after(waiting.get(waiting.size() - 1));
    }
  }

  private List<String> after(String caseNo) {
    return transaction.execute(
        status ->
            jdbc.sql(
                    "SELECT case_no FROM petition_case WHERE text_unread = TRUE AND case_no > ?"
                        + " ORDER BY case_no LIMIT "
                        + AT_ONCE)
                .param(caseNo)
                .query(String.class)
                .list());
  }

  private void read(PetitionCase theCase) {
    titles.read(theCase);
    texts.read(theCase);
  }

  private void read(String caseNo) {
    try {
      transaction.executeWithoutResult(status -> cases.lockIfFree(caseNo).ifPresent(this::read));
    } catch (RuntimeException e) {
      // Never the message: a database's quotes the value it stumbled over.
      log.warn("text of {} is read again later: {}", caseNo, e.getClass().getName());
    }
  }
}

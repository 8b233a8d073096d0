package org.lianxin.statistics.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Actor;
import org.lianxin.access.Rights;
import org.lianxin.access.Role;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.LedgerScope;
import org.lianxin.statistics.ledger.LedgerExport.LedgerTooLong;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A long ledger. A build makes one of some sixteen thousand rows; {@code
 * -Dlianxin.test.doublings=17} makes one of a hundred and thirty thousand, and the log says the
 * time.
 */
@DatabaseTest
class ManyRowsTest {

  private static final Logger log = LoggerFactory.getLogger(ManyRowsTest.class);
  private static final int DOUBLINGS = Integer.getInteger("lianxin.test.doublings", 14);
  private static final int ROWS = 1 << DOUBLINGS;

  /** Of a village that no other test knows. */
  private static final LedgerAsked ASKED =
      new LedgerAsked(null, null, null, "990101099299", null, null);

  @Autowired LedgerExport export;
  @Autowired List<LedgerSource<?>> ledgers;
  @Autowired LedgerScope scope;
  @Autowired Rights rights;
  @Autowired Labels.Reading labels;
  @Autowired LedgerPaper paper;
  @Autowired Vocabulary vocabulary;
  @Autowired Evidence evidence;
  @Autowired DataSource database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void itComesRowByRow() {
    var caseNo = new Cases(callers).registered().caseNo;
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          make(caseNo);
          var from = System.nanoTime();
          try (var book = export.of("cases", ASKED, null, supervisor())) {
            assertThat(book.rows()).isEqualTo(ROWS);
            assertThat(book.inMemory()).isLessThanOrEqualTo(100);
            book.write(OutputStream.nullOutputStream());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          var taken = Duration.ofNanos(System.nanoTime() - from);
          log.info("ledger: {} rows taken out in {}", ROWS, taken);
        });
  }

  /** domain.md §8.5: exports have a row limit; what to do about it is said. */
  @Test
  void moreThanMayLeaveAtOnceIsRefused() throws MetaDataAccessException {
    var few =
        new LedgerExport(
            ledgers,
            jdbc,
            scope,
            rights,
            labels,
            paper,
            vocabulary,
            evidence,
            new LedgerSettings(2),
            database,
            transactions);
    var supervisor = supervisor();
    var caseNo = new Cases(callers).registered().caseNo;
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          copied("'M1'", "case_no = '" + caseNo + "'");
          copied("'M2'", "case_no = '" + caseNo + "'");
          closed(few.of("cases", ASKED, null, supervisor));
          copied("'M3'", "case_no = '" + caseNo + "'");
          assertThatThrownBy(() -> few.of("cases", ASKED, null, supervisor))
              .isInstanceOfSatisfying(
                  LedgerTooLong.class,
                  refused -> assertThat(refused.words()).containsExactly(3L, 2));
        });
  }

  private static void closed(LedgerBook book) {
    try {
      book.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Actor supervisor() {
    return new Actor("supervisor", "督查员", "COUNTY", "990101000000", Set.of(Role.SUPERVISOR));
  }

  /** The case again and again, in a village of its own. */
  private void make(String caseNo) {
    copied("'M'", "case_no = '" + caseNo + "'");
    for (var i = 0; i < DOUBLINGS; i++) {
      doubled(Integer.toString(i, 36));
    }
  }

  private void doubled(String mark) {
    copied("CONCAT('M" + mark + "', SUBSTRING(case_no, 2))", "village_code = '990101099299'");
  }

  private void copied(String number, String which) {
    var columns =
        jdbc.sql(
                "SELECT LOWER(column_name) FROM information_schema.columns"
                    + " WHERE table_schema = SCHEMA() AND LOWER(table_name) = 'petition_case'")
            .query(String.class)
            .list();
    var values =
        columns.stream()
            .map(
                column ->
                    switch (column) {
                      case "case_no" -> number;
                      case "village_code" -> "'990101099299'";
                      default -> column;
                    })
            .collect(Collectors.joining(", "));
    jdbc.sql(
            "INSERT INTO petition_case (%s) SELECT %s FROM petition_case WHERE %s"
                .formatted(String.join(", ", columns), values, which))
        .update();
  }
}

package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.deadline.CaseClocks.at;
import static org.lianxin.deadline.CaseEvent.ACCEPTED;
import static org.lianxin.deadline.CaseEvent.DISPATCHED;
import static org.lianxin.deadline.CaseEvent.OPINION_RECEIVED;
import static org.lianxin.deadline.CaseEvent.RECEIVED_BY_UNIT;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.deadline.CalendarYear.Status;
import org.lianxin.evidence.Doer;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** A year's holidays become known late: what runs is counted anew, and that is written down. */
@DatabaseTest
@RecordApplicationEvents
class ClockRecountTest {

  private static final CalendarYear YEAR_2027 = new CalendarYear(2027, Status.FINAL, "虚构发〔2026〕1号");

  @Autowired Clocks clocks;
  @Autowired BusinessClock clock;
  @Autowired TransactionTemplate transactions;
  @Autowired Ids ids;
  @Autowired WorkingDays workingDays;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  private CaseClocks theCase;

  @BeforeEach
  void aCase() {
    theCase = new CaseClocks(clocks, clock, transactions, ids);
  }

  @AfterEach
  void asShipped() {
    theCase.close();
    Calendars.asShipped(workingDays, jdbc, transactions);
  }

  @Test
  void aMissingYearGivesAProvisionalDateWithAWarning() {
    theCase.happens(RECEIVED_BY_UNIT, "2026-12-29", o -> o.forUnit("D-LAND"));
    // 30=1 31=2, New Year and the weekend off, 4=3 5=4 6=5.
    var view = theCase.view("C3b");
    assertThat(view.lastDay()).isEqualTo("2027-01-06");
    assertThat(view.provisional()).isTrue();
    assertThat(view.warning()).startsWith("2027年").contains("暂定");
  }

  @Test
  void anImportMovesWhatRunsAndWritesItDown() {
    theCase.happens(RECEIVED_BY_UNIT, "2026-12-29", o -> o.forUnit("D-LAND"));
    theCase.today("2026-12-30");
    workingDays.importYear(YEAR_2027, Calendars.CSV_2027, Doer.SYSTEM);
    // 30=1, 31 is off now, 4=2 5=3 6=4 7=5.
    var view = theCase.view("C3b");
    assertThat(view.lastDay()).isEqualTo("2027-01-07");
    assertThat(view.provisional()).isFalse();
    assertThat(view.warning()).isNull();
    assertThat(view.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.why()).isEqualTo("2027年放假安排导入后重新计算");
              assertThat(change.oldLastDay()).isEqualTo("2027-01-06");
              assertThat(change.newLastDay()).isEqualTo("2027-01-07");
              assertThat(change.at()).isEqualTo(at("2026-12-30"));
            });
    assertThat(events.stream(ClocksMoved.class))
        .containsOnlyOnce(new ClocksMoved(theCase.caseNo()));
    // The same again moves nothing.
    events.clear();
    workingDays.importYear(YEAR_2027, Calendars.CSV_2027, Doer.SYSTEM);
    assertThat(theCase.view("C3b").changes()).hasSize(1);
    assertThat(events.stream(ClocksMoved.class)).doesNotContain(new ClocksMoved(theCase.caseNo()));
  }

  @Test
  void aRightThatEndsOnADayThatBecameAHolidayRolls() { // 民法典 Art. 203
    theCase.happens(OPINION_RECEIVED, "2027-01-06");
    assertThat(theCase.view("C6").lastDay()).isEqualTo("2027-02-05");
    workingDays.importYear(YEAR_2027, Calendars.CSV_2027, Doer.SYSTEM);
    assertThat(theCase.view("C6").dueDate()).isEqualTo("2027-02-05");
    assertThat(theCase.view("C6").lastDay()).isEqualTo("2027-02-08");
  }

  @Test
  void whatHasEndedAndWhatOthersNamedStaysAsItWas() {
    theCase.happens(RECEIVED_BY_UNIT, "2026-12-29", o -> o.forUnit("D-LAND"));
    theCase.happens(CaseEvent.SIGNED_FOR, "2026-12-30", o -> o.forUnit("D-LAND"));
    theCase.change(
        c ->
            c.start(
                "I8", LocalDate.parse("2027-02-05"), theCase.occurrence(DISPATCHED, "2026-12-30")));
    workingDays.importYear(YEAR_2027, Calendars.CSV_2027, Doer.SYSTEM);
    assertThat(theCase.view("C3b").lastDay()).isEqualTo("2027-01-06");
    assertThat(theCase.view("C3b").changes()).isEmpty();
    assertThat(theCase.view("I8").lastDay()).isEqualTo("2027-02-05");
  }

  @Test
  void anExtendedClockStaysWithItsExtension() { // Art. 34
    theCase.happens(ACCEPTED, "2026-11-15", o -> o.onRoute("PETITION_PROCEDURE"));
    theCase.change(c -> c.extend(theCase.caseNo(), 22, at("2026-12-30"), "x"));
    assertThat(theCase.view("C5").lastDay()).isEqualTo("2027-02-05");
    workingDays.importYear(YEAR_2027, Calendars.CSV_2027, Doer.SYSTEM);
    var extended = theCase.view("C4");
    assertThat(extended.dueDate()).isEqualTo("2027-01-14");
    assertThat(extended.lastDay()).isEqualTo(theCase.view("C5").lastDay());
    assertThat(extended.provisional()).isFalse();
    assertThat(theCase.view("C5").rolledDueDate()).isEqualTo("2027-02-08");
  }

  @Test
  void anImportThatIsTakenBackMovesNothing() {
    theCase.happens(RECEIVED_BY_UNIT, "2026-12-29", o -> o.forUnit("D-LAND"));
    transactions.executeWithoutResult(
        status -> {
          workingDays.importYear(YEAR_2027, Calendars.CSV_2027, Doer.SYSTEM);
          status.setRollbackOnly();
        });
    assertThat(theCase.view("C3b").lastDay()).isEqualTo("2027-01-06");
    assertThat(theCase.view("C3b").changes()).isEmpty();
  }
}

package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.deadline.ClockView.Status;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a case starts its clocks and stops them. */
@DatabaseTest
class ClocksTest {

  @Autowired Clocks clocks;
  @Autowired BusinessClock clock;
  @Autowired TransactionTemplate transactions;
  @Autowired Ids ids;

  private String caseNo;

  @BeforeEach
  void aCase() {
    caseNo = "T" + ids.next().toString().substring(10);
    clock.moveTo(at("2026-08-03"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void whatHappensStartsItsClocksAndStopsThoseThatWaitForIt() {
    happens(CaseEvent.RECEIVED, "2026-08-03");
    assertThat(running()).containsExactly("C1", "C2", "I6");
    happens(CaseEvent.NOTICE_SENT, "2026-08-10");
    assertThat(running()).containsExactly("C1");
    assertThat(view("C2").status()).isEqualTo(Status.MET);
    assertThat(view("C2").metAt()).isEqualTo(at("2026-08-10"));
  }

  @Test
  void aStepReadsTheRunningClocksOnceAndWritesThemInBatches() {
    happens(CaseEvent.RECEIVED, "2026-08-03");
    var sent =
        StatementCounter.during(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      clocks.nearest(caseNo);
                      clocks.happened(occurrence(CaseEvent.REPORTED, "2026-08-04"));
                      clocks.happened(occurrence(CaseEvent.ON_SITE_BEGUN, "2026-08-04"));
                      clocks.nearest(caseNo, List.of("C1", "I3"), null).map(Span::lastDay);
                      clocks.happened(occurrence(CaseEvent.CONFIRMED, "2026-08-04"));
                      clocks.running(caseNo, "I2");
                    }));
    assertThat(sent)
        .extracting(sql -> sql.substring(0, 6).toLowerCase())
        .containsExactly("select", "insert", "update");
  }

  private Instant at(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(BusinessClock.ZONE).toInstant();
  }

  private Occurrence occurrence(CaseEvent event, String day) {
    return Occurrence.of(caseNo, event, at(day));
  }

  private void happens(CaseEvent event, String day) {
    happens(event, day, Function.identity());
  }

  private void happens(CaseEvent event, String day, Function<Occurrence, Occurrence> more) {
    transactions.executeWithoutResult(
        status -> clocks.happened(more.apply(occurrence(event, day))));
  }

  private List<String> running() {
    return clocks.of(caseNo).stream()
        .filter(c -> c.status() == Status.RUNNING || c.status() == Status.OVERDUE)
        .map(ClockView::rule)
        .toList();
  }

  private ClockView view(String rule) {
    var found = clocks.of(caseNo).stream().filter(c -> c.rule().equals(rule)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}

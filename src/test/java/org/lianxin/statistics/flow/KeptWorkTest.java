package org.lianxin.statistics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.statistics.Period;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is over is read once, whatever starts; in months of the past in which no other test works.
 */
@DatabaseTest
class KeptWorkTest {

  private static final Period MARCH =
      new Period(LocalDate.parse("2017-03-01"), LocalDate.parse("2017-03-31"));

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired KeptWork kept;
  @Autowired WorkBetweenStarts betweenStarts;
  @Autowired PlatformTransactionManager transactions;

  /** Each test has two stages more in March, and one in April; it is June now. */
  @BeforeEach
  void work() {
    clock.moveTo(Instant.parse("2017-03-06T01:00:00Z"));
    var path = new Cases(callers).registeredBy("officer", "petitionDate", "2017-03-06");
    clock.moveTo(Instant.parse("2017-03-07T02:00:00Z"));
    path.escalated();
    clock.moveTo(Instant.parse("2017-03-31T15:59:59Z")); // the last second of the month here
    path.approvedByChief();
    clock.moveTo(Instant.parse("2017-04-03T01:00:00Z"));
    path.proposed();
    clock.moveTo(Instant.parse("2017-06-10T01:00:00Z"));
  }

  @AfterEach
  void now() {
    new TransactionTemplate(transactions).executeWithoutResult(status -> kept.forget());
    clock.release();
  }

  @Test
  void aProgramThatStartsGoesOnFromWhatWasKept() {
    var before = fresh();
    before.renew();
    var after = fresh();
    assertThat(after.goesOn()).isTrue();

    var march = new ArrayList<String>();
    assertThat(StatementCounter.during(() -> march.addAll(done(after, MARCH)))).isEmpty();
    assertThat(march)
        .anyMatch(item -> item.startsWith("settleOnSite ST-XZ ST-XZ") && item.endsWith(" 1500"))
        .containsExactlyInAnyOrderElementsOf(done(before, MARCH));
  }

  /** What was done in the last seconds of a day may be committed in the first of the next. */
  @Test
  void whatMayStillChangeIsNotKept() {
    clock.moveTo(Instant.parse("2017-04-01T01:00:00Z"));
    fresh().renew();
    assertThat(months()).doesNotContain("2017-03", "2017-04").contains("2017-02");
    clock.moveTo(Instant.parse("2017-04-02T01:00:00Z"));
    fresh().renew();
    assertThat(months()).hasSize(12).contains("2016-04", "2017-03").doesNotContain("2017-04");
  }

  @Test
  void nothingIsTakenFromAnotherVersionOfTheProgram() {
    fresh().renew();
    change("version = 'another'");
    assertThat(fresh().goesOn()).isFalse();
    fresh().renew();
    assertThat(jdbc.sql("SELECT DISTINCT version FROM work_copy").query(String.class).list())
        .hasSize(1)
        .doesNotContain("another");
  }

  @Test
  void whatIsBrokenIsReadAnew() {
    fresh().renew();
    change("content = X'000102'");
    assertThat(fresh().goesOn()).isFalse();
  }

  /** By a clock that somebody moves, what happens in those months is not over. */
  @Test
  void whoMovesTheClockHasNothingKept() {
    var log = fresh();
    log.renew();
    var march = done(log, MARCH);
    clock.moveTo(Instant.parse("2017-06-11T01:00:00Z"));
    assertThat(months()).isEmpty();
    log.renew();
    assertThat(months()).isEmpty();
    assertThat(done(log, MARCH)).isNotEmpty().containsExactlyInAnyOrderElementsOf(march);
  }

  @Test
  void aStartGoesOnOnlyIfSomethingWasKept() {
    assertThat(betweenStarts.goesOn()).as("nothing was kept").isFalse();
    fresh().renew();
    assertThat(betweenStarts.goesOn()).isTrue();
  }

  private void change(String what) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> jdbc.sql("UPDATE work_copy SET " + what).update());
  }

  private WorkLog fresh() {
    return new WorkLog(jdbc, clock, kept, transactions);
  }

  private List<String> months() {
    return jdbc.sql("SELECT of_month FROM work_copy").query(String.class).list();
  }

  private static List<String> done(WorkLog log, Period period) {
    var items = new ArrayList<String>();
    log.between(
        period,
        (kind, minutes) -> {
          var of = log.kinds().get(kind);
          items.add(
              "%s %s %s %s %d"
                  .formatted(of.task(), of.unit(), of.registeredUnit(), of.township(), minutes));
        });
    return items;
  }
}

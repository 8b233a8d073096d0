package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.deadline.CaseClocks.at;
import static org.lianxin.deadline.CaseEvent.CONFIRMATION_ASKED;
import static org.lianxin.deadline.CaseEvent.CONFIRMED;
import static org.lianxin.deadline.CaseEvent.DISPATCHED;
import static org.lianxin.deadline.CaseEvent.DISPATCHED_TO_UNIT;
import static org.lianxin.deadline.CaseEvent.FLAGGED_MAJOR;
import static org.lianxin.deadline.CaseEvent.NOTICE_SENT;
import static org.lianxin.deadline.CaseEvent.OBJECTION_FILED;
import static org.lianxin.deadline.CaseEvent.ON_SITE_BEGUN;
import static org.lianxin.deadline.CaseEvent.OPINION_ISSUED;
import static org.lianxin.deadline.CaseEvent.OPINION_RECEIVED;
import static org.lianxin.deadline.CaseEvent.PROPOSED_TO_LEADER;
import static org.lianxin.deadline.CaseEvent.RECEIVED;
import static org.lianxin.deadline.CaseEvent.RECEIVED_BY_UNIT;
import static org.lianxin.deadline.CaseEvent.REPORTED;
import static org.lianxin.deadline.CaseEvent.REPORT_LOGGED;
import static org.lianxin.deadline.CaseEvent.REVIEW_REQUESTED;
import static org.lianxin.deadline.CaseEvent.SIGNED_FOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.deadline.ClockView.Status;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a case starts its clocks and stops them. */
@DatabaseTest
class ClocksTest {

  @Autowired Clocks clocks;
  @Autowired BusinessClock clock;
  @Autowired Ids ids;
  @Autowired TransactionTemplate transactions;

  private CaseClocks theCase;

  @BeforeEach
  void aCase() {
    theCase = new CaseClocks(clocks, clock, transactions, ids);
  }

  @AfterEach
  void closeIt() {
    theCase.close();
  }

  @Test
  void whatHappensStartsItsClocksAndStopsThoseThatWaitForIt() {
    theCase.happens(RECEIVED, "2026-08-03");
    assertThat(theCase.running()).containsExactly("C1", "C2", "I6");
    theCase.happens(NOTICE_SENT, "2026-08-10");
    assertThat(theCase.running()).containsExactly("C1");
    assertThat(theCase.view("C2").status()).isEqualTo(Status.MET);
    assertThat(theCase.view("C2").metAt()).isEqualTo(at("2026-08-10"));
    assertThat(theCase.view("C2").lamp()).isNull();
  }

  @Test
  void aConfirmedSettlementOnSiteIsWrittenNoticeToo() { // domain.md §4.2, parallel-clock rule
    theCase.happens(RECEIVED, "2026-08-03");
    theCase.happens(CONFIRMATION_ASKED, "2026-08-04");
    theCase.happens(CONFIRMED, "2026-08-06");
    assertThat(theCase.running()).isEmpty();
    assertThat(theCase.view("C2").status()).isEqualTo(Status.MET);
  }

  @Test
  void whatIsDoneAfterTheLastDayIsMetLate() {
    theCase.happens(RECEIVED, "2026-08-03");
    theCase.today("2026-08-19");
    assertThat(theCase.view("C2").status()).isEqualTo(Status.OVERDUE);
    assertThat(theCase.view("C2").lamp()).isEqualTo(Lamp.BLACK);
    theCase.happens(NOTICE_SENT, "2026-08-19");
    assertThat(theCase.view("C2").status()).isEqualTo(Status.MET_LATE);
    // What only reminds cannot be late.
    assertThat(theCase.view("I6").status()).isEqualTo(Status.MET);
  }

  @Test
  void theDayOfTheEventCountsNotThatOfItsRecord() {
    theCase.happens(RECEIVED, "2026-08-05", o -> o.on(LocalDate.parse("2026-08-03")));
    assertThat(theCase.view("C2").lastDay()).isEqualTo("2026-08-18");
    theCase.happens(NOTICE_SENT, "2026-08-20", o -> o.on(LocalDate.parse("2026-08-18")));
    assertThat(theCase.view("C2").status()).isEqualTo(Status.MET);
  }

  @Test
  void aRightThatIsNotUsedLapsesAndNobodyIsLate() { // Art. 35
    theCase.happens(OPINION_RECEIVED, "2026-09-01");
    theCase.today("2026-10-08");
    assertThat(theCase.view("C6").status()).isEqualTo(Status.RUNNING);
    assertThat(clocks.nearest(theCase.caseNo())).isEmpty();
    theCase.today("2026-10-09");
    assertThat(theCase.view("C6").status()).isEqualTo(Status.LAPSED);
    assertThat(theCase.view("C6").lamp()).isNull();
    theCase.happens(REVIEW_REQUESTED, "2026-10-10");
    assertThat(theCase.view("C6").status()).isEqualTo(Status.MET_LATE);
  }

  @Test
  void theSameHappeningTwiceStartsNothingTwice() {
    theCase.happens(RECEIVED, "2026-08-03");
    theCase.happens(RECEIVED, "2026-08-04");
    assertThat(theCase.running()).containsExactly("C1", "C2", "I6");
    assertThat(theCase.view("C1").startAt()).isEqualTo("2026-08-03");
    theCase.change(
        c -> {
          c.happened(theCase.occurrence(ON_SITE_BEGUN, "2026-08-04"));
          c.happened(theCase.occurrence(ON_SITE_BEGUN, "2026-08-04"));
        });
    assertThat(theCase.view("I2").lastDay()).isEqualTo("2026-08-07");
  }

  @Test
  void aUnitsClocksAreItsOwnAndTheCasesEventsStopThemAll() { // Art. 23 ¶3
    theCase.happens(RECEIVED_BY_UNIT, "2026-08-03", o -> o.forUnit("D-LAND"));
    theCase.happens(RECEIVED_BY_UNIT, "2026-08-05", o -> o.forUnit("D-CIVIL"));
    assertThat(theCase.running())
        .containsExactly("C3@D-LAND", "C3b@D-LAND", "C3@D-CIVIL", "C3b@D-CIVIL");
    assertThat(lastDay("C3b", "D-LAND")).isEqualTo("2026-08-10");
    assertThat(lastDay("C3b", "D-CIVIL")).isEqualTo("2026-08-12");
    assertThat(clocks.nearest(theCase.caseNo(), Set.of("C3b"), null).map(Span::lastDay))
        .hasValue(LocalDate.parse("2026-08-10"));
    theCase.happens(OBJECTION_FILED, "2026-08-07", o -> o.forUnit("D-CIVIL"));
    assertThat(theCase.running()).containsExactly("C3@D-LAND", "C3b@D-LAND", "C3@D-CIVIL");
    theCase.happens(NOTICE_SENT, "2026-08-07");
    assertThat(theCase.running()).containsExactly("C3b@D-LAND");
  }

  @Test
  void whoSignsOrObjectsHasAnsweredInTime() {
    theCase.happens(DISPATCHED_TO_UNIT, "2026-08-03", o -> o.forUnit("D-LAND"));
    theCase.happens(DISPATCHED_TO_UNIT, "2026-08-03", o -> o.forUnit("D-CIVIL"));
    theCase.happens(OBJECTION_FILED, "2026-08-04", o -> o.forUnit("D-LAND"));
    theCase.happens(SIGNED_FOR, "2026-08-04", o -> o.forUnit("D-CIVIL"));
    assertThat(theCase.running()).isEmpty();
  }

  @Test
  void rulesThatAreExceptedDoNotStart() {
    theCase.happens(RECEIVED, "2026-08-03", o -> o.without("C2", "I6"));
    assertThat(theCase.running()).containsExactly("C1");
  }

  @Test
  void hoursRunFromTheMoment() { // Art. 25; domain.md C10
    theCase.happens(FLAGGED_MAJOR, "2026-08-03");
    var view = theCase.view("C10");
    assertThat(view.endsAt()).isEqualTo(at("2026-08-03").plus(Duration.ofHours(2)));
    assertThat(view.lastDay()).isEqualTo("2026-08-03");
    theCase.change(
        c ->
            c.happened(
                Occurrence.of(
                    theCase.caseNo(), REPORT_LOGGED, at("2026-08-03").plus(Duration.ofHours(3)))));
    assertThat(theCase.view("C10").status()).isEqualTo(Status.MET_LATE);
  }

  @Test
  void aNamedEndBindsAndReplacesTheOneNamedBefore() { // domain.md §3.6
    theCase.change(
        c -> c.start("I8", LocalDate.parse("2026-08-31"), dispatched("2026-08-03", "instruct-1")));
    assertThat(theCase.view("I8").lastDay()).isEqualTo("2026-08-31");
    assertThat(theCase.view("I8").counted()).isEqualTo(28);
    theCase.change(
        c -> c.start("I8", LocalDate.parse("2026-08-20"), dispatched("2026-08-05", "instruct-2")));
    assertThat(theCase.running()).containsExactly("I8@D-LAND");
    assertThat(lastDay("I8", "D-LAND")).isEqualTo("2026-08-20");
    assertThat(theCase.all().get(0).endReason()).isEqualTo("已由新的期限取代");
    // Due today is possible too.
    theCase.change(
        c -> c.start("I8", LocalDate.parse("2026-08-06"), dispatched("2026-08-06", "instruct-3")));
    assertThat(lastDay("I8", "D-LAND")).isEqualTo("2026-08-06");
  }

  @Test
  void theNearestDutyIsTheOneThatEndsFirst() {
    assertThat(clocks.nearest(theCase.caseNo())).isEmpty();
    theCase.happens(RECEIVED, "2026-08-03");
    theCase.happens(PROPOSED_TO_LEADER, "2026-08-04");
    var nearest = clocks.nearest(theCase.caseNo()).orElseThrow();
    assertThat(nearest.rule()).isEqualTo("C14");
    assertThat(nearest.start()).isEqualTo("2026-08-04");
    assertThat(nearest.lastDay()).isEqualTo("2026-08-06");
  }

  @Test
  void whatNoLongerAppliesIsCancelledWithItsReason() {
    theCase.happens(RECEIVED, "2026-08-03");
    theCase.change(
        c -> c.cancel(theCase.caseNo(), List.of("C1"), "信访人撤回", at("2026-08-04"), "withdraw"));
    assertThat(theCase.running()).containsExactly("C2", "I6");
    assertThat(theCase.view("C1").status()).isEqualTo(Status.CANCELLED);
    assertThat(theCase.view("C1").endReason()).isEqualTo("信访人撤回");
    theCase.change(
        c -> c.cancelAllBut(Set.of(), theCase.caseNo(), "登记有误", at("2026-08-05"), "void"));
    assertThat(theCase.running()).isEmpty();
    assertThat(theCase.view("C1").endReason()).isEqualTo("信访人撤回");
  }

  @Test
  void whatAStepDidIsTakenBackAndCanBeDoneAgain() {
    theCase.happens(REPORTED, "2026-08-03", o -> o.by("settleOnSite-1"));
    theCase.happens(CaseEvent.CHIEF_REVIEWED, "2026-08-04", o -> o.by("review-1"));
    theCase.happens(PROPOSED_TO_LEADER, "2026-08-04", o -> o.by("review-1"));
    theCase.change(c -> c.undo(theCase.caseNo(), "review-1", at("2026-08-04")));
    assertThat(theCase.running()).containsExactly("I3");
    assertThat(theCase.view("I3").changes())
        .singleElement()
        .satisfies(change -> assertThat(change.why()).isEqualTo("引起变动的一步已撤回"));
    assertThat(theCase.view("C14").status()).isEqualTo(Status.CANCELLED);
    assertThat(theCase.view("C14").endReason()).isEqualTo("引起计时的一步已撤回");
    // Once more changes nothing.
    theCase.change(c -> c.undo(theCase.caseNo(), "review-1", at("2026-08-04")));
    assertThat(theCase.view("I3").changes()).hasSize(1);

    theCase.happens(CaseEvent.CHIEF_REVIEWED, "2026-08-05", o -> o.by("review-1"));
    theCase.happens(PROPOSED_TO_LEADER, "2026-08-05", o -> o.by("review-1"));
    assertThat(theCase.running()).containsExactly("C14");
    assertThat(theCase.view("I3").status()).isEqualTo(Status.MET_LATE);
  }

  @Test
  void whatWasReplacedRunsAgainWhenTheReplacementIsTakenBack() {
    theCase.change(
        c -> c.start("I8", LocalDate.parse("2026-08-31"), dispatched("2026-08-03", "instruct-1")));
    theCase.change(
        c -> {
          c.start("I8", LocalDate.parse("2026-08-20"), dispatched("2026-08-05", "instruct-2"));
          c.undo(theCase.caseNo(), "instruct-2", at("2026-08-05"));
          // Seen at once, in the same transaction.
          assertThat(c.nearest(theCase.caseNo(), Set.of("I8"), "D-LAND").map(Span::lastDay))
              .hasValue(LocalDate.parse("2026-08-31"));
        });
    assertThat(lastDay("I8", "D-LAND")).isEqualTo("2026-08-31");
  }

  @Test
  void aStepReadsTheRunningClocksOnceAndWritesThemInBatches() {
    theCase.happens(RECEIVED, "2026-08-03");
    var sent =
        StatementCounter.during(
            () ->
                theCase.change(
                    c -> {
                      c.nearest(theCase.caseNo());
                      c.happened(theCase.occurrence(REPORTED, "2026-08-04"));
                      c.happened(theCase.occurrence(ON_SITE_BEGUN, "2026-08-04"));
                      c.nearest(theCase.caseNo(), List.of("C1", "I3"), null);
                      c.happened(theCase.occurrence(CONFIRMED, "2026-08-04"));
                      c.running(theCase.caseNo(), "I2");
                    }));
    assertThat(sent)
        .extracting(sql -> sql.substring(0, 6).toLowerCase(Locale.ROOT))
        .containsExactly("select", "insert", "update");
  }

  @Test
  void readingTheClocksWritesNothingFirst() {
    var another = new CaseClocks(clocks, clock, transactions, ids);
    var sent =
        StatementCounter.during(
            () ->
                theCase.change(
                    c -> {
                      c.happened(theCase.occurrence(ON_SITE_BEGUN, "2026-08-04"));
                      c.nearest(another.caseNo());
                    }));
    assertThat(sent)
        .extracting(sql -> sql.substring(0, 6).toLowerCase(Locale.ROOT))
        .containsExactly("select", "select", "insert");
  }

  @Test
  void aTransactionWithinAnotherSeesOnlyWhatIsCommitted() {
    var within = new TransactionTemplate(transactions.getTransactionManager());
    within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    theCase.change(
        c -> {
          c.happened(theCase.occurrence(OPINION_ISSUED, "2026-08-03"));
          within.executeWithoutResult(
              status -> assertThat(c.running(theCase.caseNo(), "C15")).isEmpty());
          assertThat(c.running(theCase.caseNo(), "C15")).isPresent();
        });
  }

  @Test
  void whatIsRolledBackLeavesNothing() {
    transactions.executeWithoutResult(
        status -> {
          clocks.happened(theCase.occurrence(RECEIVED, "2026-08-03"));
          status.setRollbackOnly();
        });
    assertThat(theCase.all()).isEmpty();
  }

  @Test
  void aClockExplainsItselfInBothLanguages() {
    theCase.happens(RECEIVED_BY_UNIT, "2026-09-24", o -> o.forUnit("D-LAND"));
    var chinese = theCase.view("C3b");
    assertThat(chinese.name()).isEqualTo("对不属于本单位职权的事项提出异议");
    assertThat(chinese.startEvent()).isEqualTo("承办单位收到");
    assertThat(chinese.basis()).isEqualTo("《信访工作条例》第二十三条第三款");
    assertThat(chinese.owner()).isEqualTo("承办单位");
    assertThat(chinese.lastDay()).isEqualTo("2026-10-09");
    assertThat(chinese.counted()).isEqualTo(5);
    assertThat(chinese.skipped()).hasSize(10).first().extracting(DayOff::why).isEqualTo("中秋节");
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    var english = theCase.view("C3b");
    assertThat(english.name()).startsWith("Objection");
    assertThat(english.startEvent()).isEqualTo("Received by the unit");
    assertThat(english.basis()).isEqualTo("By law: 《信访工作条例》第二十三条第三款");
    assertThat(english.owner()).isEqualTo("Unit in charge");
    assertThat(english.note()).contains("house rule");
    assertThat(english.skipped().get(0).why()).isEqualTo("Mid-Autumn Festival");
  }

  private Occurrence dispatched(String day, String by) {
    return theCase.occurrence(DISPATCHED, day).forUnit("D-LAND").by(by);
  }

  private LocalDate lastDay(String rule, String unit) {
    return clocks.nearest(theCase.caseNo(), Set.of(rule), unit).orElseThrow().lastDay();
  }
}

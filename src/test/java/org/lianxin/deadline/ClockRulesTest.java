package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxin.deadline.CaseClocks.at;
import static org.lianxin.deadline.CaseEvent.ACCEPTED;
import static org.lianxin.deadline.CaseEvent.OPINION_ISSUED;
import static org.lianxin.deadline.CaseEvent.RECEIVED;
import static org.lianxin.deadline.CaseEvent.RECHECK_REQUESTED;
import static org.lianxin.deadline.CaseEvent.ROUTED;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.deadline.ClockView.Status;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.Words;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks of the law, as they run in a case: domain.md §4.3, §4.4. */
@DatabaseTest
class ClockRulesTest {

  private static final String ORDINARY = "PETITION_PROCEDURE";

  @Autowired Clocks clocks;
  @Autowired BusinessClock clock;
  @Autowired TransactionTemplate transactions;
  @Autowired Ids ids;
  @Autowired WorkingDays workingDays;
  @Autowired Words words;

  private CaseClocks theCase;

  @BeforeEach
  void aCase() {
    theCase = new CaseClocks(clocks, clock, transactions, ids);
  }

  @AfterEach
  void closeIt() {
    theCase.close();
  }

  /** Start, route, the last day, what stops it. The working stands in CountTest. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          《信访工作条例》第22条          | C1   | RECEIVED               |                    | 2026-08-03 | 2026-08-18 | ROUTED
          《信访工作条例》第22条          | C1   | RECEIVED               |                    | 2026-08-03 | 2026-08-18 | DISPATCHED
          《信访工作条例》第23条第2款     | C2   | RECEIVED               |                    | 2026-09-10 | 2026-09-25 | NOTICE_SENT
          《信访工作条例》第23条第3款     | C3   | RECEIVED_BY_UNIT       |                    | 2026-01-31 | 2026-02-15 | NOTICE_SENT
          第23条第3款，5个工作日          | C3b  | RECEIVED_BY_UNIT       |                    | 2026-02-10 | 2026-02-24 | OBJECTION_FILED
          第23条第3款，5个工作日          | C3b  | RECEIVED_BY_UNIT       |                    | 2026-09-24 | 2026-10-09 | SIGNED_FOR
          第34条，义务不顺延              | C4   | ACCEPTED               | PETITION_PROCEDURE | 2026-08-03 | 2026-10-02 | OPINION_ISSUED
          第34条                          | C4   | ACCEPTED               | PETITION_PROCEDURE | 2026-03-02 | 2026-05-01 | OPINION_ISSUED
          第35条，权利顺延                | C6   | OPINION_RECEIVED       |                    | 2026-09-01 | 2026-10-08 | REVIEW_REQUESTED
          第35条，权利顺延                | C6   | OPINION_RECEIVED       |                    | 2026-01-17 | 2026-02-24 | REVIEW_REQUESTED
          第35条                          | C7   | REVIEW_REQUESTED       |                    | 2026-09-01 | 2026-10-01 | REVIEW_ANSWERED
          第36条第1款，权利顺延           | C8   | REVIEW_ANSWER_RECEIVED |                    | 2026-04-10 | 2026-05-11 | RECHECK_REQUESTED
          第36条                          | C9   | RECHECK_REQUESTED      |                    | 2026-03-02 | 2026-04-01 | RECHECK_ANSWERED
          《人民调解法》第33条，只提醒    | C11  | AGREEMENT_EFFECTIVE    |                    | 2026-09-01 | 2026-10-01 | CONFIRMATION_APPLIED
          简易办理，数字未经核实          | C12  | RECEIVED               | SIMPLIFIED         | 2026-09-24 | 2026-09-30 | ACCEPTED
          简易办理，数字未经核实          | C12b | ACCEPTED               | SIMPLIFIED         | 2026-09-24 | 2026-10-15 | OPINION_ISSUED
          《政府信息公开条例》第32条      | C13  | THIRD_PARTY_ASKED      |                    | 2026-09-24 | 2026-10-22 | THIRD_PARTY_ANSWERED
          领导批办，内部                  | C14  | PROPOSED_TO_LEADER     |                    | 2026-09-30 | 2026-10-09 | INSTRUCTED
          及时反馈，做法                  | C15  | OPINION_ISSUED         |                    | 2026-02-10 | 2026-02-13 | FEEDBACK_RECORDED
          督办，内部                      | C16  | SUPERVISION_ISSUED     |                    | 2026-02-10 | 2026-03-02 | SUPERVISION_ANSWERED
          评价，内部                      | C17  | EVALUATION_INVITED     |                    | 2026-08-03 | 2026-09-02 | EVALUATED
          公示，做法                      | C18  | DELIVERED              |                    | 2026-09-24 | 2026-10-15 | POSTED
          公示期，做法                    | C18b | POSTED                 |                    | 2026-09-24 | 2026-10-01 | TAKEN_DOWN
          其他途径提醒，内部              | I1   | ROUTED                 | JUDICIAL           | 2026-08-03 | 2026-10-02 | RESULT_KNOWN
          其他途径提醒，内部              | I1   | ROUTED                 | SUGGESTION_STUDY   | 2026-08-03 | 2026-10-02 | OPINION_ISSUED
          现场处理，内部                  | I2   | ON_SITE_BEGUN          |                    | 2026-02-13 | 2026-02-25 | ON_SITE_ENDED
          站长审核，内部                  | I3   | REPORTED               |                    | 2026-02-13 | 2026-02-14 | CHIEF_REVIEWED
          群众确认，内部                  | I4   | CONFIRMATION_ASKED     |                    | 2026-02-13 | 2026-02-16 | REPORTED_UP
          口头委托，内部                  | I5   | VERBAL_MANDATE         |                    | 2026-02-13 | 2026-02-23 | MANDATE_SIGNED
          提前提示，内部                  | I6   | RECEIVED               |                    | 2026-02-13 | 2026-02-22 | NOTICE_SENT
          归档，内部                      | I7   | CLOSED                 |                    | 2026-08-03 | 2026-09-02 | ARCHIVED
          批示，内部                      | I8   | DISPATCHED             |                    | 2026-08-03 | 2026-09-02 | OPINION_ISSUED
          审批，内部                      | I9   | REVIEW_ASKED           |                    | 2026-04-30 | 2026-05-08 | REVIEW_DONE
          下次联系，内部                  | I10  | UNSOLVED               |                    | 2026-08-03 | 2026-11-01 | CONTACTED
          拟办，内部                      | I11  | REPORTED_UP            |                    | 2026-06-18 | 2026-06-23 | PROPOSED
          签收，内部                      | I12  | DISPATCHED_TO_UNIT     |                    | 2026-06-18 | 2026-06-23 | SIGNED_FOR
          告知延期，原期限已过            | I13  | EXTENSION_GRANTED      | PETITION_PROCEDURE | 2026-06-18 | 2026-06-19 | EXTENSION_TOLD
          """)
  void everyRuleRunsInACase(
      String article,
      String rule,
      CaseEvent starts,
      @Nullable String route,
      String day,
      LocalDate lastDay,
      CaseEvent stops) {
    theCase.happens(starts, day, o -> o.onRoute(route));
    assertThat(theCase.view(rule).lastDay()).isEqualTo(lastDay);
    assertThat(theCase.view(rule).status()).isEqualTo(Status.RUNNING);
    theCase.happens(stops, lastDay.toString(), o -> o.without(rule));
    assertThat(theCase.view(rule).status()).isEqualTo(Status.MET);
  }

  @ParameterizedTest(name = "第34条、第31条：{0}")
  @CsvSource(
      nullValues = "未定",
      textBlock =
          """
          PETITION_PROCEDURE, C4
          SIMPLIFIED, C12b
          SUGGESTION_STUDY,
          ENQUIRY_ANSWER,
          DUTY_TO_ACT,
          ADMIN_PROCEDURE,
          JUDICIAL,
          ARBITRATION,
          PARTY_REMEDY,
          未定,
          """)
  void sixtyDaysRunOnlyOnTheOrdinaryProcedure(@Nullable String route, @Nullable String rule) {
    theCase.happens(ACCEPTED, "2026-08-03", o -> o.onRoute(route));
    assertThat(theCase.running()).isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  @DisplayName("第31条：改变途径，原期限停止并留下记录，新途径的期限自当初的日子起算")
  void anotherRouteStopsSomeClocksAndStartsOthersFromTheirDay() {
    theCase.happens(RECEIVED, "2026-08-03");
    theCase.happens(ACCEPTED, "2026-08-10", o -> o.onRoute(ORDINARY));
    reroute(
        "JUDICIAL", Map.of(RECEIVED, "2026-08-03", ACCEPTED, "2026-08-10", ROUTED, "2026-08-20"));
    assertThat(theCase.running()).containsExactly("C1", "C2", "I6", "I1");
    assertThat(theCase.view("I1").startAt()).isEqualTo("2026-08-20");
    var stopped = theCase.view("C4");
    assertThat(stopped.status()).isEqualTo(Status.CANCELLED);
    assertThat(stopped.endReason()).isEqualTo("应当通过诉讼解决");
    assertThat(stopped.lastDay()).isEqualTo("2026-10-09");
    assertThat(stopped.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.why()).isEqualTo("办理途径改为“司法途径”"));
    reroute(ORDINARY, Map.of(RECEIVED, "2026-08-03", ACCEPTED, "2026-08-10", ROUTED, "2026-08-25"));
    assertThat(theCase.running()).containsExactly("C1", "C2", "I6", "C4");
    assertThat(clocks.running(theCase.caseNo(), "C4").orElseThrow().lastDay())
        .isEqualTo("2026-10-09");
  }

  @Test
  @DisplayName("简易转普通：已过的环节不再起算")
  void whatHasBeenMetOnTheWayIsNotStartedAgain() {
    theCase.happens(ACCEPTED, "2026-08-10", o -> o.onRoute(ORDINARY));
    reroute("SIMPLIFIED", Map.of(RECEIVED, "2026-08-03", ACCEPTED, "2026-08-10"));
    assertThat(theCase.running()).containsExactly("C12b");
    assertThat(theCase.view("C12b").lastDay()).isEqualTo("2026-08-24");
  }

  @Test
  @DisplayName("第34条：延长一次，自原期限届满之日起算，最多30日")
  void theExtensionRunsFromTheOriginalDueDate() {
    theCase.happens(ACCEPTED, "2026-08-03", o -> o.onRoute(ORDINARY));
    theCase.happens(CaseEvent.DISPATCHED, "2026-08-03", o -> o.forUnit("D-LAND"));
    theCase.today("2026-09-20");
    extend(30, "extension-1");
    assertThat(theCase.running()).containsExactly("C4", "C5");
    var extended = theCase.view("C4");
    assertThat(extended.dueDate()).isEqualTo("2026-10-02");
    assertThat(extended.extendedTo()).isEqualTo("2026-11-01");
    assertThat(extended.lastDay()).isEqualTo("2026-11-01");
    assertThat(extended.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.why()).isEqualTo("批准延长30日");
              assertThat(change.oldLastDay()).isEqualTo("2026-10-02");
              assertThat(change.newLastDay()).isEqualTo("2026-11-01");
            });
    assertThat(theCase.view("C5").startAt()).isEqualTo("2026-10-02");
    assertThat(theCase.view("C5").rolledDueDate()).isEqualTo("2026-11-02");
    assertThat(theCase.view("I8").endReason()).isEqualTo("已由新的期限取代");
    assertThat(clocks.nearest(theCase.caseNo()).orElseThrow().lastDay()).isEqualTo("2026-11-01");

    assertThatThrownBy(() -> extend(5, "extension-2")).isInstanceOf(IllegalStateException.class);
    theCase.happens(OPINION_ISSUED, "2026-10-20");
    assertThat(theCase.view("C4").status()).isEqualTo(Status.MET);
    assertThat(theCase.view("C5").status()).isEqualTo(Status.MET);
  }

  @Test
  @DisplayName("第34条：超过30日、没有可延长的，不予延长")
  void moreThanThePackAllowsIsRefused() {
    assertThatThrownBy(() -> extend(10, "x")).isInstanceOf(IllegalStateException.class);
    theCase.happens(ACCEPTED, "2026-08-03", o -> o.onRoute(ORDINARY));
    assertThatThrownBy(() -> extend(31, "x")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> extend(0, "x")).isInstanceOf(IllegalStateException.class);
    extend(1, "x");
    assertThat(theCase.view("C4").lastDay()).isEqualTo("2026-10-03");
  }

  @Test
  @DisplayName("第34条：撤回的延长不算，可以再批一次")
  void anExtensionThatIsTakenBackNeverWas() {
    theCase.happens(ACCEPTED, "2026-08-03", o -> o.onRoute(ORDINARY));
    theCase.happens(CaseEvent.DISPATCHED, "2026-08-03");
    extend(30, "extension-1");
    theCase.change(c -> c.undo(theCase.caseNo(), "extension-1", at("2026-09-20")));
    assertThat(theCase.running()).containsExactly("C4", "I8");
    assertThat(theCase.view("C4").extendedTo()).isNull();
    assertThat(theCase.view("C4").lastDay()).isEqualTo("2026-10-02");
    assertThat(theCase.view("C4").changes()).hasSize(2);
    extend(10, "extension-2");
    assertThat(theCase.view("C4").lastDay()).isEqualTo("2026-10-12");
  }

  @Test
  @DisplayName("第34条：延长以后改变途径又改回来，延长仍然有效，不能再延长")
  void anExtensionOutlivesADetour() {
    theCase.happens(ACCEPTED, "2026-08-03", o -> o.onRoute(ORDINARY));
    extend(20, "extension-1");
    reroute("ARBITRATION", Map.of(ACCEPTED, "2026-08-03", ROUTED, "2026-09-20"));
    assertThat(theCase.running()).containsExactly("I1");
    reroute(ORDINARY, Map.of(ACCEPTED, "2026-08-03", ROUTED, "2026-09-21"));
    assertThat(theCase.running()).containsExactly("C4", "C5");
    assertThat(clocks.nearest(theCase.caseNo()).orElseThrow().lastDay()).isEqualTo("2026-10-22");
    assertThatThrownBy(() -> extend(5, "extension-2")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("第36条：听证所需时间不计算在内")
  void hearingDaysAreAddedToTheRecheck() {
    theCase.happens(RECHECK_REQUESTED, "2026-03-02");
    // 30 days from 03-02 end on 04-01; with 03-10 on 04-02, which is a hearing day too, so 04-03.
    hear("2026-03-10");
    assertThat(theCase.view("C9").lastDay()).isEqualTo("2026-04-02");
    hear("2026-04-02");
    var recheck = theCase.view("C9");
    assertThat(recheck.lastDay()).isEqualTo("2026-04-03");
    assertThat(recheck.suspendedDays())
        .containsExactly(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-04-02"));
    assertThat(recheck.counted()).isEqualTo(30);
    assertThat(recheck.skipped()).extracting(DayOff::why).containsExactly("听证", "听证");
    assertThat(recheck.changes())
        .extracting(ClockView.Change::why)
        .containsExactly("听证所需时间不计算在内：2026-03-10", "听证所需时间不计算在内：2026-04-02");
    // No other clock stands still.
    theCase.happens(CaseEvent.REVIEW_REQUESTED, "2026-03-02");
    hear("2026-03-12");
    assertThat(theCase.view("C7").lastDay()).isEqualTo("2026-04-01");
  }

  /** Another province: its duties roll, and the extension still runs from the due date itself. */
  @Test
  @DisplayName("虚构省：义务也顺延，延长仍自原期限届满之日起算")
  void anotherPackMovesTheSameClocksToOtherDays() {
    var province = PolicyPackTest.pack("demo-province");
    var counting = new Counting(new Deadlines(province, workingDays, words));
    var conclusion = province.rule("C4").orElseThrow();
    var at = at("2026-09-20");
    var extended =
        new Clock(
            ids.next(),
            conclusion,
            conclusion.period(),
            theCase.occurrence(ACCEPTED, "2026-09-01"));
    extended.take(counting.days(extended, Calendars.ARRANGED), at);
    // 30 days: 29 left in September, 1 October is the first of seven days off.
    assertThat(extended.dueOn()).isEqualTo("2026-10-01");
    assertThat(extended.lastDay()).isEqualTo("2026-10-08");
    var extension =
        new Clock(
            ids.next(),
            province.rule("C5").orElseThrow(),
            new Length(31, DayUnit.NATURAL_DAY),
            theCase.occurrence(CaseEvent.ORIGINAL_DUE_DATE, "2026-09-20"));
    counting.link(extended, extension, Calendars.ARRANGED, at);
    // 31 days from 1 October end on Sunday, 1 November.
    assertThat(extension.startOn()).isEqualTo("2026-10-01");
    assertThat(extension.dueOn()).isEqualTo("2026-11-01");
    assertThat(extended.lastDay()).isEqualTo("2026-11-02");
    assertThat(extended.extendedTo()).isEqualTo("2026-11-02");
    assertThat(extended.dueOn()).isEqualTo("2026-10-01");
  }

  private void reroute(String route, Map<CaseEvent, String> past) {
    var days = new EnumMap<CaseEvent, LocalDate>(CaseEvent.class);
    past.forEach((event, day) -> days.put(event, LocalDate.parse(day)));
    var at = clock.instant();
    clock.moveTo(at.plusSeconds(60));
    theCase.change(
        c ->
            c.reroute(new Rerouting(theCase.caseNo(), route, days, "应当通过诉讼解决", at, "route-" + at)));
  }

  private void extend(int days, String by) {
    theCase.change(c -> c.extend(theCase.caseNo(), days, clock.instant(), by));
  }

  private void hear(String day) {
    theCase.change(
        c ->
            c.hear(
                theCase.caseNo(), Set.of(LocalDate.parse(day)), at("2026-03-05"), "recordHearing"));
  }
}

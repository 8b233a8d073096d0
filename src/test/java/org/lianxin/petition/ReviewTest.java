package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 复查、复核: the windows of the petitioner, the time of the body above, and the end. Art. 35, 36. */
@DatabaseTest
class ReviewTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @BeforeEach
  void stopTheClock() {
    on("2026-04-02");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  /** 4月2日收到意见，30日到5月2日；5月1–5日放假，权利顺延到5月6日。 */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2026-04-03,handleReview", "2026-05-06,handleReview", "2026-05-07,admitReview"})
  void theThirtyDaysOfThePetitionerRollOverTheHoliday(String day, String next) { // C6
    var path = closed();
    assertThat(path.clock("C6").get("lastDay").asString()).isEqualTo("2026-05-06");
    on(day);
    path.acts("registrar", "requestReview", Cases.appeal(day, "lateReason", late(next)));
    assertThat(path.open()).containsExactly(next + "@COUNTY");
    assertThat(path.state()).isEqualTo("REVIEW");
  }

  private static String late(String next) {
    return next.equals("admitReview") ? "住院治疗，有病历为证。" : null;
  }

  @Test
  void whoComesLateSaysWhy() {
    var path = closed();
    on("2026-05-07");
    var refused = path.triesAction("registrar", "requestReview", Cases.appeal("2026-05-07"));
    assertThat(refused.is(422).fieldsRefused()).containsExactly("lateReason");
    assertThat(path.state()).isEqualTo("CLOSED");
  }

  @Test
  void aLetterPostedInTimeIsInTime() {
    var path = closed();
    on("2026-05-08");
    path.acts("registrar", "requestReview", Cases.appeal("2026-05-06"));
    assertThat(path.open()).containsExactly("handleReview@COUNTY");
    // The body above has thirty days from the request, rolled over nothing: it is a duty.
    assertThat(path.clock("C7").get("lastDay").asString()).isEqualTo("2026-06-05");
  }

  @Test
  void aLateRequestThatIsNotLookedAtOwesNothingAnyMoreAndMayBeMadeBetter() {
    var path = closed();
    on("2026-06-01");
    late(path, "2026-06-01");
    path.does("reviewer", "admitReview", "decision", "REFUSE", "opinion", "逾期且无正当理由。");
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.running()).containsExactly("I7");
    assertThat(path.offers("registrar", "requestReview")).isTrue();
  }

  @Test
  void aLateRecheckThatWasRefusedIsARecheckWhenItIsAskedForAgain() { // Art. 36 ¶1
    var path = reviewed("MAINTAIN");
    on("2026-07-01");
    late(path, "2026-07-01");
    assertThat(path.state()).isEqualTo("RECHECK");
    path.does("reviewer", "admitReview", "decision", "REFUSE", "opinion", "逾期且无正当理由。");
    late(path, "2026-07-01");
    assertThat(path.state()).isEqualTo("RECHECK");
    path.does("reviewer", "admitReview", "decision", "ADMIT", "opinion", "补交了住院证明。");
    path.does("reviewer", "handleReview", Cases.review("MAINTAIN"));
    assertThat(path.state()).isEqualTo("FINALIZED");
  }

  @Test
  void whoHandledTheOriginalAndNowWorksAboveDoesNotReviewIt() { // domain.md §2
    var moved = "moved" + System.nanoTime();
    change(
        "INSERT INTO account (login, name, unit, roles, password_hash, active)"
            + " SELECT ?, name, unit, roles, password_hash, TRUE FROM account WHERE login = 'land'",
        moved);
    try {
      var path =
          new Cases(callers)
              .registered("publicConsent", "NONE")
              .dispatched()
              .noticed()
              .does(moved, "signFor@D-LAND", "decision", "SIGN")
              .does(moved, "handleLead", Cases.handling())
              .checked()
              .issued()
              .delivered()
              .calledBack();
      change("UPDATE account SET unit = 'COUNTY', roles = 'REVIEW_OFFICER' WHERE login = ?", moved);
      path.acts("registrar", "requestReview", Cases.appeal("2026-04-02"));
      path.tries(moved, "handleReview", Cases.review("MAINTAIN")).is(403);
      path.does("reviewer", "handleReview", Cases.review("MAINTAIN"));
    } finally {
      change("DELETE FROM account WHERE login = ?", moved);
    }
  }

  private void change(String sql, String login) {
    transactions.executeWithoutResult(status -> jdbc.sql(sql).param(login).update());
  }

  @Test
  void theRecheckIsNotAskedForBeforeTheAnswerOfTheReviewHasArrived() {
    var path = closed();
    on("2026-04-20");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    path.does("reviewer", "handleReview", Cases.review("MAINTAIN"));
    assertThat(path.offers("registrar", "requestReview")).isFalse();
    var early = path.triesAction("registrar", "requestReview", Cases.appeal("2026-04-20")).is(409);
    assertThat(early.text("/detail")).contains("还没有送达");
    path.does("officer", "serveReview", Cases.service("2026-04-20"));
    assertThat(path.offers("registrar", "requestReview")).isTrue();
    assertThat(path.clock("C7").get("lastDay").asString()).isEqualTo("2026-05-20");
  }

  @Test
  void afterTheRecheckThereIsNothingMore() { // Art. 36 ¶3
    var path = reviewed("CHANGE");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    path.does("reviewer", "handleReview", Cases.review("MAINTAIN"));
    path.does("officer", "serveReview", Cases.service("2026-04-20"));
    assertThat(path.state()).isEqualTo("FINALIZED");
    assertThat(path.open()).isEmpty();
    for (var login : List.of("registrar", "officer", "leader", "land", "reviewer")) {
      var rights = path.seenBy(login).is(200).body().at("/rights");
      for (var action : List.of("requestReview", "reopen", "withdraw", "urge", "recordHearing")) {
        assertThat(rights.path(action).asBoolean(false)).as("%s %s", login, action).isFalse();
      }
    }
    path.triesAction("registrar", "requestReview", Cases.appeal("2026-04-20")).is(409);
  }

  /** 4月20日申请，30日到5月20日；听证3日，到5月23日。 */
  @Test
  void theDaysOfAHearingAreNotCountedInTheRecheck() { // Art. 36 ¶2
    var path = reviewed("MAINTAIN");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    assertThat(path.clock("C9").get("lastDay").asString()).isEqualTo("2026-05-20");
    on("2026-04-29");
    refused(path, "from", "2026-04-20", "2026-04-21");
    refused(path, "to", "2026-04-29", "2026-04-28");
    refused(path, "to", "2026-04-29", "2026-04-30");
    path.acts("reviewer", "recordHearing", Cases.hearing("2026-04-27", "2026-04-29"));
    assertThat(path.clock("C9").get("lastDay").asString()).isEqualTo("2026-05-23");
    assertThat(path.clock("C9").get("suspendedDays")).hasSize(3);
    var item = path.seenBy("reviewer").body().at("/workItems/0/dueDate");
    assertThat(item.asString()).isEqualTo("2026-05-23");
  }

  /** 4月20日申请，30日到5月20日；复查中的听证不延长期限。 */
  @Test
  void theDaysOfAHearingAreCountedInTheReview() { // Art. 35; Art. 36 ¶2 is of the recheck only
    var path = closed();
    on("2026-04-20");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    assertThat(path.offers("reviewer", "recordHearing")).as("nobody is called yet").isFalse();
    path.triesAction("reviewer", "recordHearing", Cases.hearing("2026-04-20", "2026-04-20"))
        .is(409);
    path.acts("reviewer", "convene", Cases.meeting("HEARING", "2026-04-27"));
    on("2026-04-28");
    refused(path, "from", "2026-04-20", "2026-04-27");
    path.acts("reviewer", "recordHearing", Cases.hearing("2026-04-27", "2026-04-27"));
    assertThat(path.clock("C7").get("lastDay").asString()).isEqualTo("2026-05-20");
    assertThat(path.clock("C7").get("suspendedDays")).isEmpty();
    assertThat(path.offers("reviewer", "recordHearing")).as("it is recorded").isFalse();
  }

  @Test
  void theBodyAboveSeesACaseOnlyOnceItIsAsked() {
    var path = closed();
    path.seenBy("reviewer").is(403);
    on("2026-04-20");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    path.seenBy("reviewer").is(200);
    path.tries("registrar", "handleReview", Cases.review("MAINTAIN")).is(403);
    path.tries("leader", "handleReview", Cases.review("MAINTAIN")).is(403);
  }

  @Test
  void theStationAsksOnlyWithTheMandateForIt() { // domain.md §3.3
    var without = closed();
    assertThat(without.offers("officer", "requestReview")).isFalse();
    var refused = without.triesAction("officer", "requestReview", Cases.appeal("2026-04-02"));
    assertThat(refused.is(409).text("/detail")).contains("没有授权");
    var with =
        new Cases(callers)
            .registered("publicConsent", "NONE", "mandateScope", List.of("REQUEST_REVIEW"))
            .closed();
    with.acts("officer", "requestReview", Cases.appeal("2026-04-02"));
  }

  @Test
  void afterTheAnswerWasDoneAgainTheReviewComesFirst() {
    var path = closed();
    on("2026-04-20");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    path.does("reviewer", "handleReview", Cases.review("REVOKE_AND_REDO"));
    path.does("officer", "serveReview", Cases.service("2026-04-20"));
    path.handled().checked().issued().delivered();
    assertThat(path.open()).containsExactly("callBack@OFFICE");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    assertThat(path.state()).isEqualTo("REVIEW");
  }

  @Test
  void nothingWithoutAnOpinionIsReviewed() {
    var path = new Cases(callers).registered().does("officer", "settleOnSite", Cases.settlement());
    var refused = path.triesAction("registrar", "requestReview", Cases.appeal("2026-04-02"));
    assertThat(refused.is(409).text("/detail")).contains("没有送达的处理意见");
  }

  private static void late(Cases.Path path, String day) {
    path.acts("registrar", "requestReview", Cases.appeal(day, "lateReason", "住院治疗。"));
  }

  private Cases.Path closed() {
    return new Cases(callers).registered("publicConsent", "NONE").closed();
  }

  private Cases.Path reviewed(String result) {
    var path = closed();
    on("2026-04-20");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    path.does("reviewer", "handleReview", Cases.review(result));
    return path.does("officer", "serveReview", Cases.service("2026-04-20"));
  }

  private static void refused(Cases.Path path, String field, String from, String to) {
    var answer = path.triesAction("reviewer", "recordHearing", Cases.hearing(from, to));
    assertThat(answer.is(422).fieldsRefused()).containsExactly(field);
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 群众评价、跟踪回访: who evaluates, when, and what happens while nothing is solved. domain.md §3.9, §9 item
 * 10.
 */
@DatabaseTest
class EvaluationTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void stopTheClock() {
    on("2026-04-02");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void theHandlerNeverEntersAnEvaluation() { // domain.md §9 item 10
    var path = delivered();
    for (var login : List.of("land", "landhead", "leader", "reviewer")) {
      path.triesAction(login, "evaluate", scores()).is(403);
      path.tries(login, "callBack", reached()).is(403);
    }
    // Without a mandate for it, the station enters none either: EVALUATE is off unless given.
    assertThat(path.offers("officer", "evaluate")).isFalse();
    assertThat(path.triesAction("officer", "evaluate", scores()).is(409).text("/detail"))
        .contains("没有授权");
    path.does("registrar", "callBack", reached());
    assertThat(status(path)).isEqualTo("EVALUATED CALL_BACK");
  }

  @Test
  void onPaperThroughTheStationIfThePetitionerHasAskedItTo() {
    var path = delivered("mandateScope", List.of("SUBMIT", "EVALUATE"));
    assertThat(path.open()).containsExactly("callBack@OFFICE");
    path.acts("officer", "evaluate", scores());
    assertThat(path.open()).isEmpty();
    assertThat(status(path)).isEqualTo("EVALUATED PAPER");
    assertThat(path.clock("C17").get("status").asString()).isEqualTo("MET");
    assertThat(path.triesAction("officer", "evaluate", scores()).is(409).text("/detail"))
        .contains("已经评价");
  }

  @Test
  void whoIsNotContentSaysWhy() {
    var path = delivered("mandateScope", List.of("SUBMIT", "EVALUATE"));
    var refused =
        path.triesAction(
            "officer", "evaluate", "officeScore", "DISSATISFIED", "unitScore", "SATISFIED");
    assertThat(refused.is(422).fieldsRefused()).containsExactly("reason");
    assertThat(status(path)).startsWith("PENDING");
  }

  @Test
  void nobodyIsAskedBeforeHeIsInvited() {
    var path =
        new Cases(callers)
            .registered("publicConsent", "NONE", "mandateScope", List.of("SUBMIT", "EVALUATE"))
            .dispatched()
            .signedFor("land")
            .handled()
            .checked()
            .issued()
            .delivered();
    // The answer is delivered, but the written notice of acceptance is still owed.
    assertThat(path.state()).isEqualTo("DELIVERED");
    assertThat(path.offers("officer", "evaluate")).isFalse();
    path.noticed();
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.offers("officer", "evaluate")).isTrue();
  }

  @Test
  void whatCannotBeSolvedForNowIsFollowedUpUntilItIsClosedAndThenEvaluated() { // domain.md §4.2
    var path = issued();
    var tooLate = path.tries("officer", "deliver", Cases.unsolved("2026-07-02"));
    assertThat(tooLate.is(422).fieldsRefused()).containsExactly("nextContactDate");
    path.does("officer", "deliver", Cases.unsolved("2026-07-01"));
    assertThat(path.state()).isEqualTo("FOLLOW_UP");
    assertThat(path.open()).containsExactly("followUp@ST-XZ");
    assertThat(path.clock("I10").get("lastDay").asString()).isEqualTo("2026-07-01");
    on("2026-07-01");
    path.does("officer", "followUp", followUp("CONTINUE", "nextContactDate", "2026-08-01"));
    assertThat(path.open()).containsExactly("followUp@ST-XZ");
    assertThat(path.clock("I10").get("lastDay").asString()).isEqualTo("2026-08-01");
    assertThat(item(path, "dueDate")).isEqualTo("2026-08-01");
    path.does("officer", "followUp", followUp("CLOSE"));
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.seenBy("registrar").text("/outcome")).isEqualTo("EXPLAINED");
    assertThat(path.open()).containsExactly("callBack@OFFICE");
    assertThat(path.clock("C17").get("lastDay").asString()).isEqualTo("2026-07-31");
    path.does("registrar", "callBack", reached());
    assertThat(status(path)).isEqualTo("EVALUATED CALL_BACK");
  }

  @Test
  void whatCanBeSolvedAfterAllGoesBackToTheLeadUnit() {
    var path = issued().does("officer", "deliver", Cases.unsolved("2026-05-01"));
    path.does("officer", "followUp", followUp("RESUME"));
    assertThat(path.state()).isEqualTo("HANDLING");
    assertThat(path.open()).containsExactly("handleLead@D-LAND");
    path.handled().checked().issued().delivered();
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.open()).containsExactly("callBack@OFFICE");
  }

  @Test
  void anAnswerThatIsRevokedIsNotEvaluatedAnyMore() {
    var path = delivered();
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-02"));
    path.does("reviewer", "handleReview", Cases.review("REVOKE_AND_REDO"));
    assertThat(path.open()).doesNotContain("callBack@OFFICE");
    assertThat(path.clock("C17").get("status").asString()).isEqualTo("CANCELLED");
    path.does("officer", "serveReview", Cases.service("2026-04-02"));
    path.handled().checked().issued().delivered();
    assertThat(path.open()).containsExactly("callBack@OFFICE");
    path.calledBack();
    assertThat(path.open()).isEmpty();
  }

  private Cases.Path issued() {
    return new Cases(callers)
        .registered("publicConsent", "NONE")
        .dispatched()
        .noticed()
        .signedFor("land")
        .handled()
        .checked()
        .issued();
  }

  private Cases.Path delivered(Object... differing) {
    var all = new ArrayList<Object>(List.of("publicConsent", "NONE"));
    all.addAll(List.of(differing));
    return new Cases(callers)
        .registered(all.toArray())
        .dispatched()
        .noticed()
        .signedFor("land")
        .handled()
        .checked()
        .issued()
        .delivered();
  }

  private String status(Cases.Path path) {
    return jdbc.sql(
            "SELECT status, channel FROM evaluation WHERE case_no = ? ORDER BY invited_on DESC, id"
                + " DESC")
        .param(path.caseNo)
        .query((row, i) -> row.getString(1) + " " + row.getString(2))
        .list()
        .get(0);
  }

  private static String item(Cases.Path path, String field) {
    return path.seenBy("registrar").text("/workItems/0/" + field);
  }

  private static Object[] scores() {
    return new Object[] {"officeScore", "SATISFIED", "unitScore", "BASICALLY"};
  }

  private static Object[] reached() {
    return new Object[] {
      "reached", true, "channel", "PHONE", "officeScore", "SATISFIED", "unitScore", "SATISFIED"
    };
  }

  private Object[] followUp(String decision, Object... further) {
    var all =
        new ArrayList<Object>(
            List.of(
                "decision",
                decision,
                "contactedAt",
                clock.today().toString(),
                "explanation",
                Cases.TEXT));
    all.addAll(List.of(further));
    return all.toArray();
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

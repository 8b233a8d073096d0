package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.supervision.Watch;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * 延期: who may ask, how often, how long, and what becomes of the days. Art. 34; domain.md §4.4 C5,
 * §9 item 5.
 */
@DatabaseTest
class ExtensionTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired Watch watch;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void stopTheClock() {
    on("2026-03-10");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private static final String WHY = "四至需由测绘单位重新测量，六十日内难以完成。";

  @Test
  void noMoreThanThirtyDaysMayBeAskedFor() { // domain.md §9 item 5
    var path = handled();
    var refused = path.triesAction("land", "requestExtension", "days", 31, "reason", WHY);
    assertThat(refused.is(422).fieldsRefused()).containsExactly("days");
    var none = path.triesAction("land", "requestExtension", "days", 0, "reason", WHY);
    assertThat(none.is(422).fieldsRefused()).containsExactly("days");
    assertThat(path.open()).containsExactly("handleLead@D-LAND");
  }

  @Test
  void whoAsksDoesNotDecideAndNobodyBelowTheHeadOfTheAuthorityDoes() { // Art. 34
    var path = asked(handled(), 30);
    for (var other : List.of("land", "landhead", "registrar", "chief", "reviewer")) {
      path.tries(other, "decideExtension", "decision", "APPROVE", "opinion", "同意。").is(403);
    }
    assertThat(path.offers("leader", "requestExtension")).isFalse();
    path.triesAction("leader", "requestExtension", "days", 30, "reason", WHY).is(403);
    path.triesAction("civil", "requestExtension", "days", 30, "reason", WHY).is(403);
    assertThat(path.clock("C4").get("extendedTo").isNull()).isTrue();
  }

  /** 3月10日收到并受理，60日到5月9日；再30日到6月8日。 */
  @Test
  void theTimeGoesOnFromTheOriginalDueDateAndSupersedesWhatTheLeaderHadSet() {
    var path = asked(handled(), 30);
    var form =
        callers.as("leader").get("/api/work-items/" + path.item("decideExtension") + "/form");
    assertThat(form.is(200).text("/data/originalDueDate")).isEqualTo("2026-05-09");
    assertThat(form.text("/data/newDueDate")).isEqualTo("2026-06-08");
    assertThat(form.text("/data/reason")).isEqualTo(WHY);

    approved(path);

    assertThat(path.clock("C4").get("extendedTo").asString()).isEqualTo("2026-06-08");
    assertThat(path.clock("C5").get("lastDay").asString()).isEqualTo("2026-06-08");
    assertThat(path.clock("I8").get("status").asString()).isEqualTo("CANCELLED");
    assertThat(path.clock("I8").get("endReason").asString()).isNotBlank();
    var item = path.seenBy("land").body().at("/workItems/0");
    assertThat(item.get("task").asString()).isEqualTo("handleLead");
    assertThat(item.get("dueDate").asString()).as("the handler's item").isEqualTo("2026-06-08");
  }

  @Test
  void thereIsNoSecondExtension() { // domain.md §9 item 5
    var path = approved(asked(handled(), 10));
    assertThat(path.offers("land", "requestExtension")).isFalse();
    var again = path.triesAction("land", "requestExtension", "days", 10, "reason", WHY).is(409);
    assertThat(again.text("/detail")).isEqualTo("本件已经延期一次，不能再次延期。");
  }

  @Test
  void whatWasRefusedMayBeAskedForAgainButNotWhileItIsBeingDecided() {
    var path = asked(handled(), 30);
    var twice = path.triesAction("landhead", "requestExtension", "days", 5, "reason", WHY).is(409);
    assertThat(twice.text("/detail")).contains("正在审批");
    path.does("leader", "decideExtension", "decision", "REJECT", "opinion", "应当在期限内办结。");
    assertThat(path.clocks("C5")).isEmpty();
    asked(path, 5);
    assertThat(path.open()).contains("decideExtension@TOWN");
  }

  @Test
  void afterTheLastDayThereIsNothingToExtend() {
    var path = handled();
    on("2026-05-09");
    assertThat(path.offers("land", "requestExtension")).isTrue();
    on("2026-05-10");
    assertThat(path.offers("land", "requestExtension")).isFalse();
    path.triesAction("land", "requestExtension", "days", 5, "reason", WHY).is(409);
  }

  @Test
  void beforeItIsAcceptedAndOnOtherRoutesThereAreNoSixtyDaysToExtend() { // domain.md §9 item 4
    var notAccepted = new Cases(callers).registered().dispatched().signedFor("land");
    notAccepted.triesAction("land", "requestExtension", "days", 5, "reason", WHY).is(409);
    var other = handled();
    other.acts("registrar", "changeRoute", "route", "DUTY_TO_ACT", "reason", "属于依法履职请求。");
    other.triesAction("land", "requestExtension", "days", 5, "reason", WHY).is(409);
  }

  @Test
  void whatIsNotDecidedWhenTheCaseEndsIsNoLongerAsked() {
    var path = asked(handled(), 30);
    path.acts("officer", "withdraw", Cases.withdrawal("2026-03-10"));
    assertThat(path.open()).isEmpty();
    assertThat(path.running()).containsExactly("I7");
  }

  @Test
  void anExtensionGrantedAfterTheRouteWasChangedIsRefusedToTheLeaderHimself() {
    var path = asked(handled(), 30);
    path.acts("registrar", "changeRoute", "route", "DUTY_TO_ACT", "reason", "属于依法履职请求。");
    var approving =
        path.tries("leader", "decideExtension", "decision", "APPROVE", "opinion", "同意。");
    assertThat(approving.is(422).fieldsRefused()).containsExactly("decision");
    path.does("leader", "decideExtension", "decision", "REJECT", "opinion", "途径已变更。");
  }

  @Test
  void thePetitionerIsToldTheReasonByTheOffice() { // Art. 34: 告知延期理由
    var path = approved(asked(handled(), 30));
    assertThat(path.open()).contains("noticeExtension@OFFICE");
    path.tries("registrar", "noticeExtension", "servedBy", "IN_PERSON", "servedAt", "2026-03-10")
        .is(422);
    path.does(
        "registrar",
        "noticeExtension",
        "reasonTold",
        WHY,
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-03-10");
    var read = callers.as("officer").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(read.response().body()).contains("延期告知", WHY);
  }

  /** 5月9日原期限届满，6月8日是延长后的；告知以前者为准。 */
  @Test
  void theNoticeHasATimeOfItsOwnWhichIsTheOneThatWasExtended() { // Art. 34; domain.md §5 no. 14
    var path = approved(asked(handled(), 30));
    assertThat(path.clock("I13").get("lastDay").asString()).isEqualTo("2026-05-09");
    assertThat(notice(path).get("dueDate").asString()).isEqualTo("2026-05-09");
    assertThat(lamp(path)).isEqualTo("GREEN");
    on("2026-05-08");
    assertThat(lamp(path)).isEqualTo("RED");
    on("2026-05-10");
    assertThat(lamp(path)).isEqualTo("BLACK");
    told(path, "2026-05-10");
    assertThat(path.clock("I13").get("status").asString()).isEqualTo("MET_LATE");
  }

  /** It counts when the petitioner was told, not when that was written down. */
  @Test
  void theNoticeIsInTimeByTheDayOnWhichItWasServed() {
    var path = approved(asked(handled(), 30));
    on("2026-05-12");
    told(path, "2026-05-09");
    assertThat(path.clock("I13").get("status").asString()).isEqualTo("MET");
  }

  /** The leader decides after the time was over: he is told the next day. */
  @Test
  void whatIsGrantedAfterTheTimeWasOverIsToldAtOnce() {
    var path = asked(handled(), 30);
    on("2026-05-12");
    approved(path);
    assertThat(path.clock("I13").get("lastDay").asString()).isEqualTo("2026-05-13");
  }

  @Test
  void aNoticeThatIsLateIsSaidToTheOfficeAndItsLeader() {
    var path = approved(asked(handled(), 30));
    on("2026-05-10");
    watch.look();
    assertThat(warned(path))
        .containsExactlyInAnyOrder("registrar", "registrar2", "leader", "leader2", "supervisor");
  }

  @Test
  void onAnotherRouteNothingIsExtendedAndNothingToBeTold() {
    var path = approved(asked(handled(), 30));
    path.acts("registrar", "changeRoute", "route", "DUTY_TO_ACT", "reason", "属于依法履职请求。");
    assertThat(path.clock("I13").get("status").asString()).isEqualTo("CANCELLED");
  }

  private void told(Cases.Path path, String day) {
    path.does(
        "registrar",
        "noticeExtension",
        "reasonTold",
        WHY,
        "servedBy",
        "IN_PERSON",
        "servedAt",
        day);
  }

  private static JsonNode notice(Cases.Path path) {
    return path.seenBy("registrar")
        .body()
        .at("/workItems")
        .valueStream()
        .filter(item -> item.get("task").asString().equals("noticeExtension"))
        .findFirst()
        .orElseThrow();
  }

  private static String lamp(Cases.Path path) {
    return notice(path).get("lamp").asString();
  }

  private List<String> warned(Cases.Path path) {
    return jdbc.sql(
            "SELECT DISTINCT recipient FROM message"
                + " WHERE case_no = ? AND rule = 'I13' AND kind = 'OVERDUE'")
        .param(path.caseNo)
        .query(String.class)
        .list();
  }

  private Cases.Path handled() {
    return new Cases(callers).registered().dispatched().noticed().signedFor("land");
  }

  private static Cases.Path asked(Cases.Path path, int days) {
    return path.acts("land", "requestExtension", "days", days, "reason", WHY);
  }

  private static Cases.Path approved(Cases.Path path) {
    return path.does("leader", "decideExtension", "decision", "APPROVE", "opinion", "同意延长。");
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

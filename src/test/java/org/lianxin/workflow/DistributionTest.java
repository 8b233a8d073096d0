package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 分派 and 领取下一件: who gets which item. */
@DatabaseTest
class DistributionTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(Instant.parse("2026-03-09T10:00:00+08:00"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void theNextItemIsTheMostPressingOneThatNobodyHas() {
    new Cases(callers).registered();
    var first =
        callers
            .as("officer")
            .get("/api/work-items?view=unclaimed&task=settleOnSite&size=1")
            .is(200)
            .text("/items/0/id");
    var claimed = next("officer", "settleOnSite").is(200);
    assertThat(claimed.text("/id")).isEqualTo(first);
    assertThat(claimed.text("/name")).isEqualTo("现场处理");
    var shown = callers.as("officer").get("/api/work-items/" + first).is(200);
    assertThat(shown.text("/assignee")).isEqualTo("officer");
    assertThat(shown.text("/caseNo")).isEqualTo(claimed.text("/caseNo"));
  }

  @Test
  void whereNothingIsFreeThereIsNoContent() {
    next("officer", "noSuchTask").is(204);
    next("admin", null).is(204);
    callers.as("admin").call("POST", "/api/work-items/claim-next").is(204);
  }

  @Test
  void howeverManyAskAtOnceNoTwoGetTheSame() {
    for (var i = 0; i < 8; i++) {
      new Cases(callers).registered().escalated().approvedByChief();
    }
    var asking = new ArrayList<Callable<Answer>>();
    // The same person in two windows too.
    IntStream.range(0, 4).forEach(i -> asking.add(() -> next("registrar", "proposeHandling")));
    IntStream.range(0, 4).forEach(i -> asking.add(() -> next("registrar2", "proposeHandling")));
    var answers = Together.call(asking);
    assertThat(answers).allSatisfy(answer -> answer.is(200));
    assertThat(answers.stream().map(answer -> answer.text("/id"))).doesNotHaveDuplicates();
  }

  @Test
  void aStationsChiefAnOfficeAndADepartmentsHeadGiveOutTheItemsOfTheirUnit() {
    var path = new Cases(callers).registered();
    assign("chief", path.item("settleOnSite"), "officer").is(200);
    path.escalated().approvedByChief();
    assign("registrar", path.item("proposeHandling"), "registrar2").is(200);
    path.does("registrar2", "proposeHandling", Cases.proposal("D-CIVIL")).assigned("D-CIVIL");
    assign("landhead", path.item("signFor@D-LAND"), "land").is(200);
    assign("civilhead", path.item("signFor@D-CIVIL"), "civil").is(200);
    assertThat(item(path.item("signFor@D-LAND")).text("/assignee")).isEqualTo("land");
  }

  @Test
  void whoeverHasItLosesItAndTheOtherIsToldOnce() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    var item = path.item("proposeHandling");
    callers.as("registrar").post("/api/work-items/" + item + "/claim", Map.of()).is(200);

    assign("registrar", item, "registrar2").is(200);
    assign("registrar", item, "registrar2").is(200);

    path.tries("registrar", "proposeHandling", Cases.proposal()).is(409);
    var told = told("registrar2", path);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).get("text").asString())
        .isEqualTo("信访件" + path.caseNo + "的事项（拟办）已分派给您，请及时办理。");
    assertThat(told.get(0).get("workItem").asString()).isEqualTo(item);
    assertThat(told("registrar", path)).isEmpty();
    path.does("registrar2", "proposeHandling", Cases.proposal());
  }

  @Test
  void itIsOnRecordInTheTimelineAndInTheAuditTrail() {
    var path = new Cases(callers).registered();
    assign("chief", path.item("settleOnSite"), "officer").is(200);
    var timeline = callers.as("chief").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(timeline.body().toString()).contains("\"task\":\"assign\"", "分派");
    var events =
        callers.as("auditor").get("/api/audit/events?size=100&chain=" + path.caseNo).is(200);
    assertThat(events.body().at("/items"))
        .anyMatch(
            event ->
                event.toString().contains("\"ACTED\"") && event.toString().contains("\"assign\""));
  }

  /** Neither the one who does the work, nor another unit, nor who only looks on. */
  @ParameterizedTest
  @ValueSource(
      strings = {"officer", "officer2", "chief2", "leader", "landhead", "supervisor", "admin"})
  void nobodyElseGivesOutAStationsItems(String login) {
    var item = new Cases(callers).registered().item("settleOnSite");
    assign(login, item, "chief").is(403);
    assertThat(item(item).body().get("assignee").isNull()).isTrue();
  }

  @Test
  void theOfficeDoesNotGiveOutWhatIsAnotherUnits() {
    var item = new Cases(callers).registered().item("settleOnSite");
    assign("registrar", item, "registrar2").is(409);
    assign("registrar", item, "officer").is(409);
  }

  @Test
  void nobodyGetsWhatHeMayNotDo() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    var item = path.item("proposeHandling");
    for (var unfit : List.of("publicist", "officer", "nobody-there", "")) {
      assertThat(assign("registrar", item, unfit).is(422).fieldsRefused()).contains("to");
    }
    assign("registrar", "nonsense", "registrar2").is(404);
    path.proposed();
    assign("registrar", item, "registrar2").is(409);
  }

  /** Art. 28 ¶3. */
  @Test
  void whoKeepsAwayFromACaseNeitherGivesItOutNorGetsIt() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    var item = path.item("proposeHandling");
    path.acts("registrar2", "recuse", "reason", "与信访人有近亲属关系。");
    assertThat(assign("registrar", item, "registrar2").is(422).fieldsRefused()).contains("to");
    assign("registrar2", item, "registrar").is(409);
  }

  /** Who drafted does not choose who approves (domain.md §9 item 11). */
  @Test
  void whoDraftedDoesNotGiveOutTheReview() {
    clock.moveTo(Instant.parse("2026-04-07T10:00:00+08:00"));
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    path.handled().checked().issued().delivered();
    path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
    var item = path.item("reviewPublicity");
    // He may give out others of the case, but this one is not among them.
    assertThat(assign("registrar", item, "publicist").is(422).fieldsRefused()).contains("workItem");
    assign("registrar2", item, "publicist").is(200);
  }

  @Test
  void manyAtOnceAreEachDoneOrRefusedOnTheirOwn() {
    var one = new Cases(callers).registered().item("settleOnSite");
    var other = new Cases(callers).registered().item("settleOnSite");
    var done = new Cases(callers).registered();
    var gone = done.item("settleOnSite");
    done.escalated();

    var assigned = bulk("chief", "assign", "officer", one, gone, other, "nonsense");
    assertThat(outcomes(assigned)).containsExactly("true", "false 409", "true", "false 404");
    assertThat(assigned.text("/1/problem/detail")).isNotBlank();
    assertThat(item(one).text("/assignee")).isEqualTo("officer");

    assertThat(outcomes(bulk("officer", "release", null, one, other, gone)))
        .containsExactly("true", "true", "false 409");
    assertThat(outcomes(bulk("chief", "claim", null, one, other, one)))
        .containsExactly("true", "true");
    assertThat(outcomes(bulk("officer", "claim", null, one))).containsExactly("false 409");
    assertThat(bulk("chief", "assign", "officer2", one).text("/0/problem/detail")).contains("分派给");
  }

  @Test
  void atMostAHundredAtOnceAndAtLeastOne() {
    var tooMany = IntStream.rangeClosed(0, 100).mapToObj(i -> "i" + i).toList();
    for (var act : List.of("assign", "release", "claim")) {
      for (var ids : List.of(List.of(), tooMany)) {
        callers
            .as("chief")
            .post("/api/work-items/bulk/" + act, Map.of("ids", ids, "login", "officer"))
            .is(400);
      }
      callers.as("chief").post("/api/work-items/bulk/" + act, Map.of("login", "officer")).is(400);
    }
  }

  @Test
  void thePickerListsThePeopleOfOnesOwnUnitAndNothingToReachThemBy() {
    var staff = callers.as("registrar").get("/api/units/OFFICE/staff").is(200).body();
    assertThat(staff.valueStream().map(one -> one.get("login").asString()))
        .contains("registrar", "registrar2", "publicist")
        .doesNotContain("officer");
    assertThat(staff.get(0).propertyNames()).containsExactly("login", "name", "roles");
    callers.as("registrar").get("/api/units/ST-XZ/staff").is(403);
    callers.as("supervisor").get("/api/units/OFFICE/staff").is(403);
    callers.as("registrar").get("/api/units/NOWHERE/staff").is(403);
  }

  @Test
  void whoGivesOutWorkSeesWhatIsOpenInHisUnitWhoeverHasIt() {
    var path = new Cases(callers).registered().dispatched();
    var item = path.item("signFor@D-LAND");
    callers.as("land").post("/api/work-items/" + item + "/claim", Map.of()).is(200);
    var rows = callers.as("landhead").get("/api/work-items?view=unit&q=" + path.caseNo).is(200);
    assertThat(rows.text("/items/0/id")).isEqualTo(item);
    assertThat(rows.text("/items/0/assignee")).isEqualTo("land");
    assertThat(rows.body().at("/items/0/rights").toString())
        .isEqualTo(
            "{\"assign\":true,\"claim\":false,\"complete\":false,\"release\":false,\"save\":false}");
    var own = callers.as("registrar").get("/api/work-items?view=unit&q=" + path.caseNo).is(200);
    assertThat(own.text("/items/0/rights/claim")).isEqualTo("true");
    for (var login : List.of("land", "officer", "leader", "supervisor", "liaison")) {
      callers.as(login).get("/api/work-items?view=unit").is(403);
    }
    assertThat(callers.as("landhead").get("/api/me").text("/rights/distribute")).isEqualTo("true");
    assertThat(callers.as("land").get("/api/me").text("/rights/distribute")).isEqualTo("false");
  }

  private Answer next(String login, String task) {
    return callers
        .as(login)
        .post("/api/work-items/claim-next", task == null ? Map.of() : Map.of("task", task));
  }

  private Answer assign(String login, String item, String to) {
    return callers.as(login).post("/api/work-items/" + item + "/assign", Map.of("login", to));
  }

  private Answer bulk(String login, String act, String to, String... ids) {
    var body = to == null ? Map.of("ids", List.of(ids)) : Map.of("ids", List.of(ids), "login", to);
    return callers.as(login).post("/api/work-items/bulk/" + act, body).is(200);
  }

  private static List<String> outcomes(Answer answer) {
    return answer
        .body()
        .valueStream()
        .map(
            one ->
                one.get("ok").asString()
                    + (one.get("problem").isNull() ? "" : " " + one.at("/problem/status")))
        .toList();
  }

  private Answer item(String id) {
    return callers.as("registrar").get("/api/work-items/" + id).is(200);
  }

  private List<JsonNode> told(String login, Cases.Path path) {
    return callers
        .as(login)
        .get("/api/messages?size=100")
        .is(200)
        .body()
        .at("/items")
        .valueStream()
        .filter(message -> message.get("caseNo").asString().equals(path.caseNo))
        .filter(message -> message.get("kind").asString().equals("ASSIGNED"))
        .toList();
  }
}

package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 撤回: each step that can be, until somebody has gone on with it. domain.md §4. */
@DatabaseTest
class TakeBackTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @BeforeEach
  void stopTheClock() {
    on("2026-03-09");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void theReportComesBackFromTheChief() {
    var path = new Cases(callers).registered();
    var before = path.running();
    path.escalated();
    back(path, "officer");
    assertIs(path, "ON_SITE", before, "settleOnSite@ST-XZ");
    path.escalated().approvedByChief();
    back(path, "chief");
    assertThat(path.open()).containsExactly("reviewByChief@ST-XZ");
    assertThat(path.state()).isEqualTo("ON_SITE");
    path.approvedByChief();
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
  }

  @Test
  void theProposalComesBackFromTheLeader() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    var before = path.running();
    path.proposed();
    back(path, "registrar");
    assertIs(path, "ESCALATED", before, "proposeHandling@OFFICE");
    path.does("registrar", "proposeHandling", "decision", "RETURN", "explanation", "请补充丈量记录。");
    back(path, "registrar");
    // Returned once only: what was taken back does not count.
    path.does("registrar", "proposeHandling", "decision", "RETURN", "explanation", "请补充丈量记录。");
    assertThat(path.state()).isEqualTo("ON_SITE");
  }

  @Test
  void theInstructionComesBackFromTheUnitsAndTheSameUnitsAreChosenAgain() {
    var path = new Cases(callers).registered().escalated().approvedByChief().proposed("D-CIVIL");
    var before = path.running();
    path.assigned("D-CIVIL");
    back(path, "leader");
    assertIs(path, "AWAITING_INSTRUCTION", before, "instruct@TOWN");
    assertThat(path.seenBy("registrar").body().at("/assignments")).isEmpty();
    path.seenBy("land").is(403);
    path.assigned("D-CIVIL");
    assertThat(path.open())
        .containsExactlyInAnyOrder("issueNotice@OFFICE", "signFor@D-LAND", "signFor@D-CIVIL");
    path.noticed().signedFor("land").signedFor("civil").coOpinionOf("civil").handled();
    assertThat(path.open()).containsExactly("checkOpinion@D-LAND");
  }

  @Test
  void aDispatchByStandingInstructionComesBackToo() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    var before = path.running();
    var form = Cases.form(Cases.proposal("D-CIVIL"));
    form.put("decision", "DISPATCH");
    callers
        .as("registrar")
        .post("/api/work-items/" + path.item("proposeHandling") + "/complete", form)
        .is(200);
    assertThat(path.state()).isEqualTo("DISPATCHED");
    back(path, "registrar");
    assertIs(path, "ESCALATED", before, "proposeHandling@OFFICE");
  }

  @Test
  void onceOneOfSeveralUnitsHasGoneOnNothingIsTakenBack() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL").signedFor("civil");
    assertNot(path, "leader");
    var noticed = new Cases(callers).registered().dispatched().noticed();
    assertNot(noticed, "leader");
    var objected = new Cases(callers).registered().dispatched("D-CIVIL").objectedBy("civil");
    assertNot(objected, "leader");
  }

  @Test
  void onceSomebodyHasClaimedOrDraftedItIsHis() {
    var claimed = new Cases(callers).registered().escalated();
    callers
        .as("chief")
        .post("/api/work-items/" + claimed.item("reviewByChief") + "/claim", Map.of())
        .is(200);
    assertNot(claimed, "officer");
    var drafted = new Cases(callers).registered().escalated();
    callers
        .as("chief")
        .post(
            "/api/work-items/" + drafted.item("reviewByChief") + "/save",
            Cases.form("opinion", "拟同意"))
        .is(200);
    assertNot(drafted, "officer");
    assertThat(drafted.open()).containsExactly("reviewByChief@ST-XZ");
  }

  @Test
  void theDraftOpinionComesBackFromTheHeadAndThoseWhoWerePassedOverAreAwaitedAgain() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL").noticed().signedFor("land");
    var before = path.running();
    path.does("land", "handleLead", Cases.handling("withoutCo", true, "withoutCoReason", "期限将至。"));
    back(path, "land");
    assertThat(path.state()).isEqualTo("HANDLING");
    assertThat(path.running()).isEqualTo(before);
    var alone = path.tries("land", "handleLead", Cases.handling());
    assertThat(alone.is(422).fieldsRefused()).containsExactly("withoutCo");
    path.signedFor("civil").coOpinionOf("civil").handled().checked().issued();
    assertThat(path.open()).containsExactly("deliver@ST-XZ");
  }

  @Test
  void onlyWhoDidItTakesItBack() {
    var path = new Cases(callers).registered().escalated().approvedByChief().proposed();
    for (var login : List.of("registrar2", "leader", "officer", "chief")) {
      assertNot(path, login);
    }
    path.triesAction("land", "takeBack", "workItem", "x", "reason", "撤回。").is(403);
  }

  @Test
  void whatIsServedSignedOrIssuedIsNotTakenBack() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land").handled();
    path.checked();
    assertNot(path, "landhead");
    path.issued();
    assertNot(path, "leader");
    on("2026-04-02");
    path.does("officer", "deliver", Cases.unsolved("2026-05-01"));
    assertNot(path, "officer");
  }

  @Test
  void theStepStaysOnRecord() {
    var path = new Cases(callers).registered().escalated();
    back(path, "officer");
    var tasks =
        callers
            .as("officer")
            .get("/api/cases/" + path.caseNo + "/timeline")
            .is(200)
            .body()
            .valueStream()
            .map(entry -> entry.get("task").asString());
    assertThat(tasks).containsExactly("register", "settleOnSite", "takeBack");
  }

  private static void back(Cases.Path path, String login) {
    assertThat(path.offers(login, "takeBack")).isTrue();
    var item = path.actionForm(login, "takeBack").is(200).text("/data/workItem");
    path.acts(login, "takeBack", "workItem", item, "reason", "填写有误，需要更正。");
  }

  private static void assertNot(Cases.Path path, String login) {
    assertThat(path.offers(login, "takeBack")).as(login).isFalse();
    path.actionForm(login, "takeBack").is(409);
  }

  private static void assertIs(
      Cases.Path path, String state, List<String> running, String... open) {
    assertThat(path.state()).isEqualTo(state);
    assertThat(path.open()).containsExactly(open);
    assertThat(path.running()).isEqualTo(running);
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

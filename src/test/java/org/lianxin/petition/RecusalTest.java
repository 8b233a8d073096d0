package org.lianxin.petition;

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

/**
 * 回避: who is concerned has nothing to do with the case, and it does not get stuck for that. Art. 28
 * ¶3.
 */
@DatabaseTest
class RecusalTest {

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

  private static final String WHY = "当事人系本人近亲属。";

  @Test
  void hisItemGoesBackToTheUnitAndHeIsRefusedEverythingElse() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    var item = path.item("proposeHandling");
    callers.as("registrar").post("/api/work-items/" + item + "/claim", Map.of()).is(200);
    path.acts("registrar", "recuse", "reason", WHY);
    assertThat(path.seenBy("registrar2").body().at("/workItems/0/assignee").isNull()).isTrue();
    for (var act : List.of("claim", "save", "complete")) {
      callers.as("registrar").post("/api/work-items/" + item + "/" + act, Map.of()).is(403);
    }
    callers.as("registrar").get("/api/work-items/" + item + "/form").is(403);
    for (var part : List.of("", "/timeline", "/attachments", "/documents", "/diagram")) {
      var refused = callers.as("registrar").get("/api/cases/" + path.caseNo + part).is(403);
      assertThat(refused.text("/detail")).contains("已在本件中回避");
    }
    assertThat(path.triesAction("registrar", "link").is(409).text("/detail")).contains("已在本件中回避");
    var todo = callers.as("registrar").get("/api/work-items?view=todo&size=100").is(200);
    assertThat(todo.response().body()).doesNotContain(path.caseNo);
    for (var list : List.of("/api/cases?q=" + path.caseNo, "/api/work-items?view=done&size=100")) {
      var listed = callers.as("registrar").get(list).is(200);
      assertThat(listed.response().body()).as(list).doesNotContain(path.caseNo);
    }
    path.does("registrar2", "proposeHandling", Cases.proposal());
    assertThat(path.triesAction("registrar2", "recuse", "reason", WHY).is(409).text("/detail"))
        .contains("没有其他同志可以接办");
  }

  @Test
  void nobodyKeepsAwayWhoseTurnWillComeAndWhomNobodyReplaces() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    // The head has nothing to do at the moment, but the draft will come to him.
    for (var login : List.of("land", "landhead")) {
      assertThat(path.offers(login, "recuse")).as(login).isFalse();
      path.triesAction(login, "recuse", "reason", WHY).is(409);
    }
    path.acts("leader2", "recuse", "reason", WHY);
    path.handled().checked().issued();
    assertThat(path.open()).containsExactly("deliver@ST-XZ");
  }

  @Test
  void theReportGoesPastAChiefWhoKeepsAway() { // domain.md §2: the chief must not close his own
    var path = new Cases(callers).registered();
    path.acts("chief", "recuse", "reason", WHY);
    assertThat(path.offers("officer", "recuse")).isFalse();
    path.seenBy("chief").is(403);
    path.escalated();
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
    assertThat(path.state()).isEqualTo("ESCALATED");
  }

  @Test
  void aLeaderWhoKeepsAwayIsNotInChargeAnyMore() {
    var path = new Cases(callers).registered();
    path.acts("leader", "takeCharge");
    path.acts("leader", "recuse", "reason", WHY);
    assertThat(path.seenBy("registrar").body().at("/leadLeader").isNull()).isTrue();
    path.triesAction("leader", "takeCharge").is(409);
    path.acts("leader2", "takeCharge");
    assertThat(path.seenBy("registrar").text("/leadLeader")).isEqualTo("leader2");
  }

  @Test
  void whatWasDelegatedByWhoKeepsAwayIsFreeAgain() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    path.triesOn("registrar", "delegate", "proposeHandling", "to", "registrar2", "note", "请准备。")
        .is(200);
    path.acts("registrar", "recuse", "reason", WHY);
    path.does("registrar2", "proposeHandling", Cases.proposal());
    assertThat(path.open()).containsExactly("instruct@TOWN");
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

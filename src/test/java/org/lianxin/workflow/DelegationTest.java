package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 转办、委派、交回: within the unit, and a delegated item comes back. domain.md §3.7. */
@DatabaseTest
class DelegationTest {

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
  void aTransferredItemIsTheColleaguesFromNowOn() {
    var path = proposing();
    path.triesOn("registrar", "transfer", "proposeHandling", "to", "registrar2").is(200);
    path.tries("registrar", "proposeHandling", Cases.proposal()).is(409);
    path.does("registrar2", "proposeHandling", Cases.proposal());
  }

  @Test
  void aDelegateDraftsAndTheOwnerDecides() {
    var path = proposing();
    delegated(path);
    var item = path.item("proposeHandling");
    var refused = path.tries("registrar2", "proposeHandling", Cases.proposal()).is(409);
    assertThat(refused.text("/detail")).contains("由委派人提交");
    callers.as("registrar2").post("/api/work-items/" + item + "/release", Map.of()).is(409);
    path.tries("registrar", "proposeHandling", Cases.proposal()).is(409);
    assertThat(path.offers("registrar2", "transfer")).isFalse();
    save("registrar2", item, "由自然资源所主办。").is(200);

    path.triesOn("registrar2", "resolve", "proposeHandling", "note", "已拟好。").is(200);

    assertThat(opened("registrar", item)).isEqualTo("由自然资源所主办。");
    path.tries("registrar2", "proposeHandling", Cases.proposal()).is(409);
    path.does("registrar", "proposeHandling", Cases.proposal());
    assertThat(path.open()).containsExactly("instruct@TOWN");
  }

  @Test
  void theOwnerFetchesItBackWithWhatHeHadTypedHimself() {
    var path = proposing();
    var item = path.item("proposeHandling");
    callers.as("registrar").post("/api/work-items/" + item + "/claim", Map.of()).is(200);
    save("registrar", item, "先记下要点。").is(200);
    delegated(path);
    path.triesOn("registrar", "resolve", "proposeHandling", "note", "本人办理。").is(200);
    assertThat(opened("registrar", item)).isEqualTo("先记下要点。");
    path.does("registrar", "proposeHandling", Cases.proposal());
  }

  @Test
  void anAbsentLeaderDelegatesToAnother() {
    var path = new Cases(callers).registered().escalated().approvedByChief().proposed();
    path.triesOn("leader", "delegate", "instruct", "to", "leader2", "note", "出差，请先看。").is(200);
    path.tries("leader2", "instruct", Cases.assignment()).is(409);
    path.triesOn("leader2", "resolve", "instruct", "note", "建议同意。").is(200);
    path.assigned();
  }

  @Test
  void onlyAColleagueWhoMayDoItIsNamed() {
    var path = proposing();
    for (var other : List.of("publicist", "leader", "registrar", "nobody")) {
      var refused = path.triesOn("registrar", "transfer", "proposeHandling", "to", other);
      assertThat(refused.is(422).fieldsRefused()).as(other).containsExactly("to");
    }
    assertThat(path.item("proposeHandling")).isNotNull();
    // A department's handler is alone.
    var dispatched = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    assertThat(dispatched.offers("land", "delegate")).isFalse();
    assertThat(
            dispatched
                .triesOn("land", "transfer", "handleLead", "to", "landhead")
                .is(409)
                .text("/detail"))
        .contains("没有其他同志可以办理");
  }

  @Test
  void nobodyHandsOnWhatIsNotHis() {
    var path = proposing();
    path.triesOn("officer", "transfer", "proposeHandling", "to", "chief").is(409);
    callers
        .as("registrar2")
        .post("/api/work-items/" + path.item("proposeHandling") + "/claim", Map.of())
        .is(200);
    path.triesOn("registrar", "transfer", "proposeHandling", "to", "registrar2").is(409);
    path.triesOn("registrar2", "resolve", "proposeHandling", "note", "无。").is(409);
  }

  private Cases.Path proposing() {
    return new Cases(callers).registered().escalated().approvedByChief();
  }

  private static void delegated(Cases.Path path) {
    path.triesOn("registrar", "delegate", "proposeHandling", "to", "registrar2", "note", "请拟初稿。")
        .is(200);
  }

  private Answer save(String login, String item, String proposal) {
    return callers
        .as(login)
        .post("/api/work-items/" + item + "/save", Cases.form("proposal", proposal));
  }

  private String opened(String login, String item) {
    return callers
        .as(login)
        .get("/api/work-items/" + item + "/form")
        .is(200)
        .text("/data/proposal");
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

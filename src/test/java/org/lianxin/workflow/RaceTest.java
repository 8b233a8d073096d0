package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;

/** People acting at the same moment: counted outcomes, no third one. */
@DatabaseTest
class RaceTest {

  @Autowired Callers callers;

  @RepeatedTest(5)
  void twoCompleteTheSameItemTogether_oneWinsOneGets409() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    var item = path.item("proposeHandling");
    var answers =
        Together.call(List.of(proposing("registrar", item), proposing("registrar2", item)));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(path.open()).containsExactly("instruct@TOWN");
  }

  @RepeatedTest(5)
  void twoClaimTogether_oneWinsOneGets409() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    var item = path.item("proposeHandling");
    var answers = Together.call(List.of(claiming("registrar", item), claiming("registrar2", item)));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
  }

  @RepeatedTest(3)
  void departmentsActingTogetherOnOneCaseAllSucceed() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL", "D-WATER", "D-AGRI");
    var notice = path.item("issueNotice");
    var answers =
        Together.call(
            List.of(
                signing("land", path.item("signFor@D-LAND")),
                signing("civil", path.item("signFor@D-CIVIL")),
                signing("water", path.item("signFor@D-WATER")),
                signing("agri", path.item("signFor@D-AGRI")),
                () -> complete("registrar", notice, Cases.acceptance())));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(path.open())
        .containsExactlyInAnyOrder(
            "handleLead@D-LAND", "handleCo@D-CIVIL", "handleCo@D-WATER", "handleCo@D-AGRI");
  }

  private Callable<Answer> proposing(String login, String item) {
    return () -> complete(login, item, Cases.proposal());
  }

  private Callable<Answer> signing(String login, String item) {
    return () -> complete(login, item, new Object[] {"decision", "SIGN"});
  }

  private Callable<Answer> claiming(String login, String item) {
    return () -> callers.as(login).post("/api/work-items/" + item + "/claim", Cases.form());
  }

  private Answer complete(String login, String item, Object[] form) {
    return callers.as(login).post("/api/work-items/" + item + "/complete", Cases.form(form));
  }
}

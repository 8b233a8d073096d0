package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.testing.Cases.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Agreement;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People acting at the same moment: counted outcomes, no third one. */
@DatabaseTest
class RaceTest {

  private static final String DAY = "2026-04-02";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired Agreement agreement;
  @Autowired ProcessEngine engine;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(Instant.parse(DAY + "T10:00:00+08:00"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

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
                completing("registrar", notice, Cases.acceptance())));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(path.open())
        .containsExactlyInAnyOrder(
            "handleLead@D-LAND", "handleCo@D-CIVIL", "handleCo@D-WATER", "handleCo@D-AGRI");
  }

  @RepeatedTest(4)
  void theLeaderInstructsWhileTheOfficeTakesItsProposalBack_oneWins() {
    var path = new Cases(callers).registered().escalated().approvedByChief().proposed();
    var proposal = path.actionForm("registrar", "takeBack").is(200).text("/data/workItem");
    var statuses =
        together(
            completing("leader", path.item("instruct"), Cases.assignment()),
            acting("registrar", path, "takeBack", "workItem", proposal, "reason", "拟办有误。"));
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    agreement.on(path);
    var instructed = statuses.get(0) == 200;
    assertThat(path.state()).isEqualTo(instructed ? "DISPATCHED" : "ESCALATED");
    assertThat(path.open())
        .containsExactlyInAnyOrder(
            instructed
                ? new String[] {"issueNotice@OFFICE", "signFor@D-LAND"}
                : new String[] {"proposeHandling@OFFICE"});
  }

  @RepeatedTest(4)
  void theLeaderAssignsWhileThePetitionerWithdraws_itIsWithdrawnEitherWay() {
    var path = new Cases(callers).registered().escalated().approvedByChief().proposed();
    var statuses =
        together(
            completing("leader", path.item("instruct"), Cases.assignment("D-CIVIL")),
            acting("officer", path, "withdraw", Cases.withdrawal(DAY)));
    assertThat(statuses.get(0)).isIn(200, 409);
    assertThat(statuses.get(1)).isEqualTo(200);
    assertEnded(path, "WITHDRAWN");
  }

  @RepeatedTest(4)
  void theLeaderSignsWhileTheOfficeConfirmsThatItIsVoid_oneWins() {
    var path =
        new Cases(callers)
            .registered()
            .dispatched()
            .noticed()
            .signedFor("land")
            .handled()
            .checked();
    path.acts("registrar", "void", "reason", "与另一件重复登记，属于登记错误。");
    var statuses =
        together(
            completing("leader", path.item("signOpinion"), "decision", "ISSUE", "opinion", "同意签发"),
            completing(
                "registrar2", path.item("confirmVoid"), "decision", "CONFIRM", "opinion", "属实。"));
    agreement.on(path);
    if (statuses.get(1) == 200) {
      assertThat(statuses.get(0)).isEqualTo(409);
      assertEnded(path, "VOID");
    } else {
      // An opinion that is out is not undone by calling its registration an error.
      assertThat(statuses).containsExactly(200, 422);
      assertThat(path.open()).containsExactlyInAnyOrder("deliver@ST-XZ", "confirmVoid@OFFICE");
      path.does("registrar2", "confirmVoid", "decision", "REJECT", "opinion", "意见已出具。");
      agreement.on(path);
    }
  }

  @RepeatedTest(4)
  void thePartIsReassignedWhileTheUnitSignsForIt_itIsTheOthersEitherWay() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL");
    var statuses =
        together(
            acting(
                "registrar",
                path,
                "reassign",
                "fromUnit",
                "D-LAND",
                "toUnit",
                "D-AGRI",
                "reason",
                "职责调整，由新单位承办。"),
            signing("land", path.item("signFor@D-LAND")));
    assertThat(statuses.get(0)).isEqualTo(200);
    assertThat(statuses.get(1)).isIn(200, 409);
    agreement.on(path);
    assertThat(path.open())
        .containsExactlyInAnyOrder("issueNotice@OFFICE", "signFor@D-AGRI", "signFor@D-CIVIL");
    assertThat(path.seenBy("registrar").text("/leadUnit/code")).isEqualTo("D-AGRI");
    path.seenBy("land").is(403);
  }

  @RepeatedTest(4)
  void theAnswerIsDeliveredWhileTheLeaderRejectsAnExtension_nothingIsLeftOver() {
    var path = extensionAsked().handled().checked().issued();
    var statuses =
        together(
            completing("officer", path.item("deliver"), Cases.delivery()),
            completing(
                "leader", path.item("decideExtension"), "decision", "REJECT", "opinion", "已办结。"));
    assertThat(statuses.get(0)).isEqualTo(200);
    assertThat(statuses.get(1)).isIn(200, 409);
    agreement.on(path);
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.open()).containsExactly("callBack@OFFICE");
  }

  @RepeatedTest(4)
  void oneLeaderSignsTheOpinionWhileTheOtherGrantsMoreTime_neverBothTooLate() {
    var path = extensionAsked().handled().checked();
    var statuses =
        together(
            completing("leader", path.item("signOpinion"), "decision", "ISSUE", "opinion", "同意签发"),
            completing(
                "leader2", path.item("decideExtension"), "decision", "APPROVE", "opinion", "同意。"));
    assertThat(statuses.get(0)).isEqualTo(200);
    // Once the opinion is out there is nothing to extend.
    assertThat(statuses.get(1)).isIn(200, 422);
    agreement.on(path);
    assertThat(path.clocks("C5")).hasSize(statuses.get(1) == 200 ? 1 : 0);
    assertThat(path.running()).doesNotContain("C4", "C5");
  }

  @RepeatedTest(4)
  void twoAskForAnExtensionTogether_itIsAskedForOnce() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    var statuses =
        together(
            acting("land", path, "requestExtension", "days", 10, "reason", "四至需由测绘单位重新测量。"),
            acting("landhead", path, "requestExtension", "days", 20, "reason", "四至需由测绘单位重新测量。"));
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    agreement.on(path);
    assertThat(path.open()).containsExactlyInAnyOrder("decideExtension@TOWN", "handleLead@D-LAND");
  }

  @RepeatedTest(4)
  void twoLeadersTakeChargeTogether_oneIsInChargeAndNeitherIsLost() {
    var path = new Cases(callers).registered();
    var statuses =
        together(acting("leader", path, "takeCharge"), acting("leader2", path, "takeCharge"));
    assertThat(statuses).containsOnly(200);
    assertThat(path.seenBy("registrar").text("/leadLeader")).isIn("leader", "leader2");
    assertThat(steps(path, "takeCharge")).isEqualTo(2);
  }

  @RepeatedTest(4)
  void twoLeadersWithTheSamePageBeforeThemTakeCharge_theSecondIsToldThatItChanged() {
    var path = new Cases(callers).registered();
    var version = path.seenBy("leader").body().at("/version").asString();
    var address = "/api/cases/" + path.caseNo + "/actions/takeCharge";
    var statuses =
        together(
            () -> callers.as("leader").post(address, Map.of(), "If-Match", '"' + version + '"'),
            () -> callers.as("leader2").post(address, Map.of(), "If-Match", '"' + version + '"'));
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThat(steps(path, "takeCharge")).isEqualTo(1);
  }

  @RepeatedTest(2)
  void twentyUrgeTogether_itIsCountedOnce() {
    var path = new Cases(callers).registered();
    var people = List.of("officer", "chief", "registrar", "registrar2", "leader");
    var urging = new ArrayList<Callable<Answer>>();
    for (var i = 0; i < 20; i++) {
      urging.add(acting(people.get(i % people.size()), path, "urge", "note", "请抓紧办理。"));
    }
    var statuses = Together.call(urging).stream().map(Answer::status).toList();
    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(
            jdbc.sql("SELECT urges FROM petition_case WHERE case_no = ?")
                .param(path.caseNo)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql(
                    "SELECT recipient FROM message WHERE case_no = ? AND kind = 'URGED'"
                        + " ORDER BY recipient")
                .param(path.caseNo)
                .query(String.class)
                .list())
        .containsExactly("chief", "officer");
  }

  @RepeatedTest(4)
  void twoCasesAreMergedIntoEachOtherTogether_oneRemains() {
    var one = new Cases(callers).registered();
    var other = new Cases(callers).registered();
    var statuses =
        together(
            acting("registrar", one, "merge", "into", other.caseNo, "reason", "同一事项。"),
            acting("registrar2", other, "merge", "into", one.caseNo, "reason", "同一事项。"));
    assertThat(statuses).contains(200).containsAnyOf(409, 422).hasSize(2);
    agreement.on(one);
    agreement.on(other);
    assertThat(List.of(one.state(), other.state())).containsExactlyInAnyOrder("MERGED", "ON_SITE");
  }

  @RepeatedTest(4)
  void aCaseIsMergedIntoOneThatIsWithdrawnTogether_itIsNotLost() {
    var one = new Cases(callers).registered();
    var other = new Cases(callers).registered();
    var statuses =
        together(
            acting("registrar", one, "merge", "into", other.caseNo, "reason", "同一事项。"),
            acting("officer", other, "withdraw", Cases.withdrawal(DAY)));
    assertThat(statuses.get(0)).isIn(200, 422);
    assertThat(statuses.get(1)).isEqualTo(200);
    agreement.on(one);
    assertThat(one.state()).isEqualTo(statuses.get(0) == 200 ? "MERGED" : "ON_SITE");
    assertEnded(other, "WITHDRAWN");
  }

  @RepeatedTest(4)
  void thePetitionerEvaluatesWhileHeIsCalledBack_thereIsOneEvaluation() {
    var path = delivered();
    var callBack = path.item("callBack");
    var statuses =
        together(
            () ->
                callers
                    .visitor()
                    .post(
                        "/api/public/evaluations",
                        Map.of(
                            "caseNo",
                            path.caseNo,
                            "queryCode",
                            path.queryCode,
                            "officeScore",
                            "BASICALLY",
                            "unitScore",
                            "BASICALLY")),
            completing(
                "registrar",
                callBack,
                "reached",
                true,
                "channel",
                "PHONE",
                "officeScore",
                "SATISFIED",
                "unitScore",
                "SATISFIED"));
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    agreement.on(path);
    assertThat(path.open()).isEmpty();
    assertThat(
            jdbc.sql("SELECT channel FROM evaluation WHERE case_no = ? AND status = 'EVALUATED'")
                .param(path.caseNo)
                .query(String.class)
                .list())
        .containsExactly(statuses.get(0) == 200 ? "SELF" : "CALL_BACK");
  }

  /** The engine's own threads try a timer again that met somebody; here it comes once. */
  @RepeatedTest(4)
  void thePetitionerConfirmsAtTheMomentTheTimeIsOver_oneWins() {
    var path = new Cases(callers).registered();
    var settlement = form(Cases.settlement());
    settlement.remove("confirmMethod");
    settlement.put("confirmLater", true);
    callers
        .as("officer")
        .post("/api/work-items/" + path.item("settleOnSite") + "/complete", settlement)
        .is(200);
    var confirmation = path.item("confirmOnSite");
    var timer =
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(
                engine
                    .getTaskService()
                    .createTaskQuery()
                    .taskId(confirmation)
                    .singleResult()
                    .getProcessInstanceId())
            .singleResult()
            .getId();
    Callable<Integer> confirming =
        () ->
            completing(
                    "officer",
                    confirmation,
                    "decision",
                    "CONFIRMED",
                    "confirmMethod",
                    "FINGERPRINT")
                .call()
                .status();
    var statuses = Together.call(List.of(confirming, () -> goesOff(timer)));
    agreement.on(path);
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThat(path.state()).isEqualTo(statuses.get(0) == 200 ? "CLOSED" : "ESCALATED");
  }

  private int goesOff(String timer) {
    try {
      engine.getManagementService().executeJob(timer);
      return 200;
    } catch (RuntimeException e) {
      var gone = engine.getManagementService().createJobQuery().jobId(timer).singleResult() == null;
      assertThat(gone || Contention.transientFailure(e)).as(e.toString()).isTrue();
      return 409;
    }
  }

  @RepeatedTest(4)
  void reviewIsAskedForAtTwoCountersTogether_itIsAskedForOnce() {
    var path = delivered();
    var statuses =
        together(
            acting("registrar", path, "requestReview", Cases.appeal(DAY)),
            acting("registrar2", path, "requestReview", Cases.appeal(DAY)));
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    agreement.on(path);
    assertThat(path.open()).containsOnlyOnce("handleReview@COUNTY");
  }

  private Cases.Path extensionAsked() {
    return new Cases(callers)
        .registered("publicConsent", "NONE")
        .dispatched()
        .noticed()
        .signedFor("land")
        .acts("land", "requestExtension", "days", 10, "reason", "四至需由测绘单位重新测量。");
  }

  private Cases.Path delivered() {
    return new Cases(callers)
        .registered("publicConsent", "NONE")
        .dispatched()
        .noticed()
        .signedFor("land")
        .handled()
        .checked()
        .issued()
        .delivered();
  }

  private void assertEnded(Cases.Path path, String state) {
    agreement.on(path);
    assertThat(path.state()).isEqualTo(state);
    assertThat(path.open()).isEmpty();
    // The archive's days run after the end; no duty does.
    assertThat(path.running()).isSubsetOf("I7");
  }

  private long steps(Cases.Path path, String task) {
    return jdbc.sql("SELECT COUNT(*) FROM case_step WHERE case_no = ? AND task = ?")
        .params(path.caseNo, task)
        .query(Long.class)
        .single();
  }

  @SafeVarargs
  private static List<Integer> together(Callable<Answer>... callers) {
    return Together.call(List.of(callers)).stream().map(Answer::status).toList();
  }

  private Callable<Answer> proposing(String login, String item) {
    return completing(login, item, Cases.proposal());
  }

  private Callable<Answer> signing(String login, String item) {
    return completing(login, item, "decision", "SIGN");
  }

  private Callable<Answer> claiming(String login, String item) {
    return () -> callers.as(login).post("/api/work-items/" + item + "/claim", form());
  }

  private Callable<Answer> completing(String login, String item, Object... form) {
    return () -> callers.as(login).post("/api/work-items/" + item + "/complete", form(form));
  }

  private Callable<Answer> acting(String login, Cases.Path path, String action, Object... form) {
    return () -> path.triesAction(login, action, form);
  }
}

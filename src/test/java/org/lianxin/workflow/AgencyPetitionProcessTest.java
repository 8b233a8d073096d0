package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** bpmn/agencyPetition.bpmn, walked by those whose turn it is: every way out of every gateway. */
@DatabaseTest
class AgencyPetitionProcessTest {

  @Autowired Callers callers;

  @Test
  void whatTheStationSettlesAndThePetitionerConfirmsIsClosedThere() {
    var path = cases().registered();
    assertThat(path.state()).isEqualTo("ON_SITE");
    assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");

    path.does("officer", "settleOnSite", settled());

    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(outcome(path)).isEqualTo("SETTLED_ON_SITE");
    assertThat(path.open()).isEmpty();
  }

  @Test
  void whatBelongsElsewhereIsToldToThePetitionerInWritingBeforeTheCaseIsClosed() {
    var path = cases().registered();
    path.does(
        "officer",
        "settleOnSite",
        "decision",
        "ROUTE_ELSEWHERE",
        "reasonCode",
        "R1",
        "targetBody",
        "县人民法院");
    assertThat(path.state()).isEqualTo("ROUTED");
    assertThat(path.open()).containsExactly("issueNotice@OFFICE");

    notice(path, "ROUTED");

    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(outcome(path)).isEqualTo("ROUTED");
    assertThat(path.open()).isEmpty();
  }

  @Test
  void theChiefSendsAReportBackAsOftenAsItIsNotReady() {
    var path = cases().registered();
    for (var time = 0; time < 2; time++) {
      path.escalated();
      assertThat(path.open()).containsExactly("reviewByChief@ST-XZ");
      path.does("chief", "reviewByChief", "decision", "RETURN", "opinion", "四要点不全，请补充。");
      assertThat(path.state()).isEqualTo("ON_SITE");
      assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
    }
    path.escalated().approvedByChief();
    assertThat(path.state()).isEqualTo("ESCALATED");
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
  }

  @Test
  void whatTheChiefReportsHimselfNeedsNoReview() {
    var path = cases().registeredBy("chief");
    path.does("chief", "settleOnSite", escalation());
    assertThat(path.state()).isEqualTo("ESCALATED");
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
  }

  /** The chief's own report is over when the office has sent it back: now the officer reports. */
  @Test
  void aReportThatTheOfficerRepeatsIsReviewedThoughTheChiefWroteTheFirst() {
    var path = cases().registeredBy("chief");
    path.does("chief", "settleOnSite", escalation());
    path.does("registrar", "proposeHandling", returned());
    path.escalated();
    assertThat(path.open()).containsExactly("reviewByChief@ST-XZ");
  }

  @Test
  void theOfficeSendsAReportBackOnceAndIsRefusedTheSecondTime() { // domain.md §4.2
    var path = cases().registered().escalated().approvedByChief();
    path.does("registrar", "proposeHandling", returned());
    assertThat(path.state()).isEqualTo("ON_SITE");
    assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");

    path.escalated().approvedByChief();
    var refused = path.tries("registrar", "proposeHandling", returned()).is(422);

    assertThat(refused.fieldsRefused()).containsExactly("decision");
    assertThat(path.state()).isEqualTo("ESCALATED");
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
  }

  @Test
  void whatTheOfficeRegistersStartsWithTheOfficeAndCannotGoBackToAStation() {
    var path = cases().registeredBy("registrar");
    assertThat(path.state()).isEqualTo("REGISTERED");
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
    assertThat(path.tries("registrar", "proposeHandling", returned()).is(422).fieldsRefused())
        .containsExactly("decision");

    path.proposed();
    assertThat(
            path.tries("leader", "instruct", leaderReturns("RETURN_TO_STATION"))
                .is(422)
                .fieldsRefused())
        .containsExactly("decision");
    assertThat(path.open()).containsExactly("instruct@TOWN");
  }

  @Test
  void aStandingInstructionDispatchesWithoutTheLeader() {
    var path = cases().registeredBy("registrar");
    path.does(
        "registrar",
        "proposeHandling",
        "decision",
        "DISPATCH",
        "route",
        "PETITION_PROCEDURE",
        "proposal",
        Cases.TEXT,
        "leadUnit",
        "D-LAND",
        "coUnits",
        List.of(),
        "dueInDays",
        30);
    assertThat(path.state()).isEqualTo("DISPATCHED");
    assertThat(path.open()).containsExactlyInAnyOrder("issueNotice@OFFICE", "signFor@D-LAND");
  }

  @Test
  void theOfficeLeadsAMatterToAnotherBodyAndTellsThePetitioner() {
    var path = cases().registered().escalated().approvedByChief();
    path.does(
        "registrar",
        "proposeHandling",
        "decision",
        "ROUTE_ELSEWHERE",
        "reasonCode",
        "R2",
        "targetBody",
        "县劳动人事争议仲裁委员会");
    assertThat(path.state()).isEqualTo("ROUTED");
    notice(path, "ROUTED");
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(outcome(path)).isEqualTo("ROUTED");
  }

  @Test
  void theOfficeDoesNotAcceptAMatterAndTellsThePetitioner() {
    var path = cases().registered().escalated().approvedByChief();
    path.does("registrar", "proposeHandling", "decision", "NOT_ACCEPT", "reasonCode", "N1");
    assertThat(path.state()).isEqualTo("NOT_ACCEPTED");
    assertThat(path.open()).containsExactly("issueNotice@OFFICE");
    notice(path, "NOT_ACCEPTED");
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(outcome(path)).isEqualTo("NOT_ACCEPTED");
  }

  @Test
  void theLeaderHasTheOfficeProposeAgain() {
    var path = cases().registered().escalated().approvedByChief().proposed();
    assertThat(path.state()).isEqualTo("AWAITING_INSTRUCTION");
    path.does("leader", "instruct", leaderReturns("RETURN_TO_OFFICE"));
    assertThat(path.state()).isEqualTo("ESCALATED");
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
    path.proposed("D-CIVIL").assigned("D-CIVIL");
    assertThat(path.state()).isEqualTo("DISPATCHED");
  }

  @Test
  void theLeaderSendsTheReportBackToTheStation() {
    var path = cases().registered().escalated().approvedByChief().proposed();
    path.does("leader", "instruct", leaderReturns("RETURN_TO_STATION"));
    assertThat(path.state()).isEqualTo("ON_SITE");
    assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
    path.does("officer", "settleOnSite", settled());
    assertThat(path.state()).isEqualTo("CLOSED");
  }

  @Test
  void theLeaderSendsAnOpinionBackToTheLeadWhichNeedNotSignForItAgain() {
    var path = cases().registered().dispatched("D-CIVIL").noticed();
    path.signedFor("civil").signedFor("land").coOpinionOf("civil").handled().checked();
    assertThat(path.open()).containsExactly("signOpinion@TOWN");

    path.does("leader", "signOpinion", "decision", "RETURN", "opinion", "请补充法律依据。");

    assertThat(path.state()).isEqualTo("HANDLING");
    assertThat(path.open()).containsExactly("handleLead@D-LAND");
    path.handled().checked().issued();
    assertThat(path.state()).isEqualTo("OPINION_ISSUED");
  }

  @Test
  void theStationDeliversWhereItActsAsAgentElseTheLeadUnit() {
    var byStation = cases().registered().dispatched().noticed().signedFor("land");
    byStation.handled().checked().issued();
    assertThat(byStation.open()).containsExactly("deliver@ST-XZ");

    var byLead =
        cases()
            .registered("agency", false, "mandateScope", List.of(), "mandateSignMethod", null)
            .dispatched()
            .noticed()
            .signedFor("land");
    byLead.handled().checked().issued();
    assertThat(byLead.open()).containsExactly("deliver@D-LAND");
  }

  @Test
  void aCaseIsNotClosedBeforeThePetitionerHasBeenNotified() {
    var path = cases().registered("publicConsent", "NONE").dispatched().signedFor("land");
    path.handled().checked().issued().delivered();
    assertThat(path.state()).isEqualTo("DELIVERED");
    assertThat(path.open()).containsExactly("issueNotice@OFFICE");
    path.noticed();
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.open()).containsExactly("callBack@OFFICE");
  }

  @Test
  void aCaseWhosePetitionerDoesNotConsentIsClosedWithoutANotice() {
    var path = delivered(cases().registered("publicConsent", "NONE"));
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(outcome(path)).isEqualTo("SUPPORTED");
    assertThat(path.open()).containsExactly("callBack@OFFICE");
  }

  @Test
  void aCaseWhosePetitionerConsentsIsClosedAndItsNoticeIsDrafted() {
    var path = delivered(cases().registered());
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.open()).containsExactlyInAnyOrder("callBack@OFFICE", "draftPublicity@OFFICE");
  }

  /** Art. 30 ¶3: nobody on the path reads it, the town office neither. */
  @Test
  void anAccusationLeavesThePathForTheDisciplineLiaison() {
    var path =
        cases()
            .registered(
                "purpose",
                "ACCUSATION",
                "agency",
                null,
                "mandateScope",
                null,
                "mandateSignMethod",
                null);
    path.seenBy("registrar").is(403);
    var seen = callers.as("liaison").get("/api/cases/" + path.caseNo).is(200);
    assertThat(seen.text("/state")).isEqualTo("TRANSFERRED");
    assertThat(seen.text("/workItems/0/task")).isEqualTo("transferSealed");

    callers
        .as("liaison")
        .post(
            "/api/work-items/" + seen.text("/workItems/0/id") + "/complete",
            Cases.form("body", "县纪律检查委员会", "transferredAt", "2026-03-05"))
        .is(200);

    var handedOver = callers.as("liaison").get("/api/cases/" + path.caseNo).is(200);
    assertThat(handedOver.text("/state")).isEqualTo("CLOSED");
    assertThat(handedOver.text("/outcome")).isEqualTo("FORWARDED");
  }

  private Cases cases() {
    return new Cases(callers);
  }

  private static Cases.Path delivered(Cases.Path path) {
    path.dispatched().noticed().signedFor("land").handled().checked().issued();
    return path.delivered();
  }

  private static void notice(Cases.Path path, String type) {
    path.does(
        "registrar",
        "issueNotice",
        "noticeType",
        type,
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-03-06");
  }

  private static Object[] settled() {
    return new Object[] {
      "decision", "SETTLED",
      "measures", Cases.TEXT,
      "result", "双方当场达成一致，恢复原界桩。",
      "confirmMethod", "FINGERPRINT"
    };
  }

  private static Object[] escalation() {
    return new Object[] {
      "decision",
      "ESCALATE",
      "workDone",
      Cases.TEXT,
      "results",
      "无",
      "remainingProblems",
      Cases.TEXT,
      "suggestions",
      Cases.TEXT,
      "whyNotOnSite",
      "MULTI_DEPT"
    };
  }

  private static Object[] returned() {
    return new Object[] {"decision", "RETURN", "explanation", "请补充四至材料。"};
  }

  private static Object[] leaderReturns(String decision) {
    return new Object[] {"decision", decision, "instruction", "请补充材料后再报。"};
  }

  private static String outcome(Cases.Path path) {
    Answer seen = path.seenBy("registrar").is(200);
    return seen.text("/outcome");
  }
}

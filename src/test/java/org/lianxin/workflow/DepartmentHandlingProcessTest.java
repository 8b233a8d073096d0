package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** bpmn/departmentHandling.bpmn: one unit's part of the work, several beside each other. */
@DatabaseTest
class DepartmentHandlingProcessTest {

  @Autowired Callers callers;

  @Test
  void theLeadHandlesAndTheCoHandlerGivesItsOpinionBesideIt() {
    var path = cases().registered().dispatched("D-CIVIL");
    assertThat(path.open())
        .containsExactlyInAnyOrder("issueNotice@OFFICE", "signFor@D-LAND", "signFor@D-CIVIL");

    path.signedFor("civil");
    assertThat(path.state()).isEqualTo("DISPATCHED");
    path.signedFor("land");
    assertThat(path.state()).isEqualTo("HANDLING");
    assertThat(path.open())
        .containsExactlyInAnyOrder("issueNotice@OFFICE", "handleLead@D-LAND", "handleCo@D-CIVIL");

    path.coOpinionOf("civil").handled();
    assertThat(path.state()).isEqualTo("OPINION_DRAFT");
    assertThat(path.open()).containsExactlyInAnyOrder("issueNotice@OFFICE", "checkOpinion@D-LAND");
    path.checked();
    assertThat(path.open()).containsExactlyInAnyOrder("issueNotice@OFFICE", "signOpinion@TOWN");
  }

  @Test
  void theHeadSendsADraftBackToTheHandler() {
    var path = cases().registered().dispatched().noticed().signedFor("land").handled();
    path.does("landhead", "checkOpinion", "decision", "RETURN", "opinion", "事实部分请补充勘验笔录。");
    assertThat(path.state()).isEqualTo("HANDLING");
    assertThat(path.open()).containsExactly("handleLead@D-LAND");
    path.handled().checked();
    assertThat(path.state()).isEqualTo("OPINION_DRAFT");
    assertThat(path.open()).containsExactly("signOpinion@TOWN");
  }

  @Test
  void theLeadMayNotGoAheadWithoutItsCoHandlersUnlessItSaysWhy() {
    var path = cases().registered().dispatched("D-CIVIL", "D-WATER").noticed();
    path.signedFor("land").signedFor("civil");
    assertThat(path.tries("land", "handleLead", Cases.handling()).is(422).fieldsRefused())
        .containsExactly("withoutCo");
    assertThat(
            path.tries("land", "handleLead", Cases.handling("withoutCo", true))
                .is(422)
                .fieldsRefused())
        .containsExactly("withoutCoReason");
    assertThat(path.open()).contains("handleLead@D-LAND");
  }

  @Test
  void whenTheOpinionGoesUpTheItemsOfCoHandlersThatWerePassedOverDisappear() {
    var path = cases().registered().dispatched("D-CIVIL", "D-WATER").noticed();
    path.signedFor("land").signedFor("civil");
    var coItem = path.item("handleCo@D-CIVIL");
    path.does(
        "land",
        "handleLead",
        Cases.handling("withoutCo", true, "withoutCoReason", "协办单位意见与本件处理无关，经电话沟通同意先行办理。"));
    path.checked();

    assertThat(path.open()).containsExactly("signOpinion@TOWN");
    callers
        .as("civil")
        .post("/api/work-items/" + coItem + "/complete", Cases.form("coOpinion", Cases.TEXT))
        .is(409);
    assertThat(
            callers.as("civil").get("/api/work-items?view=todo&size=100").is(200).body().toString())
        .doesNotContain(coItem);
  }

  @Test
  void noUnitSignsForAnothersPart() {
    var path = cases().registered().dispatched("D-CIVIL");
    path.tries("civil", "signFor@D-LAND", "decision", "SIGN").is(403);
    path.tries("agri", "signFor@D-LAND", "decision", "SIGN").is(403);
    assertThat(path.open()).contains("signFor@D-LAND", "signFor@D-CIVIL");
  }

  @Test
  void anObjectionThatIsNotWellFoundedLeavesTheCaseWhereItWas() { // Art. 23 ¶3
    var path = cases().registered().dispatched("D-CIVIL").objectedBy("land");
    assertThat(path.state()).isEqualTo("OBJECTED");
    assertThat(path.open())
        .containsExactlyInAnyOrder(
            "issueNotice@OFFICE", "judgeObjection@OFFICE", "signFor@D-CIVIL");

    path.does("registrar", "judgeObjection", Cases.upholding());
    assertThat(path.state()).isEqualTo("DISPATCHED");
    assertThat(path.open())
        .containsExactlyInAnyOrder("issueNotice@OFFICE", "signFor@D-LAND", "signFor@D-CIVIL");
    path.signedFor("land");
    assertThat(path.state()).isEqualTo("HANDLING");
  }

  @Test
  void theNoticeDoesNotWaitForTheObjection() { // domain.md §4.2, parallel clocks
    var path = cases().registered().dispatched().objectedBy("land").noticed();
    assertThat(path.state()).isEqualTo("OBJECTED");
    path.does("registrar", "judgeObjection", Cases.reassignment("D-AGRI"));
    assertThat(path.open()).containsExactly("signFor@D-AGRI");
  }

  @Test
  void aLeadThatTookOverAfterAnObjectionLeadsTheCaseToItsEnd() {
    var path = cases().registered().dispatched("D-WATER").noticed();
    var due = path.seenBy("registrar").text("/dueDate");
    path.objectedBy("land").does("registrar", "judgeObjection", Cases.reassignment("D-CIVIL"));
    assertThat(path.state()).isEqualTo("DISPATCHED");
    assertThat(path.open()).containsExactlyInAnyOrder("signFor@D-CIVIL", "signFor@D-WATER");
    var seen = path.seenBy("civil").is(200);
    assertThat(seen.text("/leadUnit/code")).isEqualTo("D-CIVIL");
    assertThat(seen.text("/dueDate")).isEqualTo(due);
    path.seenBy("land").is(403);
    path.seenBy("landhead").is(403);

    path.signedFor("water").coOpinionOf("water").signedFor("civil");
    assertThat(path.open()).containsExactly("handleLead@D-CIVIL");
    path.does("civil", "handleLead", Cases.handling());
    path.does("civilhead", "checkOpinion", "decision", "APPROVE", "opinion", "同意");
    assertThat(path.open()).containsExactly("signOpinion@TOWN");

    path.does("leader", "signOpinion", "decision", "RETURN", "opinion", "请补充依据。");
    assertThat(path.open())
        .as("the new lead alone, signed for")
        .containsExactly("handleLead@D-CIVIL");
    path.does("civil", "handleLead", Cases.handling());
    path.does("civilhead", "checkOpinion", "decision", "APPROVE", "opinion", "同意");
    assertThat(path.open()).containsExactly("signOpinion@TOWN");
    path.issued().delivered();
    assertThat(path.state()).isEqualTo("CLOSED");
  }

  @Test
  void aCoHandlerTooMayBeReplacedAndTheLeadWaitsForTheOneInItsPlace() {
    var path = cases().registered().dispatched("D-CIVIL").noticed().signedFor("land");
    path.objectedBy("civil");
    assertThat(path.state()).as("the lead is at work").isEqualTo("HANDLING");
    assertThat(path.tries("land", "handleLead", Cases.handling()).is(422).fieldsRefused())
        .containsExactly("withoutCo");
    path.does("registrar", "judgeObjection", Cases.reassignment("D-WATER"));
    assertThat(path.state()).isEqualTo("HANDLING");
    assertThat(path.open()).containsExactlyInAnyOrder("handleLead@D-LAND", "signFor@D-WATER");
    path.seenBy("civil").is(403);

    path.signedFor("water").coOpinionOf("water").handled().checked();
    assertThat(path.open()).containsExactly("signOpinion@TOWN");
  }

  @Test
  void theSecondObjectionIsForTheLeaderWhoseWordIsTheLast() { // domain.md §4.2
    var path = cases().registered().dispatched().noticed().objectedBy("land");
    path.does("registrar", "judgeObjection", Cases.upholding()).objectedBy("land");
    assertThat(path.open()).containsExactly("decideObjection@TOWN");
    path.does("leader", "decideObjection", Cases.upholding());
    assertThat(path.open()).containsExactly("signFor@D-LAND");
    assertThat(path.tries("land", "signFor", Cases.objection()).is(422).fieldsRefused())
        .containsExactly("decision");
    path.signedFor("land");
    assertThat(path.open()).containsExactly("handleLead@D-LAND");
  }

  @Test
  void whoeverTakesOverMayObjectTooAndThenTheLeaderDecides() {
    var path = cases().registered().dispatched().noticed().objectedBy("land");
    path.does("registrar", "judgeObjection", Cases.reassignment("D-AGRI")).objectedBy("agri");
    assertThat(path.open()).containsExactly("decideObjection@TOWN");
    path.does("leader", "decideObjection", Cases.reassignment("D-CIVIL"));
    assertThat(path.open()).containsExactly("signFor@D-CIVIL");
    path.signedFor("civil");
    assertThat(path.open()).containsExactly("handleLead@D-CIVIL");
  }

  @Test
  void theObjectionsOfTwoUnitsAreJudgedEachForItself() {
    var path = cases().registered().dispatched("D-CIVIL").noticed();
    path.objectedBy("land");
    var lands = path.item("judgeObjection");
    path.objectedBy("civil");
    var form = callers.as("registrar").get("/api/work-items/" + lands + "/form").is(200);
    assertThat(form.text("/data/objectingUnit")).isEqualTo("自然资源所");
    assertThat(form.text("/data/objectionReason")).contains("承包地");
    callers
        .as("registrar")
        .post("/api/work-items/" + lands + "/complete", Cases.form(Cases.reassignment("D-WATER")))
        .is(200);
    assertThat(path.open()).containsExactlyInAnyOrder("signFor@D-WATER", "judgeObjection@OFFICE");
    path.does("registrar", "judgeObjection", Cases.upholding());
    assertThat(path.open()).containsExactlyInAnyOrder("signFor@D-WATER", "signFor@D-CIVIL");
  }

  @Test
  void anObjectionNotYetJudgedDisappearsWhenTheOpinionGoesUp() {
    var path = cases().registered().dispatched("D-CIVIL").noticed().signedFor("land");
    path.objectedBy("civil");
    path.does(
        "land",
        "handleLead",
        Cases.handling("withoutCo", true, "withoutCoReason", "协办单位提出异议，与本件处理无关，先行办理。"));
    path.checked();
    assertThat(path.open()).containsExactly("signOpinion@TOWN");
  }

  private Cases cases() {
    return new Cases(callers);
  }
}

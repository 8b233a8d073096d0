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

  private Cases cases() {
    return new Cases(callers);
  }
}

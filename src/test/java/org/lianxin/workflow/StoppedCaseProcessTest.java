package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 终止办理 in bpmn/agencyPetition.bpmn: the case leaves its path from wherever it is, and nothing of it
 * stays on a desk.
 */
@DatabaseTest
class StoppedCaseProcessTest {

  @Autowired Callers callers;

  @Test
  void aWithdrawnCaseIsTakenOffEveryDesk() {
    var path = dispatched();
    assertThat(path.open()).hasSize(3);
    path.acts(
        "officer",
        "withdraw",
        "reason",
        "双方已自行和解。",
        "signMethod",
        "SIGNATURE",
        "signedAt",
        "2026-03-08");
    assertEnded(path, "WITHDRAWN", "WITHDRAWN");
  }

  @Test
  void aCaseIsMergedIntoAnotherWhichGoesOn() {
    var other = new Cases(callers).registered();
    var path = dispatched();
    path.acts("registrar", "merge", "into", other.caseNo, "reason", "同一人反映同一事项。");
    assertEnded(path, "MERGED", "MERGED");
    assertThat(other.state()).isEqualTo("ON_SITE");
    assertThat(other.open()).containsExactly("settleOnSite@ST-XZ");
  }

  @Test
  void aPetitionThatTurnsOutToBeAnAccusationOnlyIsTransferred() {
    var path = dispatched();
    path.acts("registrar", "split", "accusedPart", "村干部截留补偿款。", "nothingRemains", true);
    assertEnded(path, "CLOSED", "FORWARDED");
  }

  @Test
  void whatTurnsOutToBelongElsewhereIsToldToThePetitionerBeforeItIsClosed() {
    var path = dispatched();
    path.acts(
        "registrar",
        "routeElsewhere",
        "reasonCode",
        "R1",
        "targetBody",
        "县人民法院",
        "explanation",
        "争议标的已由人民法院立案受理。");
    assertThat(path.state()).isEqualTo("ROUTED");
    assertThat(path.open()).containsExactly("issueNotice@OFFICE");
    path.does(
        "registrar",
        "issueNotice",
        "noticeType",
        "ROUTED",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-03-09");
    assertEnded(path, "CLOSED", "ROUTED");
  }

  /** With two units, the notice still to be given, and nothing signed for. */
  private Cases.Path dispatched() {
    return new Cases(callers).registered().dispatched("D-CIVIL");
  }

  private static void assertEnded(Cases.Path path, String state, String outcome) {
    assertThat(path.state()).isEqualTo(state);
    assertThat(path.seenBy("registrar").text("/outcome")).isEqualTo(outcome);
    assertThat(path.open()).isEmpty();
  }
}

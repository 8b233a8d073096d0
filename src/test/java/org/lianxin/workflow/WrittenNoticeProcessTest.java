package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * bpmn/writtenNotice.bpmn: the notice that Art. 23 asks for, beside the handling or instead of it.
 */
@DatabaseTest
class WrittenNoticeProcessTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @Test
  void aDispatchedCaseIsAcceptedWhenThePetitionerHasBeenTold() {
    var path = new Cases(callers).registered().dispatched();
    assertThat(path.state()).isEqualTo("DISPATCHED");
    path.noticed();
    assertThat(path.state()).isEqualTo("ACCEPTED");
    assertThat(path.open()).containsExactly("signFor@D-LAND");
  }

  @Test
  void aLateNoticeDoesNotSetTheHandlingBack() {
    var path = new Cases(callers).registered().dispatched().signedFor("land");
    path.noticed();
    assertThat(path.state()).isEqualTo("HANDLING");
    assertThat(path.open()).containsExactly("handleLead@D-LAND");
  }

  /** The parallel-clock rule of domain.md §4.2: the fifteen days wait for nobody. */
  @Test
  void aNoticeGivenBeforeTheInstructionIsNotGivenAgain() {
    // The sixty days run from the notice: the leader's limit must lie within them.
    clock.moveTo(LocalDate.of(2026, 3, 10).atTime(10, 0).atZone(BusinessClock.ZONE).toInstant());
    try {
      var path = new Cases(callers).registered();
      path.acts("registrar", "giveNotice", "reason", "收到已满十日，先行告知。");
      assertThat(path.state()).isEqualTo("ON_SITE");
      assertThat(path.open()).containsExactlyInAnyOrder("issueNotice@OFFICE", "settleOnSite@ST-XZ");

      path.noticed().dispatched();

      assertThat(path.state()).isEqualTo("DISPATCHED");
      assertThat(path.open()).containsExactly("signFor@D-LAND");
    } finally {
      clock.release();
    }
  }

  @Test
  void aNoticeRaisedEarlyIsNotRaisedAgainWhileItWaits() {
    var path = new Cases(callers).registered();
    path.acts("registrar", "giveNotice", "reason", "收到已满十日，先行告知。").dispatched();
    assertThat(path.open()).containsExactlyInAnyOrder("issueNotice@OFFICE", "signFor@D-LAND");
    path.noticed();
    assertThat(path.state()).isEqualTo("ACCEPTED");
  }

  /** The record of the confirmation is a written notice itself (domain.md §4.2). */
  @Test
  void whatThePetitionerConfirmsOnSiteNeedsNoNoticeAnyMore() {
    var path = new Cases(callers).registered();
    path.acts("registrar", "giveNotice", "reason", "收到已满十日，先行告知。");
    path.does(
        "officer",
        "settleOnSite",
        "decision",
        "SETTLED",
        "measures",
        Cases.TEXT,
        "result",
        "双方当场达成一致，恢复原界桩。",
        "confirmMethod",
        "FINGERPRINT");
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.open()).isEmpty();
  }

  @Test
  void onlyAnUnclearNameOrAddressLiftsTheDutyToTell() { // Art. 23 ¶2
    var named = new Cases(callers).registered().dispatched();
    var without = new Object[] {"noticeType", "NOT_REQUIRED", "noServiceReason", "来信未署名，住址不清。"};
    assertThat(named.tries("registrar", "issueNotice", without).is(422).fieldsRefused())
        .containsExactly("noticeType");

    var anonymous =
        new Cases(callers)
            .registered(
                "anonymous",
                true,
                "petitionerName",
                null,
                "petitionerAddress",
                null,
                "agency",
                false,
                "mandateScope",
                List.of(),
                "mandateSignMethod",
                null)
            .dispatched();
    anonymous.does("registrar", "issueNotice", without);
    assertThat(anonymous.state()).isEqualTo("ACCEPTED");
  }

  @Test
  void aNoticeIsNotServedBeforeItsDay() {
    var path = new Cases(callers).registered().dispatched();
    var refused =
        path.tries(
            "registrar",
            "issueNotice",
            "noticeType",
            "ACCEPTED",
            "servedBy",
            "IN_PERSON",
            "servedAt",
            "2999-01-01");
    assertThat(refused.is(422).fieldsRefused()).containsExactly("servedAt");
    assertThat(path.open()).contains("issueNotice@OFFICE");
  }
}

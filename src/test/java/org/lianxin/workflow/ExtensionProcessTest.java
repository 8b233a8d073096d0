package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * bpmn/extension.bpmn: once, by the head of the authority, and the petitioner is told why (Art.
 * 34).
 */
@DatabaseTest
class ExtensionProcessTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @Test
  void anExtensionIsAskedForDecidedByTheLeaderAndTold() {
    try {
      var path = handled();
      ask(path);
      assertThat(path.open())
          .containsExactlyInAnyOrder("decideExtension@TOWN", "handleLead@D-LAND");

      path.does("leader", "decideExtension", "decision", "APPROVE", "opinion", "情况复杂，同意延长。");
      assertThat(path.open())
          .containsExactlyInAnyOrder("noticeExtension@OFFICE", "handleLead@D-LAND");

      path.does(
          "registrar",
          "noticeExtension",
          "reasonTold",
          "需请测绘单位重新测量。",
          "servedBy",
          "IN_PERSON",
          "servedAt",
          "2026-03-10");
      assertThat(path.open()).containsExactly("handleLead@D-LAND");
      assertThat(path.state()).isEqualTo("HANDLING");
    } finally {
      clock.release();
    }
  }

  @Test
  void anExtensionThatIsRefusedLeavesEverythingAsItWas() {
    try {
      var path = handled();
      ask(path);
      path.does("leader", "decideExtension", "decision", "REJECT", "opinion", "应当在期限内办结。");
      assertThat(path.open()).containsExactly("handleLead@D-LAND");
      assertThat(path.state()).isEqualTo("HANDLING");
    } finally {
      clock.release();
    }
  }

  private Cases.Path handled() {
    clock.moveTo(LocalDate.of(2026, 3, 10).atTime(10, 0).atZone(BusinessClock.ZONE).toInstant());
    return new Cases(callers).registered().dispatched().noticed().signedFor("land");
  }

  private static void ask(Cases.Path path) {
    path.acts("land", "requestExtension", "days", 30, "reason", "四至需由测绘单位重新测量，六十日内难以完成。");
  }
}

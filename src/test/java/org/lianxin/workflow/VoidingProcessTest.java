package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** bpmn/voiding.bpmn: what was registered in error is voided by two persons; domain.md §4.2. */
@DatabaseTest
class VoidingProcessTest {

  @Autowired Callers callers;

  @Test
  void aCaseIsVoidWhenASecondPersonHasConfirmedIt() {
    var path = proposed();
    assertThat(path.state()).isEqualTo("ON_SITE");
    assertThat(path.open()).containsExactlyInAnyOrder("confirmVoid@OFFICE", "settleOnSite@ST-XZ");

    path.does("registrar", "confirmVoid", "decision", "CONFIRM", "opinion", "确属重复录入。");

    assertThat(path.state()).isEqualTo("VOID");
    assertThat(path.open()).isEmpty();
  }

  @Test
  void aCaseThatTheSecondPersonDoesNotVoidGoesOn() {
    var path = proposed();
    path.does("registrar", "confirmVoid", "decision", "REJECT", "opinion", "系不同事项，应当办理。");
    assertThat(path.state()).isEqualTo("ON_SITE");
    assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
  }

  private Cases.Path proposed() {
    return new Cases(callers).registered().acts("officer", "void", "reason", "登记时误选来访人，重复录入。");
  }
}

package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * bpmn/evaluation.bpmn: the petitioner is asked what he thinks of it, never by who handled the
 * case.
 */
@DatabaseTest
class EvaluationProcessTest {

  @Autowired Callers callers;

  @Test
  void whoHasNotEvaluatedIsCalled() {
    var path = delivered();
    assertThat(path.open()).containsExactly("callBack@OFFICE");
    path.calledBack();
    assertThat(path.open()).isEmpty();
    assertThat(path.state()).isEqualTo("CLOSED");
  }

  @Test
  void whoHasEvaluatedIsNotCalled() {
    var path = delivered();
    path.acts(
        "officer",
        "evaluate",
        "channel",
        "PAPER",
        "officeScore",
        "SATISFIED",
        "unitScore",
        "BASICALLY");
    assertThat(path.open()).isEmpty();
    assertThat(path.state()).isEqualTo("CLOSED");
  }

  private Cases.Path delivered() {
    var path =
        new Cases(callers)
            .registered(
                "publicConsent",
                "NONE",
                "mandateScope",
                List.of("SUBMIT", "SUPPLEMENT", "RECEIVE_DOCS", "EVALUATE"));
    path.dispatched().noticed().signedFor("land").handled().checked().issued();
    return path.delivered();
  }
}

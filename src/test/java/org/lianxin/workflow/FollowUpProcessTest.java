package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 跟踪回访 in bpmn/agencyPetition.bpmn: what is unsolved for now is not closed. */
@DatabaseTest
class FollowUpProcessTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @Test
  void thePetitionerHearsAgainUntilTheMatterIsTakenUpAndSolved() {
    var path = unsolved();
    assertThat(path.state()).isEqualTo("FOLLOW_UP");
    assertThat(path.open()).containsExactly("followUp@ST-XZ");

    path.does("officer", "followUp", visit("CONTINUE", "nextContactDate", inDays(30)));
    assertThat(path.state()).isEqualTo("FOLLOW_UP");
    assertThat(path.open()).containsExactly("followUp@ST-XZ");

    path.does("officer", "followUp", visit("RESUME"));
    assertThat(path.state()).isEqualTo("HANDLING");
    assertThat(path.open()).containsExactly("handleLead@D-LAND");

    path.handled().checked().issued().delivered();
    assertThat(path.state()).isEqualTo("CLOSED");
  }

  @Test
  void whatCannotBeSolvedIsExplainedAndClosed() {
    var path = unsolved();
    path.does("officer", "followUp", visit("CLOSE"));
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.seenBy("registrar").text("/outcome")).isEqualTo("EXPLAINED");
  }

  private Cases.Path unsolved() {
    var path = new Cases(callers).registered("publicConsent", "NONE").dispatched().noticed();
    path.signedFor("land").handled().checked().issued();
    return path.does("officer", "deliver", Cases.unsolved(inDays(30)));
  }

  private Object[] visit(String decision, Object... more) {
    var form =
        Cases.form("decision", decision, "contactedAt", inDays(0), "explanation", Cases.TEXT);
    form.putAll(Cases.form(more));
    return form.entrySet().stream()
        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
        .toArray();
  }

  private String inDays(int days) {
    return clock.today().plusDays(days).toString();
  }
}

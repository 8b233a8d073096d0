package org.lianxin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine remembers goes; where a case has been is seen as before. */
@DatabaseTest
class EngineHistoryTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired EngineHistory engineHistory;
  @Autowired HistoryService history;
  @Autowired TransactionTemplate transaction;

  @Test
  void theDiagramOfAForgottenPathIsTheSame() {
    var walked = new Cases(callers).registered().closed();
    var running = new Cases(callers).registered().dispatched();
    var before = diagram(walked.caseNo);
    var beforeOfRunning = diagram(running.caseNo);
    assertThat(elements(before, "/done")).contains("settleOnSite", "deliver");
    assertThat(remembered(walked.caseNo)).isPositive();

    forget(later());

    assertThat(remembered(walked.caseNo)).isZero();
    var after = diagram(walked.caseNo);
    assertThat(after.text("/bpmnXml")).isEqualTo(before.text("/bpmnXml"));
    assertThat(elements(after, "/done")).isEqualTo(elements(before, "/done"));
    assertThat(elements(after, "/active")).isEmpty();
    // Who is on his way is not forgotten, however long he takes.
    assertThat(elements(diagram(running.caseNo), "/done"))
        .isEqualTo(elements(beforeOfRunning, "/done"));
    assertThat(elements(diagram(running.caseNo), "/active"))
        .isEqualTo(elements(beforeOfRunning, "/active"))
        .isNotEmpty();
  }

  @Test
  void whatIsTooYoungStaysAndNoMoreGoesThanIsAskedFor() {
    var begun = clock.instant();
    var one = new Cases(callers).registered().closed();
    var other = new Cases(callers).registered().closed();
    forget(begun);
    assertThat(remembered(one.caseNo)).isPositive();

    assertThat(portion(later(), 1)).isEqualTo(1);
    assertThat(remembered(one.caseNo) + remembered(other.caseNo)).isPositive();
    forget(later());
    assertThat(remembered(one.caseNo) + remembered(other.caseNo)).isZero();
    assertThat(portion(later(), 1)).isZero();
  }

  private Instant later() {
    return clock.instant().plusSeconds(1);
  }

  private void forget(Instant before) {
    var gone = portion(before, 100);
    while (gone == 100) {
      gone = portion(before, 100);
    }
  }

  private int portion(Instant before, int most) {
    return transaction.execute(status -> engineHistory.remove(before, most));
  }

  /** What runs beside the case, such as its evaluation, may still be on its way. */
  private long remembered(String caseNo) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseNo)
        .finished()
        .count();
  }

  private Answer diagram(String caseNo) {
    return callers.as("registrar").get("/api/cases/" + caseNo + "/diagram").is(200);
  }

  private static Set<String> elements(Answer diagram, String part) {
    var ids = new HashSet<String>();
    diagram.body().at(part).forEach(id -> ids.add(id.asString()));
    return ids;
  }
}

package org.lianxin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The engine's ids cost no connection: drawn from the database they take a second one while the
 * first is held, and under load every connection waits for one more.
 */
@DatabaseTest
class EngineIdsTest {

  /** More than any block that a generator would reserve. */
  private static final int MANY = 5_000;

  @Autowired SpringProcessEngineConfiguration engine;

  @Test
  void manyIdsAreDrawnWithoutAStatementAndNoneTwice() {
    var ids = new HashSet<String>();
    var sent =
        StatementCounter.during(
            () -> {
              for (var i = 0; i < MANY; i++) {
                ids.add(engine.getIdGenerator().getNextId());
              }
            });
    assertThat(sent).isEmpty();
    assertThat(ids).hasSize(MANY);
  }
}

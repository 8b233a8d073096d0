package org.lianxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.lianxin.petition.CaseState;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** State, work items and engine tell the same of a case, however it came there. */
@TestComponent
public class Agreement {

  private static final String PATH = "agencyPetition";

  private final ProcessEngine engine;
  private final JdbcClient jdbc;

  public Agreement(ProcessEngine engine, JdbcClient jdbc) {
    this.engine = engine;
    this.jdbc = jdbc;
  }

  /** Asserts it, and that nothing is stuck: a case that is not final waits for somebody. */
  public void on(Cases.Path path) {
    var items = strings(path, "SELECT id FROM work_item WHERE case_no = ? AND status = 'OPEN'");
    assertThat(items)
        .as("open items of %s, against the tasks of the engine", path.caseNo)
        .containsExactlyInAnyOrderElementsOf(tasks(path));
    var state = CaseState.valueOf(state(path));
    if (state.isFinal()) {
      assertThat(running(path, PATH)).as("paths of %s, %s", path.caseNo, state).isZero();
    }
    if (!state.isFinal()) {
      assertThat(items).as("open items of %s, %s", path.caseNo, state).isNotEmpty();
    }
    assertThat(
            strings(
                path,
                "SELECT work_item FROM case_step WHERE case_no = ? AND work_item IS NOT NULL"))
        .as("steps of %s: no item is done twice", path.caseNo)
        .doesNotHaveDuplicates();
  }

  private long running(Cases.Path path, String process) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(path.caseNo, process)
        .count();
  }

  private List<String> tasks(Cases.Path path) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(path.caseNo)
        .list()
        .stream()
        .map(task -> task.getId())
        .toList();
  }

  private String state(Cases.Path path) {
    return strings(path, "SELECT state FROM petition_case WHERE case_no = ?").get(0);
  }

  private List<String> strings(Cases.Path path, String sql) {
    return jdbc.sql(sql).param(path.caseNo).query(String.class).list();
  }
}

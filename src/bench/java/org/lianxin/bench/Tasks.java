package org.lianxin.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.lianxin.testing.Program;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The work-list page against what one would use instead: the engine's own query for tasks, with the
 * same filter and order, on the same tasks in the same run. Folder, address of the database, file
 * for the results.
 *
 * <p>The engine is given what it needs for that, which the program does not write: each task its
 * unit as a candidate group and its due date.
 */
public final class Tasks {

  private static final int PAGE = 20;
  private static final int MANY = 200;

  /**
   * Until then the machine is still learning; the engine's query, which is the database's work,
   * needs none.
   */
  private static final int WARM = 4_000;

  private static final int FEW = 9;
  private static final String LOGIN = "officer";
  private static final String UNIT = "ST-XZ";

  private Tasks() {}

  public static void main(String[] arguments) throws Exception {
    var installation = new Installation(arguments[1], Path.of(arguments[0]));
    try (var program = installation.start()) {
      var jdbc = program.the(JdbcClient.class);
      program
          .the(TransactionTemplate.class)
          .executeWithoutResult(status -> giveTheEngineItsColumns(jdbc));
      var tasks = jdbc.sql("SELECT COUNT(*) FROM ACT_RU_TASK").query(Long.class).single();
      var report = new Report("work list against the engine's own task query", tasks);
      report.add("open tasks", tasks);
      var engine = Timing.of("engine: page and count", FEW, () -> page(program));
      report.add(engine);
      report.add(
          Timing.of("engine: page and count, with variables", FEW, () -> pageWithCases(program)));
      var browser = new ThriftyBrowser(program.port(), LOGIN);
      for (var i = 0; i < WARM; i++) {
        browser.get("/api/work-items?view=todo").is(200);
      }
      var ours =
          Timing.of(
              "work list over HTTP", MANY, () -> browser.get("/api/work-items?view=todo").is(200));
      report.add(ours);
      report.add("times as fast", Math.round(engine.median() / ours.median() * 10) / 10.0);
      report.write(Path.of(arguments[2]));
    }
  }

  private static void giveTheEngineItsColumns(JdbcClient jdbc) {
    jdbc.sql("DELETE FROM ACT_RU_IDENTITYLINK").update();
    jdbc.sql(
            "INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)"
                + " SELECT w.id, 1, w.unit, 'candidate', w.id FROM work_item w"
                + " JOIN ACT_RU_TASK t ON t.ID_ = w.id WHERE w.status = 'OPEN'")
        .update();
    jdbc.sql(
            "UPDATE ACT_RU_TASK SET DUE_DATE_ = (SELECT w.due_date FROM work_item w"
                + " WHERE w.id = ACT_RU_TASK.ID_)")
        .update();
  }

  private static TaskQuery query(Program program) {
    return program
        .the(TaskService.class)
        .createTaskQuery()
        .or()
        .taskCandidateGroupIn(List.of(UNIT))
        .taskAssignee(LOGIN)
        .endOr()
        .orderByDueDate()
        .asc()
        .orderByTaskCreateTime()
        .asc();
  }

  private static void page(Program program) {
    query(program).count();
    query(program).listPage(0, PAGE);
  }

  /** The list shows more than a task has: what the process knows of the case is asked for too. */
  private static void pageWithCases(Program program) {
    query(program).count();
    var executions = new java.util.HashSet<String>();
    query(program).listPage(0, PAGE).forEach(task -> executions.add(task.getProcessInstanceId()));
    variables(program, executions);
  }

  private static void variables(Program program, Set<String> instances) {
    program
        .the(org.camunda.bpm.engine.RuntimeService.class)
        .createVariableInstanceQuery()
        .processInstanceIdIn(instances.toArray(String[]::new))
        .list();
  }
}

package org.lianxin.workflow.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.petition.CaseFiles;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a start does with instances of an older version, on small processes. */
@DatabaseTest
class CarryoverTest {

  @Autowired Callers callers;
  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired Carryover carryover;
  @Autowired CaseFiles cases;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  SmallProcess process;
  String caseNo;

  @BeforeEach
  void aProcess() {
    process = new SmallProcess(engine);
    caseNo = aCase();
  }

  @AfterEach
  void noTrace() {
    process.close();
    transaction.executeWithoutResult(
        status ->
            Stream.of("process_carryover", "process_carryover_left")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update()));
  }

  @Test
  void aRunningInstanceGoesOnInTheNewerVersion() {
    var older = process.version("1", "ask");
    var instance = process.start(caseNo);
    var asked = task(instance);
    var newer = process.version("2", "ask", "confirm");

    carry(newer, step("1", "2"));

    assertThat(deploymentOf(instance)).isEqualTo(newer).isNotEqualTo(older);
    assertThat(task(instance).getId()).isEqualTo(asked.getId());
    assertThat(item(asked.getId()))
        .containsEntry("task", "ask")
        .containsEntry("deployment", newer)
        .containsEntry("status", "OPEN");
    tasks.complete(asked.getId());
    assertThat(task(instance).getTaskDefinitionKey()).isEqualTo("confirm");
    assertThat(item(task(instance).getId())).containsEntry("deployment", newer);
    assertThat(reported()).containsExactly("1 to 2: 1 carried, 0 left");
  }

  @Test
  void whatTheNewerVersionWaitsForBesideReachesTheCarriedInstanceToo() {
    process.version("1", "ask");
    var instance = process.start(caseNo);
    var item = task(instance).getId();
    carry(process.versionWith("2", SmallProcess.stoppedByMessage(), "ask"), step("1", "2"));

    runtime.createMessageCorrelation(process.key + "Later").correlate();

    assertThat(runs(instance)).isFalse();
    assertThat(item(item)).containsEntry("status", "CANCELLED");
  }

  @Test
  void aTaskThatHasAnotherIdNowIsTheSameItem() {
    process.version("1", "ask");
    var instance = process.start(caseNo);
    var asked = task(instance).getId();
    var before = item(asked);
    var newer = process.version("2", "enquire");

    carry(newer, new CarryoverStep("1", "2", Map.of("ask", "enquire"), Map.of(), Map.of()));

    assertThat(task(instance).getId()).isEqualTo(asked);
    assertThat(item(asked))
        .containsEntry("task", "enquire")
        .containsEntry("name", "enquire")
        .containsEntry("unit", before.get("unit"))
        .containsEntry("roles", before.get("roles"))
        .containsEntry("deployment", newer)
        .containsEntry("due_date", before.get("due_date"))
        .containsEntry("created_at", before.get("created_at"));
    assertThat(item(asked).get("version"))
        .as("a form opened before is out of date")
        .isNotEqualTo(before.get("version"));
  }

  @Test
  void theTokenOfATaskThatIsNoMoreWaitsWhereTheStepSays() {
    process.version("1", "ask", "recheck");
    var instance = process.start(caseNo);
    tasks.complete(task(instance).getId());
    var gone = task(instance).getId();
    var newer = process.version("2", "ask");

    carry(newer, new CarryoverStep("1", "2", Map.of(), Map.of("recheck", "ask"), Map.of()));

    assertThat(task(instance).getTaskDefinitionKey()).isEqualTo("ask");
    assertThat(item(gone)).containsEntry("status", "CANCELLED");
    assertThat(item(task(instance).getId()))
        .containsEntry("status", "OPEN")
        .containsEntry("deployment", newer);
    tasks.complete(task(instance).getId());
    assertThat(runs(instance)).isFalse();
  }

  @Test
  void releasesThatWereLeftOutAreStepsOnTheWay() {
    process.version("1", "ask", "recheck");
    var first = process.start(caseNo);
    var second = process.start(aCase());
    tasks.complete(task(second).getId());
    var newest = process.version("3", "interview");

    carry(
        newest,
        new CarryoverStep("2", "3", Map.of("enquire", "interview"), Map.of(), Map.of()),
        new CarryoverStep(
            "1", "2", Map.of("ask", "enquire"), Map.of("recheck", "enquire"), Map.of()));

    assertThat(Stream.of(first, second).map(this::deploymentOf)).containsOnly(newest);
    assertThat(Stream.of(first, second).map(this::task).map(Task::getTaskDefinitionKey))
        .containsOnly("interview");
    assertThat(reported()).containsExactly("1 to 3: 2 carried, 0 left");
  }

  @Test
  void versionsOfSeveralTagsAreCarriedAndReportedEachForItself() {
    process.version("1", "ask");
    var first = process.start(caseNo);
    process.version("2", "ask");
    var second = process.start(aCase());
    var newest = process.version("3", "ask");

    carry(newest, step("1", "2"), step("2", "3"));

    assertThat(Stream.of(first, second).map(this::deploymentOf)).containsOnly(newest);
    assertThat(reported())
        .containsExactlyInAnyOrder("1 to 3: 1 carried, 0 left", "2 to 3: 1 carried, 0 left");
  }

  /** Only another tag says that the process is another: a changed form makes a new version too. */
  @Test
  void anOlderVersionOfTheSameTagIsLeftAlone() {
    var older = process.version("1", "ask");
    var instance = process.start(caseNo);
    carry(process.version("1", "ask", "confirm"));
    assertThat(deploymentOf(instance)).isEqualTo(older);
    assertThat(reported()).isEmpty();
    assertThat(left()).isEmpty();
  }

  @Test
  void theNewerVersionFindsTheVariablesItAsksFor() {
    process.version("1", "ask");
    var instance = process.start(caseNo);
    var newest = process.version("3", "ask");
    carry(
        newest,
        new CarryoverStep("1", "2", Map.of(), Map.of(), Map.of("told", true, "times", 1)),
        new CarryoverStep("2", "3", Map.of(), Map.of(), Map.of("times", 2)));
    assertThat(runtime.getVariables(instance))
        .containsEntry("told", true)
        .containsEntry("times", 2);
  }

  @Test
  void aMessageOfAnotherNameIsWaitedForByItsNewName() {
    process.deploy(
        "1", SmallProcess.waiting("answered", SmallProcess.message("earlier")), "answered");
    var instance = process.start(caseNo);
    carry(
        process.deploy(
            "2", SmallProcess.waiting("answered", SmallProcess.message("later")), "answered"),
        step("1", "2"));
    runtime.createMessageCorrelation(process.key + "Later").correlate();
    assertThat(runs(instance)).isFalse();
  }

  @Test
  void aTimerThatHasNotChangedIsNotWoundUpAnew() {
    process.deploy("1", SmallProcess.waiting("over", SmallProcess.timer("P10D")), "over");
    var instance = process.start(caseNo);
    var due = timer(instance).getDuedate();
    carry(
        process.deploy("2", SmallProcess.waiting("over", SmallProcess.timer("P10D")), "over"),
        step("1", "2"));
    assertThat(timer(instance).getDuedate()).isEqualTo(due);

    carry(
        process.deploy("3", SmallProcess.waiting("over", SmallProcess.timer("P20D")), "over"),
        step("1", "2"),
        step("2", "3"));
    assertThat(timer(instance).getDuedate()).isAfter(due);
  }

  @Test
  void whatHasNoWayToTheNewerVersionGoesOnInItsOwnAndIsNamedWithTheReason() {
    var older = process.version("1", "ask");
    var instance = process.start(caseNo);
    var newer = process.version("2", "ask", "confirm");

    carry(newer);

    assertThat(deploymentOf(instance)).isEqualTo(older);
    assertThat(item(task(instance).getId())).containsEntry("deployment", older);
    assertThat(reported()).containsExactly("1 to 2: 0 carried, 1 left");
    assertThat(left())
        .containsExactly(instance + " of " + caseNo + ": no carryover is written for this version");

    carry(newer);
    assertThat(reported()).as("said once").hasSize(1);
    assertThat(left()).hasSize(1);

    tasks.complete(task(instance).getId());
    assertThat(runs(instance)).isFalse();
    carry(newer);
    assertThat(left()).as("ended meanwhile").isEmpty();
    assertThat(reported()).hasSize(1);
  }

  @Test
  void oneThatCannotBeCarriedDoesNotKeepTheOthers() {
    var older = process.version("1", "ask", "recheck");
    var going = process.start(caseNo);
    var stuckCase = aCase();
    var stuck = process.start(stuckCase);
    tasks.complete(task(stuck).getId());
    var newer = process.version("2", "ask");

    carry(newer, step("1", "2"));

    assertThat(deploymentOf(going)).isEqualTo(newer);
    assertThat(deploymentOf(stuck)).isEqualTo(older);
    assertThat(reported()).containsExactly("1 to 2: 1 carried, 1 left");
    assertThat(left()).hasSize(1).first().asString().startsWith(stuck + " of " + stuckCase);
    assertThat(left()).first().asString().contains("recheck");

    carry(newer, new CarryoverStep("1", "2", Map.of(), Map.of("recheck", "ask"), Map.of()));
    assertThat(deploymentOf(stuck)).as("once the step is put right").isEqualTo(newer);
    assertThat(left()).isEmpty();
    assertThat(reported()).contains("1 to 2: 1 carried, 0 left");
  }

  @Test
  void aStepThatDoesNotFitLeavesEverythingAndNamesTheActivity() {
    process.version("1", "ask");
    process.start(caseNo);
    carry(
        process.version("2", "enquire"),
        new CarryoverStep("1", "2", Map.of("ask", "inquire"), Map.of(), Map.of()));
    assertThat(left()).hasSize(1);
    carry(
        process.version("2", "enquire"),
        new CarryoverStep("1", "2", Map.of("ask", "end"), Map.of(), Map.of()));
    assertThat(left()).first().asString().contains("ask: ");
    carry(
        process.version("2", "enquire"),
        new CarryoverStep("1", "2", Map.of(), Map.of("ask", "enquire"), Map.of()));
    assertThat(left()).first().asString().contains("ask is gone and nothing becomes enquire");
  }

  /** What fails late in one instance leaves nothing of it half carried. */
  @Test
  void anInstanceWhoseWorkItemIsMissingStaysAsItWas() {
    var older = process.version("1", "ask");
    var instance = process.start(caseNo);
    var asked = task(instance).getId();
    rename(asked, "astray");
    var newer = process.version("2", "ask");
    try {
      carry(newer, step("1", "2"));
      assertThat(deploymentOf(instance)).isEqualTo(older);
      assertThat(left()).containsExactly(instance + " of " + caseNo + ": ask has no work item");
    } finally {
      rename("astray", asked);
    }
    carry(newer, step("1", "2"));
    assertThat(deploymentOf(instance)).isEqualTo(newer);
    assertThat(left()).isEmpty();
  }

  @Test
  void anInstanceOfNoCaseOrOfOneThatIsNotThereIsNamedToo() {
    process.deploy(
        "1", SmallProcess.waiting("answered", SmallProcess.message("earlier")), "answered");
    process.start(null);
    process.start("ST-XZ-1999-000001");
    carry(
        process.deploy(
            "2", SmallProcess.waiting("answered", SmallProcess.message("earlier")), "answered"),
        step("1", "2"));
    assertThat(
            jdbc.sql("SELECT reason FROM process_carryover_left WHERE process = ?")
                .param(process.key)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("belongs to no case", "Unknown");
  }

  @Test
  void nodesThatStartAtOnceCarryEachInstanceOnce() {
    process.version("1", "ask");
    var instances =
        IntStream.range(0, 12).mapToObj(i -> process.start(i % 2 == 0 ? caseNo : aCase())).toList();
    var newer = process.version("2", "ask");

    Together.call(
        3,
        () -> {
          carry(newer, step("1", "2"));
          return true;
        });

    assertThat(instances).allSatisfy(i -> assertThat(deploymentOf(i)).isEqualTo(newer));
    assertThat(left()).isEmpty();
    assertThat(jdbc.sql("SELECT SUM(carried) FROM process_carryover").query(Long.class).single())
        .isEqualTo(12);
  }

  @Test
  void peopleWhoWorkOnMeanwhileAndTheCarryingDoNotMeet() {
    process.version("1", "ask");
    var instances = IntStream.range(0, 8).mapToObj(i -> process.start(aCase())).toList();
    var asked = instances.stream().map(i -> task(i).getId()).toList();
    var newer = process.version("2", "ask", "confirm");

    var work = new ArrayList<Callable<Boolean>>();
    work.add(
        () -> {
          carry(newer, step("1", "2"));
          return true;
        });
    work.add(
        () -> {
          for (var i = asked.size() - 1; i >= 0; i--) {
            complete(asked.get(i));
          }
          return true;
        });
    Together.call(work);

    assertThat(left()).isEmpty();
    assertThat(instances)
        .allSatisfy(
            i ->
                assertThat(runs(i) ? task(i).getTaskDefinitionKey() : "ended in version 1")
                    .isIn("confirm", "ended in version 1"));
  }

  private void carry(String deployment, CarryoverStep... steps) {
    carryover.carry(deployment, Map.of(process.key, List.of(steps)));
  }

  private static CarryoverStep step(String from, String to) {
    return new CarryoverStep(from, to, Map.of(), Map.of(), Map.of());
  }

  private String aCase() {
    return new Cases(callers).registered().caseNo;
  }

  /** As the program does it: the case is locked first. */
  private void complete(String task) {
    transaction.executeWithoutResult(
        status -> {
          cases.lock((String) item(task).get("case_no"));
          tasks.complete(task);
        });
  }

  private void rename(String item, String id) {
    transaction.executeWithoutResult(
        status -> jdbc.sql("UPDATE work_item SET id = ? WHERE id = ?").params(id, item).update());
  }

  private Task task(String instance) {
    return tasks.createTaskQuery().processInstanceId(instance).singleResult();
  }

  private boolean runs(String instance) {
    return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
  }

  private Job timer(String instance) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .singleResult();
  }

  private String deploymentOf(String instance) {
    var running = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
    return engine
        .getRepositoryService()
        .getProcessDefinition(running.getProcessDefinitionId())
        .getDeploymentId();
  }

  private Map<String, Object> item(String id) {
    return jdbc.sql("SELECT * FROM work_item WHERE id = ?").param(id).query().singleRow();
  }

  private List<String> reported() {
    return jdbc.sql(
            "SELECT CONCAT(from_tag, ' to ', to_tag, ': ', carried, ' carried, ', stayed, ' left')"
                + " FROM process_carryover WHERE process = ?")
        .param(process.key)
        .query(String.class)
        .list();
  }

  private List<String> left() {
    return jdbc.sql(
            "SELECT CONCAT(instance, ' of ', case_no, ': ', reason) FROM process_carryover_left"
                + " WHERE process = ?")
        .param(process.key)
        .query(String.class)
        .list();
  }
}

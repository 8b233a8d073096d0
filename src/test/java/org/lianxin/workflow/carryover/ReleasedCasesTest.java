package org.lianxin.workflow.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.lianxin.workflow.engine.ProcessFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases of version 1 of the processes, at every place where one can wait, go on under the present
 * version to the end, as people would lead them. The files of version 1 are those that were
 * released; the program is this one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasedCasesTest {

  private static final Path VERSION_ONE = Path.of("src/test/resources/released/1");
  private static final String LAST_MIGRATION = "7";
  private static final String ALSO_TO_BE_STOPPED = "with the office, to be stopped";

  /** A case where it waits, and what could be seen of it there. */
  private record Waiting(
      Cases.Path path, String state, List<String> open, List<Map<String, Object>> items) {}

  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final JsonMapper json = new JsonMapper();
  private Program program;

  @BeforeAll
  void casesOfVersionOneMeetThePresentProgram() {
    var database = TestDatabase.freshUrl();
    try (var before = Program.start(database, VERSION_ONE)) {
      WaitingCases.everywhere()
          .forEach(
              (place, way) -> {
                var path = way.apply(before.cases());
                takeUp(before, path);
                dueAsInVersionOne(before, path);
                waiting.put(place, seen(before, path));
              });
      var stopped = WaitingCases.everywhere().get("with the office").apply(before.cases());
      waiting.put(ALSO_TO_BE_STOPPED, seen(before, stopped));
      database = EarlierDatabase.of(database, before.the(Flyway.class), LAST_MIGRATION);
    }
    program = Program.start(database);
  }

  @AfterAll
  void stop() {
    if (program != null) {
      program.close();
    }
  }

  /** Old cases are on the clocks of the law like new ones, and these stop with the case. */
  private static List<String> dutiesRunning(Cases.Path path) {
    return path.seenBy("registrar")
        .body()
        .at("/clocks")
        .valueStream()
        .filter(clock -> clock.get("kind").asString().equals("DUTY"))
        .filter(clock -> List.of("RUNNING", "OVERDUE").contains(clock.get("status").asString()))
        .map(clock -> clock.get("rule").asString())
        .toList();
  }

  static Set<String> places() {
    return WaitingCases.everywhere().keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void aCaseGoesOnFromWhereItWaited(String place) {
    var before = waiting.get(place);
    var path = program.cases().known(before.path);
    var now = seen(program, path);
    assertThat(now.state).isEqualTo(before.state);
    assertThat(now.open).isEqualTo(before.open);
    assertThat(now.items).isEqualTo(before.items);
    assertThat(path.seenBy("registrar").body().at("/clocks").size()).isPositive();
    var turns = new Turns(program.the(Callers.class));
    turns.now(path).forEach(this::formIsAsItWasLeft);

    turns.toTheEnd(path);
    timers(path);

    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(dutiesRunning(path)).isEmpty();
    assertThat(running(program)).doesNotContainKey(path.caseNo);
  }

  @Test
  void everyInstanceOfAChangedProcessIsInItsPresentVersionAndItsItemsHaveThePresentForms() {
    var current = program.the(ProcessFiles.class).current();
    var changed = Set.of("agencyPetition", "departmentHandling", "publicNotice", "writtenNotice");
    assertThat(
            jdbc()
                .sql(
                    "SELECT w.id FROM work_item w JOIN ACT_RU_TASK t ON t.ID_ = w.id"
                        + " JOIN ACT_RE_PROCDEF d ON d.ID_ = t.PROC_DEF_ID_"
                        + " WHERE w.deployment <> d.DEPLOYMENT_ID_")
                .query(String.class)
                .list())
        .isEmpty();
    var engine = program.the(ProcessEngine.class);
    engine.getRuntimeService().createProcessInstanceQuery().list().stream()
        .map(i -> engine.getRepositoryService().getProcessDefinition(i.getProcessDefinitionId()))
        .filter(version -> changed.contains(version.getKey()))
        .forEach(
            version ->
                assertThat(version.getDeploymentId()).as(version.getKey()).isEqualTo(current));
  }

  @Test
  void whatWasCarriedIsReportedAndTheNextStartFindsNothingToDo() throws Exception {
    var reported = reported();
    assertThat(reported)
        .containsExactly(
            "agencyPetition from 1",
            "departmentHandling from 1",
            "publicNotice from 1",
            "writtenNotice from 1");
    assertThat(jdbc().sql("SELECT reason FROM process_carryover_left").query(String.class).list())
        .isEmpty();
    program.the(CarryoverStart.class).prepare();
    assertThat(reported()).isEqualTo(reported);
  }

  /** What may stop a case or beside it begin must reach the old ones as it reaches a new one. */
  @Test
  void aCarriedCaseWaitsForTheSameMessagesAsANewOne() {
    var fresh = program.cases().registered();
    var awaited = awaited(fresh.caseNo);
    assertThat(awaited).isNotEmpty();
    waiting.values().stream()
        .map(old -> old.path.caseNo)
        .filter(old -> path(old) > 0)
        .forEach(old -> assertThat(awaited(old)).as(old).containsAll(awaited));
  }

  /** The turns that version 1 did not know. */
  @Test
  void aCarriedCaseCanBeToldEarlyAndStopped() {
    var path = program.cases().known(waiting.get(ALSO_TO_BE_STOPPED).path);
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
    tell("noticeDue", path, "noticeRaised", true);
    assertThat(path.open())
        .containsExactlyInAnyOrder("proposeHandling@OFFICE", "issueNotice@OFFICE");
    tell("caseStopped", path, "stoppedAs", "WITHDRAWN");
    assertThat(path.state()).isEqualTo("WITHDRAWN");
    assertThat(path.open()).isEmpty();
    assertThat(running(program)).doesNotContainKey(path.caseNo);
  }

  private void tell(String message, Cases.Path path, String variable, Object value) {
    var runtime = program.the(ProcessEngine.class).getRuntimeService();
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(path.caseNo)
        .setVariable(variable, value)
        .correlate();
  }

  /** Then, an item was due on the day of its case. */
  private static void dueAsInVersionOne(Program before, Cases.Path path) {
    before
        .the(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                before
                    .the(JdbcClient.class)
                    .sql(
                        "UPDATE work_item SET due_date = (SELECT c.due_date FROM petition_case c"
                            + " WHERE c.case_no = work_item.case_no)"
                            + " WHERE case_no = ? AND status = 'OPEN'")
                    .param(path.caseNo)
                    .update());
  }

  /** Everybody takes his items into his hands and fills his forms in, but submits none. */
  private void takeUp(Program before, Cases.Path path) {
    var turns = new Turns(before.the(Callers.class));
    for (var turn : turns.now(path)) {
      turns.at(turn, "claim", Map.of());
      turns.at(turn, "save", turn.form());
    }
  }

  private void formIsAsItWasLeft(Turns.Turn turn) {
    var opened =
        program
            .the(Callers.class)
            .as(turn.login())
            .get("/api/work-items/" + turn.item() + "/form")
            .is(200);
    turn.form()
        .forEach(
            (key, typed) ->
                assertThat(opened.body().at("/data").get(key))
                    .as("%s of %s", key, turn.task())
                    .isEqualTo(json.valueToTree(typed)));
  }

  private Waiting seen(Program program, Cases.Path path) {
    return new Waiting(
        path,
        path.state(),
        path.open(),
        program
            .the(JdbcClient.class)
            .sql(
                "SELECT id, task, name, unit, about_unit, roles, assignee, not_by, due_date,"
                    + " created_at, drafted FROM work_item WHERE case_no = ? AND status = 'OPEN'"
                    + " ORDER BY id")
            .param(path.caseNo)
            .query()
            .listOfRows());
  }

  private static Map<String, Long> running(Program program) {
    return program
        .the(ProcessEngine.class)
        .getRuntimeService()
        .createProcessInstanceQuery()
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(i -> i.getBusinessKey(), TreeMap::new, Collectors.counting()));
  }

  private void timers(Cases.Path path) {
    ManagementService timers = program.the(ProcessEngine.class).getManagementService();
    program
        .the(ProcessEngine.class)
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(path.caseNo)
        .list()
        .stream()
        .flatMap(i -> timers.createJobQuery().processInstanceId(i.getId()).list().stream())
        .forEach(timer -> timers.executeJob(timer.getId()));
  }

  private long path(String caseNo) {
    return program
        .the(ProcessEngine.class)
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNo, "agencyPetition")
        .count();
  }

  private Set<String> awaited(String caseNo) {
    var runtime = program.the(ProcessEngine.class).getRuntimeService();
    var path =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseNo, "agencyPetition")
            .singleResult();
    return runtime.createEventSubscriptionQuery().processInstanceId(path.getId()).list().stream()
        .map(EventSubscription::getEventName)
        .collect(Collectors.toSet());
  }

  private List<String> reported() {
    return jdbc()
        .sql("SELECT CONCAT(process, ' from ', from_tag) FROM process_carryover ORDER BY process")
        .query(String.class)
        .list();
  }

  private JdbcClient jdbc() {
    return program.the(JdbcClient.class);
  }
}

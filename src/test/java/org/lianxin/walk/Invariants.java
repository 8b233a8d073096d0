package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.walk.CaseFacts.Item;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds in every case after every step, whatever has happened. */
final class Invariants {

  private static final String OF_CASE =
      " JOIN ACT_RU_EXECUTION e ON e.ID_ = %s WHERE e.BUSINESS_KEY_ = ?";

  private final JdbcClient jdbc;
  private final List<Person> people;

  Invariants(JdbcClient jdbc, List<Person> people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  void check(CaseFacts facts, Villager villager) {
    tasksAreItems(facts);
    nothingIsStuck(facts);
    nothingFailed(facts);
    stateFitsTasks(facts);
    nobodyPassesHisOwn(facts);
    nothingPersonalIsTold(facts, villager);
  }

  /** Items and engine tasks are the same things. */
  private void tasksAreItems(CaseFacts facts) {
    var tasks =
        jdbc.sql(
                "SELECT t.ID_, t.TASK_DEF_KEY_, t.ASSIGNEE_ FROM ACT_RU_TASK t"
                    + OF_CASE.formatted("t.PROC_INST_ID_"))
            .param(facts.caseNo())
            .query((row, i) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
            .list();
    assertThat(facts.items().stream().map(i -> i.id() + " " + i.task() + " " + i.assignee()))
        .as("open items of %s, against the tasks of the engine", facts.caseNo())
        .containsExactlyInAnyOrderElementsOf(tasks);
  }

  /** A case that is not final waits for somebody who is there, or for a day. */
  private void nothingIsStuck(CaseFacts facts) {
    for (var item : facts.items()) {
      assertThat(people.stream().filter(item::open))
          .as("people who can do %s of %s", item, facts.caseNo())
          .isNotEmpty();
    }
    var instances =
        count(
            "SELECT COUNT(*) FROM ACT_RU_EXECUTION e WHERE e.BUSINESS_KEY_ = ?"
                + " AND e.PARENT_ID_ IS NULL AND e.PROC_DEF_ID_ LIKE 'agencyPetition:%'",
            facts);
    if (facts.state().isFinal()) {
      assertThat(instances).as("running paths of %s, %s", facts.caseNo(), facts.state()).isZero();
      assertThat(facts.runningDuties())
          .as(
              "duties still running in %s, %s, for %s",
              facts.caseNo(), facts.state(), facts.items())
          .allMatch(rule -> facts.items().stream().anyMatch(i -> i.dueRules().contains(rule)));
    } else {
      assertThat(facts.items().size() + timers(facts))
          .as("open items and timers of %s, %s", facts.caseNo(), facts.state())
          .isPositive();
    }
  }

  long timers(CaseFacts facts) {
    return count(
        "SELECT COUNT(*) FROM ACT_RU_JOB j" + OF_CASE.formatted("j.PROCESS_INSTANCE_ID_"), facts);
  }

  private void nothingFailed(CaseFacts facts) {
    assertThat(
            count(
                "SELECT COUNT(*) FROM ACT_RU_JOB j"
                    + OF_CASE.formatted("j.PROCESS_INSTANCE_ID_")
                    + " AND (j.RETRIES_ = 0 OR j.EXCEPTION_MSG_ IS NOT NULL)",
                facts))
        .as("failed jobs of %s", facts.caseNo())
        .isZero();
    assertThat(
            count(
                "SELECT COUNT(*) FROM ACT_RU_INCIDENT t" + OF_CASE.formatted("t.PROC_INST_ID_"),
                facts))
        .as("incidents of %s", facts.caseNo())
        .isZero();
  }

  private void stateFitsTasks(CaseFacts facts) {
    assertThat(facts.items().stream().map(Item::task))
        .as("tasks of %s while it is %s", facts.caseNo(), facts.state())
        .allMatch(task -> TasksOfStates.fits(facts.state().name(), task));
  }

  /** Four eyes: by the exclusion written on the item, and by the steps themselves. */
  private void nobodyPassesHisOwn(CaseFacts facts) {
    assertThat(
            jdbc.sql("SELECT task FROM work_item WHERE case_no = ? AND done_by = not_by")
                .param(facts.caseNo())
                .query(String.class)
                .list())
        .as("tasks of %s done by the one who may not", facts.caseNo())
        .isEmpty();
    var last = new java.util.HashMap<String, String>();
    for (var step : steps(facts)) {
      for (var earlier : TasksOfStates.FOUR_EYES.getOrDefault(step.task, Set.of())) {
        assertThat(step.actor)
            .as("who does %s after %s in %s", step.task, earlier, facts.caseNo())
            .isNotEqualTo(last.get(earlier));
      }
      last.put(step.task, step.actor);
    }
  }

  private List<Step> steps(CaseFacts facts) {
    return jdbc.sql("SELECT task, actor FROM case_step WHERE case_no = ? ORDER BY at, id")
        .param(facts.caseNo())
        .query((row, i) -> new Step(row.getString(1), row.getString(2)))
        .list();
  }

  private record Step(String task, String actor) {}

  long stepCount(CaseFacts facts) {
    return count("SELECT COUNT(*) FROM case_step WHERE case_no = ?", facts);
  }

  /** Names, phones, addresses and identity numbers stay in the case file. */
  private void nothingPersonalIsTold(CaseFacts facts, Villager villager) {
    var variables =
        jdbc.sql(
                "SELECT v.NAME_, v.TEXT_, v.TEXT2_, v.BYTEARRAY_ID_ FROM ACT_RU_VARIABLE v"
                    + OF_CASE.formatted("v.PROC_INST_ID_"))
            .param(facts.caseNo())
            .query()
            .listOfRows();
    assertThat(variables)
        .as("variables of %s that hide what they hold", facts.caseNo())
        .allMatch(row -> row.get("BYTEARRAY_ID_") == null);
    var items =
        jdbc.sql("SELECT * FROM work_item WHERE case_no = ?")
            .param(facts.caseNo())
            .query()
            .listOfRows();
    assertThat(Stream.of(variables, items).flatMap(List::stream).flatMap(Invariants::texts))
        .as("what variables and items of %s tell", facts.caseNo())
        .noneMatch(text -> villager.words().stream().anyMatch(text::contains));
  }

  private static Stream<String> texts(Map<String, Object> row) {
    return row.values().stream().filter(Objects::nonNull).map(Object::toString);
  }

  private long count(String sql, CaseFacts facts) {
    return jdbc.sql(sql).param(facts.caseNo()).query(Long.class).single();
  }
}

package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.walk.CaseFacts.Item;
import org.lianxin.walk.CaseFacts.RunningClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds in every case after every step, whatever has happened. */
final class Invariants {

  private static final String OF_CASE =
      " JOIN ACT_RU_EXECUTION e ON e.ID_ = %s WHERE e.BUSINESS_KEY_ = :no";

  private static final String IN_ENGINE =
      "SELECT (SELECT COUNT(*) FROM ACT_RU_EXECUTION e WHERE e.BUSINESS_KEY_ = :no"
          + " AND e.PARENT_ID_ IS NULL AND e.PROC_DEF_ID_ LIKE 'agencyPetition:%') AS paths,"
          + " (SELECT COUNT(*) FROM ACT_RU_JOB j"
          + OF_CASE.formatted("j.PROCESS_INSTANCE_ID_")
          + ") AS timers, (SELECT COUNT(*) FROM ACT_RU_JOB j"
          + OF_CASE.formatted("j.PROCESS_INSTANCE_ID_")
          + " AND (j.RETRIES_ = 0 OR j.EXCEPTION_MSG_ IS NOT NULL)) AS failed,"
          + " (SELECT COUNT(*) FROM ACT_RU_INCIDENT t"
          + OF_CASE.formatted("t.PROC_INST_ID_")
          + ") AS incidents";

  private final JdbcClient jdbc;
  private final List<Person> people;

  Invariants(JdbcClient jdbc, List<Person> people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  private record InEngine(long paths, long timers, long failed, long incidents) {}

  private record Step(String task, String actor) {}

  /** Checks all of them; how many steps the case has. */
  int check(CaseFacts facts, Villager villager) {
    var engine = jdbc.sql(IN_ENGINE).param("no", facts.caseNo()).query(InEngine.class).single();
    var items = rows("SELECT * FROM work_item WHERE case_no = :no", facts);
    var steps =
        jdbc.sql("SELECT task, actor FROM case_step WHERE case_no = :no ORDER BY at, id")
            .param("no", facts.caseNo())
            .query(Step.class)
            .list();
    tasksAreItems(facts);
    nothingIsStuck(facts, engine);
    assertThat(engine.failed).as("failed jobs of %s", facts.caseNo()).isZero();
    assertThat(engine.incidents).as("incidents of %s", facts.caseNo()).isZero();
    stateFitsTasks(facts);
    clocksFit(facts);
    nobodyPassesHisOwn(facts, items, steps);
    nothingPersonalIsTold(facts, villager, items);
    return steps.size();
  }

  /** Whether anything of the case waits for a day. */
  boolean hasTimers(CaseFacts facts) {
    return jdbc.sql(IN_ENGINE).param("no", facts.caseNo()).query(InEngine.class).single().timers
        > 0;
  }

  /** In the archive nothing runs any more, nobody owes anything nor is reminded of it. */
  void nothingGoesOn(Collection<String> cases) {
    assertThat(
            jdbc.sql("SELECT BUSINESS_KEY_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ IN (:cases)")
                .param("cases", cases)
                .query(String.class)
                .list())
        .as("processes of archived cases")
        .isEmpty();
    assertThat(
            jdbc.sql(
                    "SELECT CONCAT(case_no, ' ', rule) FROM clock WHERE case_no IN (:cases)"
                        + " AND ended_at IS NULL"
                        + " AND (watch_at IS NOT NULL OR kind = 'DUTY')")
                .param("cases", cases)
                .query(String.class)
                .list())
        .as("clocks that still run in archived cases")
        .isEmpty();
  }

  /** Items and engine tasks are the same things. */
  private void tasksAreItems(CaseFacts facts) {
    var tasks =
        jdbc.sql(
                "SELECT t.ID_, t.TASK_DEF_KEY_, t.ASSIGNEE_ FROM ACT_RU_TASK t"
                    + OF_CASE.formatted("t.PROC_INST_ID_"))
            .param("no", facts.caseNo())
            .query((row, i) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
            .list();
    assertThat(facts.items().stream().map(i -> i.id() + " " + i.task() + " " + i.assignee()))
        .as("open items of %s, against the tasks of the engine", facts.caseNo())
        .containsExactlyInAnyOrderElementsOf(tasks);
  }

  /** A case that is not final waits for somebody who is there, or for a day. */
  private void nothingIsStuck(CaseFacts facts, InEngine engine) {
    for (var item : facts.items()) {
      assertThat(people.stream().filter(item::open))
          .as("people who can do %s of %s", item, facts.caseNo())
          .isNotEmpty();
    }
    if (facts.state().isFinal()) {
      assertThat(engine.paths)
          .as("running paths of %s, %s", facts.caseNo(), facts.state())
          .isZero();
      assertThat(facts.duties().map(RunningClock::rule))
          .as(
              "duties still running in %s, %s, for %s",
              facts.caseNo(), facts.state(), facts.items())
          .allMatch(rule -> facts.items().stream().anyMatch(i -> i.dueRules().contains(rule)));
    } else {
      assertThat(facts.items().size() + engine.timers)
          .as("open items and timers of %s, %s", facts.caseNo(), facts.state())
          .isPositive();
    }
  }

  private void stateFitsTasks(CaseFacts facts) {
    assertThat(facts.items().stream().map(Item::task))
        .as("tasks of %s while it is %s", facts.caseNo(), facts.state())
        .allMatch(task -> TasksOfStates.fits(facts.state().name(), task));
  }

  /** No rule is counted twice, and the case names the day that comes first. */
  private void clocksFit(CaseFacts facts) {
    assertThat(facts.clocks().stream().map(clock -> clock.rule() + "@" + clock.unit()))
        .as("clocks running in %s", facts.caseNo())
        .doesNotHaveDuplicates();
    assertThat(facts.dueOn())
        .as("next due day of %s, by %s", facts.caseNo(), facts.clocks())
        .isEqualTo(
            facts.duties().map(RunningClock::lastDay).min(LocalDate::compareTo).orElse(null));
  }

  /** Four eyes: by the exclusion written on the item, and by the steps themselves. */
  private void nobodyPassesHisOwn(
      CaseFacts facts, List<Map<String, Object>> items, List<Step> steps) {
    assertThat(items)
        .as("tasks of %s done by the one who may not", facts.caseNo())
        .noneMatch(
            item -> item.get("done_by") != null && item.get("done_by").equals(item.get("not_by")));
    var last = new HashMap<String, String>();
    for (var step : steps) {
      for (var earlier : TasksOfStates.FOUR_EYES.getOrDefault(step.task, Set.of())) {
        assertThat(step.actor)
            .as("who does %s after %s in %s", step.task, earlier, facts.caseNo())
            .isNotEqualTo(last.get(earlier));
      }
      last.put(step.task, step.actor);
    }
  }

  /** Names, phones, addresses and identity numbers stay in the case file. */
  private void nothingPersonalIsTold(
      CaseFacts facts, Villager villager, List<Map<String, Object>> items) {
    var variables =
        rows(
            "SELECT v.NAME_, v.TEXT_, v.TEXT2_, v.BYTEARRAY_ID_ FROM ACT_RU_VARIABLE v"
                + OF_CASE.formatted("v.PROC_INST_ID_"),
            facts);
    assertThat(variables)
        .as("variables of %s that hide what they hold", facts.caseNo())
        .allMatch(row -> row.get("BYTEARRAY_ID_") == null);
    assertThat(Stream.of(variables, items).flatMap(List::stream).flatMap(Invariants::texts))
        .as("what variables and items of %s tell", facts.caseNo())
        .noneMatch(text -> villager.words().stream().anyMatch(text::contains));
  }

  private List<Map<String, Object>> rows(String sql, CaseFacts facts) {
    return jdbc.sql(sql).param("no", facts.caseNo()).query().listOfRows();
  }

  private static Stream<String> texts(Map<String, Object> row) {
    return row.values().stream().filter(Objects::nonNull).map(Object::toString);
  }
}

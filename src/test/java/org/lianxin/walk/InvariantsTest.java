package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.access.Accounts;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.supervision.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The invariants of the walk bite: each is broken once on purpose, and put right again. */
@WalkTest
class InvariantsTest {

  private static final long SEED = 4711;

  @Autowired WebApplicationContext program;
  @Autowired Accounts accounts;
  @Autowired JsonMapper json;
  @Autowired Watch watch;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Deadlines deadlines;
  @Autowired ProcessEngine engine;
  @Autowired TransactionTemplate transactions;

  private final Random random = new Random(SEED);
  private final Villager villager = Villager.random(random);
  private World world;
  private Deeds deeds;
  private String caseNo;

  /** A case that has just been registered at a station, and lies there. */
  @BeforeEach
  void register() throws Exception {
    world = World.of(program, accounts, json, watch, clock, jdbc, transactions, deadlines, engine);
    world.time().start(random);
    deeds = new Deeds(world, random, new Chronicle(clock));
    do {
      caseNo = deeds.register(person("officer"), villager, List.of()).text("/caseNo");
    } while (!facts().waitsFor("settleOnSite"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void aSoundCaseBreaksNone() {
    assertThatCode(() -> world.invariants().check(facts(), villager)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE FROM work_item WHERE case_no = :no | open items
          UPDATE work_item SET task = 'deliver' WHERE case_no = :no | open items
          UPDATE work_item SET assignee = 'officer' WHERE case_no = :no | open items
          UPDATE ACT_RU_TASK SET ASSIGNEE_ = 'chief' WHERE ID_ = :item | open items
          DELETE FROM ACT_RU_TASK WHERE ID_ = :item | open items
          UPDATE work_item SET unit = 'D-LAND' WHERE case_no = :no | people who can do
          UPDATE petition_case SET state = 'CLOSED' WHERE case_no = :no | running paths
          UPDATE petition_case SET state = 'OPINION_ISSUED' WHERE case_no = :no | tasks of
          UPDATE clock SET ended_at = started_at WHERE case_no = :no | next due day
          UPDATE petition_case SET due_date = NULL WHERE case_no = :no | next due day
          UPDATE clock SET rule = 'C1', unit = NULL WHERE case_no = :no | clocks running
          UPDATE work_item SET done_by = 'x', not_by = 'x' WHERE case_no = :no | may not
          UPDATE work_item SET title = :name WHERE case_no = :no | variables and items
          """)
  void aRowChangedBehindTheProgramsBackIsFound(String sql, String invariant) {
    bites(
        invariant,
        () ->
            jdbc.sql(sql)
                .param("no", caseNo)
                .param("item", facts().items().get(0).id())
                .param("name", villager.name())
                .update());
  }

  @Test
  void aCaseThatWaitsForNothingIsFound() {
    bites(
        "open items and timers",
        () -> {
          jdbc.sql("DELETE FROM ACT_RU_TASK WHERE ID_ = ?")
              .param(facts().items().get(0).id())
              .update();
          jdbc.sql("DELETE FROM work_item WHERE case_no = ?").param(caseNo).update();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, RETRIES_, PROCESS_INSTANCE_ID_) \
          VALUES ('planted', 1, 'timer', 0, :instance) | failed jobs
          INSERT INTO ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_TYPE_, \
          PROC_INST_ID_) VALUES ('planted', 1, CURRENT_TIMESTAMP, 'failedJob', :instance) \
          | incidents
          """)
  void whatTheEngineStumbledOverIsFound(String sql, String invariant) {
    bites(invariant, () -> jdbc.sql(sql).param("instance", instance()).update());
  }

  @Test
  void aNameInAnEngineVariableIsFound() {
    bites(
        "variables and items",
        () -> engine.getRuntimeService().setVariable(instance(), "who", villager.name()));
    bites(
        "hide what they hold",
        () ->
            engine
                .getRuntimeService()
                .setVariable(instance(), "who", List.of(villager.name()).toArray(String[]::new)));
  }

  @Test
  void oneWhoPassesHisOwnIsFound() {
    bites(
        "who does reviewPublicity",
        () -> {
          step("draftPublicity", 1);
          step("reviewPublicity", 2);
        });
  }

  @Test
  void aDutyInAnEndedCaseIsFound() {
    end();
    bites(
        "duties still running",
        () ->
            jdbc.sql(
                    "UPDATE clock SET ended_at = NULL WHERE case_no = ? AND kind = 'DUTY'"
                        + " AND rule = 'C1'")
                .param(caseNo)
                .update());
  }

  @Test
  void anArchivedCaseInWhichSomethingGoesOnIsFound() {
    assertThatThrownBy(() -> world.invariants().nothingGoesOn(Set.of(caseNo)))
        .hasMessageContaining("processes of archived cases");
    end();
    planted(
        () ->
            jdbc.sql("UPDATE clock SET ended_at = NULL WHERE case_no = ? AND kind = 'DUTY'")
                .param(caseNo)
                .update(),
        () -> world.invariants().nothingGoesOn(Set.of(caseNo)),
        "clocks that still run");
  }

  @Test
  void anOfferThatIsRefusedIsFound() {
    var facts = facts();
    var wrong = new Offers.Move(caseNo, "save", facts.items().get(0), null);
    assertThatThrownBy(() -> deeds.take(person("officer2"), wrong, facts, List.of()))
        .isInstanceOf(AssertionError.class);
    var unasked = new Offers.Move(caseNo, "recordHearing", null, null);
    assertThatThrownBy(() -> deeds.take(person("reviewer"), unasked, facts, List.of()))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void anActThatIsNotOfferedAndYetTakenIsFound() {
    var item = facts().items().get(0);
    assertThatThrownBy(
            () -> deeds.tryInVain(person("officer"), new Offers.Move(caseNo, "claim", item, null)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void whatARefusedActLeavesBehindIsFound() {
    var was = world.fingerprint().of(caseNo);
    for (var sql :
        List.of(
            "UPDATE petition_case SET version = version + 1 WHERE case_no = ?",
            "UPDATE work_item SET version = version + 1 WHERE case_no = ?",
            "DELETE FROM clock WHERE case_no = ?",
            "DELETE FROM case_step WHERE case_no = ?")) {
      transactions.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            jdbc.sql(sql).param(caseNo).update();
            assertThat(world.fingerprint().of(caseNo)).as(sql).isNotEqualTo(was);
          });
    }
    assertThat(world.fingerprint().of(caseNo)).isEqualTo(was);
  }

  private void bites(String invariant, Runnable plant) {
    planted(plant, () -> world.invariants().check(facts(), villager), invariant);
    assertThatCode(() -> world.invariants().check(facts(), villager)).doesNotThrowAnyException();
  }

  /** What is planted is seen by the same transaction only, and never committed. */
  private void planted(Runnable plant, ThrowingCallable check, String message) {
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          plant.run();
          assertThatThrownBy(check)
              .isInstanceOf(AssertionError.class)
              .hasMessageContaining(message);
        });
  }

  /** The petitioner withdraws. */
  private void end() {
    var withdraw = new Offers.Move(caseNo, "withdraw", null, null);
    assertThat(deeds.take(person("officer"), withdraw, facts(), List.of())).isTrue();
    assertThat(facts().state().isFinal()).isTrue();
  }

  private void step(String task, int minute) {
    jdbc.sql(
            "INSERT INTO case_step (id, case_no, task, form_version, data, actor, actor_name, unit, at)"
                + " SELECT CONCAT('planted', ?), case_no, ?, form_version, data, 'officer', '',"
                + " unit, ? FROM case_step WHERE case_no = ? ORDER BY at LIMIT 1")
        .params(minute, task, Timestamp.from(clock.instant().plusSeconds(60L * minute)), caseNo)
        .update();
  }

  private String instance() {
    return jdbc.sql("SELECT MIN(ID_) FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?")
        .param(caseNo)
        .query(String.class)
        .single();
  }

  private CaseFacts facts() {
    return world.archive().of(caseNo);
  }

  private static Person person(String login) {
    return Person.all().stream().filter(p -> p.login().equals(login)).findFirst().orElseThrow();
  }
}

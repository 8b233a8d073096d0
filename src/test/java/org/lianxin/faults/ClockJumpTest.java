package org.lianxin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.supervision.Watch;
import org.lianxin.testing.Agreement;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The machine's clock is put forward and back by an hour while everything runs. */
@Tag("database")
class ClockJumpTest {

  private static final Duration LONGEST = Duration.ofMinutes(4);

  /** Petitioners have until the end of the third day; domain.md §4.2. */
  private static final Instant BEFORE = Instant.parse("2026-04-05T23:30:00+08:00");

  private static final Instant AFTER = BEFORE.plus(Duration.ofHours(1));

  static Program program;
  static Callers callers;
  static BusinessClock clock;
  static JdbcClient jdbc;

  @BeforeAll
  static void start() {
    program = Program.start(TestDatabase.freshUrl(), "lianxin.timers=true");
    callers = program.the(Callers.class);
    clock = program.the(BusinessClock.class);
    jdbc = program.the(JdbcClient.class);
  }

  @AfterAll
  static void stop() {
    clock.release();
    program.close();
  }

  @BeforeEach
  void inTime() {
    clock.moveTo(Instant.parse("2026-04-02T10:00:00+08:00"));
  }

  @Test
  void aTimerThatIsPassedTwiceFiresOnce() {
    var path = new Cases(callers).registered().settledOnTrust();
    clock.moveTo(BEFORE);
    assertThat(path.state()).isEqualTo("ON_SITE_PENDING_CONFIRM");
    clock.moveTo(AFTER);
    awaitState(path, "ESCALATED");
    clock.moveTo(BEFORE);
    path.proposed();
    clock.moveTo(AFTER);
    path.assigned();
    assertThat(lapses(path)).isEqualTo(1);
    new Agreement(program.the(ProcessEngine.class), jdbc).on(path);
  }

  @Test
  void aTimerThatIsComeUpToTwiceIsNotLost() {
    var path = new Cases(callers).registered().settledOnTrust();
    clock.moveTo(BEFORE);
    clock.moveTo(BEFORE.minus(Duration.ofHours(1)));
    assertThat(path.state()).isEqualTo("ON_SITE_PENDING_CONFIRM");
    clock.moveTo(AFTER);
    awaitState(path, "ESCALATED");
    assertThat(lapses(path)).isEqualTo(1);
  }

  /** Whoever died had it locked by a clock that was an hour ahead. */
  @Test
  void aJobLockedByANodeThatDiedIsDoneOnceTheLockIsOver() {
    var path = new Cases(callers).registered().settledOnTrust();
    program
        .the(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                jdbc.sql(
                        "UPDATE ACT_RU_JOB SET LOCK_OWNER_ = 'died', LOCK_EXP_TIME_ = ?"
                            + " WHERE PROCESS_INSTANCE_ID_ IN (SELECT PROC_INST_ID_ FROM"
                            + " ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?)")
                    .params(Timestamp.from(AFTER.plus(Duration.ofMinutes(65))), path.caseNo)
                    .update());
    clock.moveTo(AFTER.plus(Duration.ofMinutes(70)));
    awaitState(path, "ESCALATED");
    assertThat(lapses(path)).isEqualTo(1);
  }

  @Test
  void whatWasSaidIsNotSaidAgainAndWhatWasNotIsSaid() {
    var path = new Cases(callers).registered();
    var watch = program.the(Watch.class);
    clock.moveTo(Instant.parse("2026-06-02T10:00:00+08:00"));
    watch.look();
    var said = said(path);
    assertThat(said).isNotEmpty();
    clock.moveTo(clock.instant().minus(Duration.ofHours(1)));
    watch.look();
    clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
    watch.look();
    assertThat(said(path)).isEqualTo(said);
  }

  /** A lock is for half an hour, whatever the clock showed when it began. */
  @Test
  void nobodyIsLockedOutForLongerBecauseTheClockWasPutBack() {
    for (var i = 0; i < 5; i++) {
      callers.as("waterhead", "guessed").get("/api/me").is(401);
    }
    callers.as("waterhead").get("/api/me").is(429);
    clock.moveTo(clock.instant().minus(Duration.ofHours(1)));
    callers.as("waterhead").get("/api/me").is(200);
  }

  @Test
  void aSessionOutlivesTheJump() {
    var visit = Visit.of("agri", program.port());
    for (var hours : List.of(1, -1, -1, 1)) {
      clock.moveTo(clock.instant().plus(Duration.ofHours(hours)));
      assertThat(visit.get(program.port())).isEqualTo(200);
    }
  }

  private static void awaitState(Cases.Path path, String state) {
    await().dontCatchUncaughtExceptions().atMost(LONGEST).until(() -> path.state().equals(state));
  }

  private static int lapses(Cases.Path path) {
    return jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE chain = ? AND action = 'LAPSED'")
        .param(path.caseNo)
        .query(Integer.class)
        .single();
  }

  private static List<String> said(Cases.Path path) {
    return jdbc.sql("SELECT id FROM message WHERE case_no = ? ORDER BY id")
        .param(path.caseNo)
        .query(String.class)
        .list();
  }
}

package org.lianxin.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.lianxin.foundation.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the program's clock on, and lets the engine's timers of a walk's cases go off. */
final class TimeMachine {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  private static final int DAYS_TO_START_IN = 540;
  private static final int DAYS_OF_WEEKS = 24;

  private final BusinessClock clock;
  private final ManagementService engine;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  TimeMachine(
      BusinessClock clock,
      ManagementService engine,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.clock = clock;
    this.engine = engine;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  void start(Random random) {
    clock.moveTo(
        FIRST_DAY
            .plusDays(random.nextInt(DAYS_TO_START_IN))
            .atTime(LocalTime.of(8, 30))
            .plusMinutes(random.nextInt(500))
            .atZone(BusinessClock.ZONE)
            .toInstant());
  }

  /** Minutes mostly, sometimes weeks. */
  void goOn(Random random) {
    var dice = random.nextInt(100);
    var minutes = 1 + random.nextInt(90);
    if (dice >= 95) {
      minutes += (7 + random.nextInt(30)) * 24 * 60;
    } else if (dice >= 80) {
      minutes += (1 + random.nextInt(6)) * 24 * 60;
    } else if (dice >= 50) {
      minutes += random.nextInt(30) * 60;
    }
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  /** Nobody does anything for some weeks. */
  void goOnForWeeks() {
    clock.moveTo(clock.instant().plus(Duration.ofDays(DAYS_OF_WEEKS)));
  }

  /** The timers of the cases that are due by now. */
  List<Job> due(Set<String> cases) {
    return timers(cases).stream().filter(job -> !at(job).isAfter(clock.instant())).toList();
  }

  void fire(Job job) {
    engine.executeJob(job.getId());
  }

  /** Moves to the next timer of the cases, if there is any. */
  boolean goToNextTimer(Set<String> cases) {
    Optional<Instant> next = timers(cases).stream().map(TimeMachine::at).sorted().findFirst();
    next.filter(at -> at.isAfter(clock.instant())).ifPresent(at -> clock.moveTo(at.plusSeconds(1)));
    return next.isPresent();
  }

  void release() {
    clock.release();
  }

  private List<Job> timers(Set<String> cases) {
    return transaction.execute(status -> found(cases));
  }

  private List<Job> found(Set<String> cases) {
    return jdbc
        .sql(
            "SELECT j.ID_ FROM ACT_RU_JOB j JOIN ACT_RU_EXECUTION e"
                + " ON e.ID_ = j.PROCESS_INSTANCE_ID_ WHERE e.BUSINESS_KEY_ IN (:cases)"
                + " ORDER BY j.DUEDATE_, e.BUSINESS_KEY_, j.HANDLER_CFG_")
        .param("cases", cases)
        .query(String.class)
        .list()
        .stream()
        .map(id -> engine.createJobQuery().jobId(id).singleResult())
        .toList();
  }

  private static Instant at(Job job) {
    return job.getDuedate().toInstant();
  }
}

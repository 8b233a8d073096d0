package org.lianxin.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.lianxin.testing.TestKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What whoever runs the program watches. Other tests leave cases and jobs behind, so differences
 * are counted, and what must not stay is undone.
 */
@DatabaseTest
class GaugesTest {

  private static final String FIGURES = "/actuator/prometheus";

  @Autowired List<Measured> modules;
  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired Environment settings;

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void anOpenCaseIsOpenThenDueThenOverdueAndInTheEndNeither() {
    var before = now();
    clock.moveTo(Instant.parse("2026-03-09T02:00:00Z"));
    var path = new Cases(callers).registered("petitionDate", "2026-03-09").dispatched();
    setDue(path.caseNo, "2026-05-29");
    assertThat(since(before, Gauge.CASES_OPEN)).isEqualTo(1);

    var then = now();
    // On a Monday, with Tuesday and Wednesday left, it is red.
    setDue(path.caseNo, "2026-03-11");
    assertThat(since(then, Gauge.CASES_DUE)).isEqualTo(1);
    assertThat(since(then, Gauge.CASES_OVERDUE)).isZero();
    setDue(path.caseNo, "2026-03-08");
    assertThat(since(then, Gauge.CASES_DUE)).isZero();
    assertThat(since(then, Gauge.CASES_OVERDUE)).isEqualTo(1);

    change("state = 'CLOSED'", path.caseNo);
    assertThat(since(before, Gauge.CASES_OPEN)).isZero();
    assertThat(since(then, Gauge.CASES_OVERDUE)).isZero();
  }

  @Test
  void aJobThatFailedIsRetriedThenGivenUpAndOneThatNobodyRunsIsLate() {
    undone(
        () -> {
          var before = now();
          jdbc.sql(
                  "UPDATE ACT_RU_JOB SET EXCEPTION_STACK_ID_ = (SELECT MIN(ID_) FROM"
                      + " ACT_GE_BYTEARRAY) WHERE ID_ = ?")
              .param(aTimer())
              .update();
          assertThat(since(before, Gauge.JOBS_RETRYING)).isEqualTo(1);
          jdbc.sql("UPDATE ACT_RU_JOB SET RETRIES_ = 0 WHERE EXCEPTION_STACK_ID_ IS NOT NULL")
              .update();
          assertThat(now().get(Gauge.JOBS_RETRYING)).isZero();
          assertThat(since(before, Gauge.JOBS_FAILED)).isPositive();
        });
    undone(
        () -> {
          jdbc.sql("UPDATE ACT_RU_JOB SET DUEDATE_ = NULL WHERE ID_ <> ?").param(aTimer()).update();
          var due = jdbc.sql("SELECT MIN(DUEDATE_) FROM ACT_RU_JOB").query(Instant.class).single();
          clock.moveTo(due.minusSeconds(1));
          assertThat(now().get(Gauge.JOBS_LATE)).isZero();
          clock.moveTo(due.plusSeconds(700));
          assertThat(now().get(Gauge.JOBS_LATE)).isEqualTo(700);
        });
  }

  @Test
  void mailIsStuckWhenItWasTriedInVainOrIsUrgentAndNobodyTriesIt_notWhileItWaitsForTheMorning() {
    clock.moveTo(Instant.parse("2026-03-09T18:00:00Z"));
    undone(
        () -> {
          var before = now();
          var anHourAgo = clock.instant().minus(Duration.ofHours(1));
          delivery("a", "WAITING", false, 0, anHourAgo);
          assertThat(since(before, Gauge.MAIL_WAITING)).isEqualTo(1);
          assertThat(now().get(Gauge.MAIL_OLDEST)).isGreaterThanOrEqualTo(3600);
          assertThat(since(before, Gauge.MAIL_STUCK)).isZero();
          delivery("b", "WAITING", true, 0, anHourAgo);
          delivery("c", "WAITING", false, 3, anHourAgo);
          delivery("d", "SENDING", false, 0, anHourAgo);
          delivery("e", "WAITING", true, 1, clock.instant());
          assertThat(since(before, Gauge.MAIL_STUCK)).isEqualTo(3);
          delivery("f", "GIVEN_UP", false, 9, anHourAgo);
          delivery("g", "GIVEN_UP", false, 9, anHourAgo.minus(Duration.ofDays(2)));
          assertThat(since(before, Gauge.MAIL_REFUSED)).isEqualTo(1);
        });
  }

  @Test
  void allOfThemTogetherAskTheDatabaseOncePerKindOfRowHoweverManyThereAre() {
    var asked = StatementCounter.during(this::now);
    assertThat(asked).hasSizeLessThanOrEqualTo(7).allMatch(sql -> sql.startsWith("SELECT"));
  }

  @Test
  void whoeverBringsTheTokenGetsEveryFigureAndThePoolAndNobodyIsNamed() {
    var path = new Cases(callers).registered();
    var figures = scraped(TestKeys.METRICS_TOKEN).is(200).response().body();
    for (var gauge : Gauge.values()) {
      assertThat(figures).contains("\n" + gauge.title().replace('.', '_') + " ");
    }
    assertThat(figures)
        .contains("hikaricp_connections_active", "jvm_memory_used_bytes")
        .doesNotContain(path.caseNo, "officer", "沈", "13800000000");
  }

  @Test
  void withoutTheTokenNobodyGetsAnyNotEvenTheAdministrator() {
    callers.visitor().get(FIGURES).is(401);
    callers.as("admin").get(FIGURES).is(401);
    scraped(TestKeys.METRICS_TOKEN + "x").is(401);
    scraped("").is(401);
    callers.visitor().get("/actuator/metrics").is(401);
    callers.as("admin").get("/actuator/env").is(404);
  }

  @Test
  void onlyTheAdministratorIsToldWhichPartIsRed() {
    assertThat(health(callers.as("admin"))).contains("jobs", "deliveries", "\"db\"");
    assertThat(health(callers.visitor())).doesNotContain("jobs", "deliveries", "\"db\"");
    assertThat(health(callers.as("officer"))).doesNotContain("jobs", "deliveries", "\"db\"");
  }

  /** A restart mends no job, and a node without its database still says clearly what is wrong. */
  @Test
  void aNodeIsAliveAndReadyHoweverMuchHasFailed() {
    for (var group : List.of("liveness", "readiness")) {
      callers.visitor().get("/actuator/health/" + group).is(200);
      assertThat(settings.getProperty("management.endpoint.health.group." + group + ".include"))
          .isEqualTo(group + "State");
    }
  }

  private String health(Callers.Caller caller) {
    return caller.get("/actuator/health").response().body();
  }

  private Answer scraped(String token) {
    return callers.withToken(token).get(FIGURES);
  }

  private Map<Gauge, Double> now() {
    var now = new EnumMap<Gauge, Double>(Gauge.class);
    modules.forEach(module -> now.putAll(module.measure()));
    assertThat(now).containsOnlyKeys(Gauge.values());
    return now;
  }

  private double since(Map<Gauge, Double> before, Gauge gauge) {
    return now().get(gauge) - before.get(gauge);
  }

  private void setDue(String caseNo, String day) {
    change("due_date = DATE '" + day + "'", caseNo);
  }

  private void change(String what, String caseNo) {
    transactions.executeWithoutResult(
        status ->
            jdbc.sql("UPDATE petition_case SET " + what + " WHERE case_no = ?")
                .param(caseNo)
                .update());
  }

  private String aTimer() {
    var path = new Cases(callers).registered().settledOnTrust();
    return jdbc.sql(
            "SELECT MIN(j.ID_) FROM ACT_RU_JOB j JOIN ACT_RU_EXECUTION e"
                + " ON e.ID_ = j.PROCESS_INSTANCE_ID_ WHERE e.BUSINESS_KEY_ = ?"
                + " AND j.DUEDATE_ IS NOT NULL")
        .param(path.caseNo)
        .query(String.class)
        .single();
  }

  private void delivery(String event, String state, boolean urgent, int attempts, Instant at) {
    jdbc.sql(
            "INSERT INTO mail_delivery (id, event, source, kind, template, receiver, channel,"
                + " urgent, state, attempts, next_at, lease_at, created_at, tried_from, ended_at)"
                + " VALUES (?, ?, 's', 'k', 't', 'r', 'mail', ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(event, event, urgent, state, attempts, at, at, at, at, at)
        .update();
  }

  private void undone(Runnable work) {
    transactions.executeWithoutResult(
        status -> {
          work.run();
          status.setRollbackOnly();
        });
  }
}

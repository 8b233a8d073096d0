package org.lianxin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.lianxin.faults.Patient.Taken;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Agreement;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.MariaDb;
import org.lianxin.testing.Program;
import org.lianxin.testing.Together;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database cannot be reached for a while: people are told so at once and in their words, what
 * watches the program knows it, and it goes on by itself when the database is back. The embedded
 * database is never away.
 */
@Tag("database")
@EnabledIf("org.lianxin.testing.TestDatabase#isMariaDb")
class DatabaseAwayTest {

  private static final Logger log = LoggerFactory.getLogger(DatabaseAwayTest.class);
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final int WRITES_BETWEEN = 6;

  /** In all tests of this class. */
  private static final int TIMES_AWAY = 5;

  private static final String ALIVE = "/actuator/health/liveness";

  static MariaDb server;
  static String direct;
  static Mailbox mail;
  static Wire wire;
  static Program program;

  Callers callers;
  Patient patient;

  /** With the profile of production, only that the test waits for less. */
  @BeforeAll
  static void throughAWire() {
    server = MariaDb.start();
    mail = new Mailbox();
    wire = Wire.to(server.port());
    direct = server.freshDatabase("away");
    var settings =
        List.of(
            "spring.profiles.active=mysql",
            "spring.datasource.password=",
            "spring.datasource.hikari.connection-timeout=4000",
            "spring.datasource.hikari.validation-timeout=1000",
            "spring.datasource.hikari.data-source-properties.socketTimeout=10000",
            "spring.datasource.hikari.data-source-properties.sessionVariables=wait_timeout=20",
            "server.address=127.0.0.1",
            "logging.file.name=",
            "logging.structured.format.console=",
            "lianxin.operation.leave-after=0s",
            "lianxin.demo.enabled=true",
            "lianxin.sign-in.second-factor=false",
            "lianxin.timers=true");
    program =
        Program.start(
            direct.replace("localhost:" + server.port(), "127.0.0.1:" + wire.port()),
            Stream.concat(settings.stream(), mail.settings().stream()).toArray(String[]::new));
  }

  @AfterAll
  static void tidyUp() {
    program.close();
    wire.close();
    mail.close();
    server.stop();
  }

  @BeforeEach
  void wellAtFirst() {
    callers = program.the(Callers.class);
    patient = new Patient(callers);
    callers.visitor().get(Patient.READY).is(200);
  }

  @Test
  void peopleAreToldAtOnceAndEverythingGoesOnByItselfWhenItIsBack() {
    var path = program.cases().registered("petitionDate", yesterday()).escalated();
    var begun = System.nanoTime();
    wire.cut();
    patient.awaitReadiness(503);
    var known = millisSince(begun);

    callers.visitor().get(ALIVE).is(200);
    Stream.of(
            callers.as("officer").get("/api/work-items"),
            callers.as("chief").post("/api/work-items/1/complete", Map.of()),
            callers.visitor().get("/api/public/notices"))
        .forEach(Patient::isRefused);
    var page = callers.browser().get("/track");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.response().body())
        .contains("<!doctype html>", "系统暂时连不上", "portal", "回首页")
        .doesNotContain("Exception");
    assertThat(page.response().headers().firstValue("Retry-After")).isPresent();
    var mended = System.nanoTime();
    wire.mend();
    patient.awaitReadiness(200);

    path.approvedByChief();
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
    new Agreement(program.the(ProcessEngine.class), program.the(JdbcClient.class)).on(path);
    log.info("away: known after {} ms, back after {} ms", known, millisSince(mended));
  }

  /**
   * Before anybody can know, and again and again; the server is restarted and killed, too. Each
   * call is done or refused, none is both, and whoever sends it again under its key gets what he
   * would have got.
   */
  @Test
  void whoIsInTheMiddleOfACallIsToldTooAndNothingIsHalfDone() {
    var before = cases("petition_case");
    var over = new AtomicBoolean();
    var done = new AtomicInteger();
    var registrations =
        IntStream.range(0, 6)
            .<Callable<List<Taken>>>mapToObj(
                who -> () -> patient.registersUntil(over, done, "away-" + who));
    var faults =
        Stream.<Callable<List<Taken>>>of(
            () -> {
              away(done, wire::cut, wire::mend);
              away(done, server::stop, server::startAgain);
              away(done, server::kill, server::startAgain);
              over.set(true);
              return List.of();
            });
    var taken =
        Together.call(Stream.concat(registrations, faults).toList()).stream()
            .flatMap(List::stream)
            .toList();

    var numbers = taken.stream().map(one -> one.answer().text("/caseNo")).toList();
    assertThat(cases("petition_case"))
        .as("each once, and no other")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(before.stream(), numbers.stream()).toList());
    var agreement = new Agreement(program.the(ProcessEngine.class), program.the(JdbcClient.class));
    for (var one : taken) {
      assertThat(patient.register(one.key()).is(201).text("/caseNo"))
          .isEqualTo(one.answer().text("/caseNo"));
      var path = program.cases().of(one.answer().text("/caseNo"), one.answer().text("/queryCode"));
      assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
      agreement.on(path);
    }
    assertThat(callers.as("auditor").get("/api/audit/verify").is(200).body().get("ok").asBoolean())
        .isTrue();
    var refused = taken.stream().mapToInt(Taken::refusals).sum();
    // Each time it went away a letter may have left of which nobody could write it down.
    mail.hasToldEverybody(program, cases("petitioner WHERE sealed_email IS NOT NULL"), TIMES_AWAY);
    log.info("away 3 times under load: {} registered, {} refused", taken.size(), refused);
  }

  /** In the middle of work, until the program knows it, and until it goes on. */
  private void away(AtomicInteger done, Runnable goes, Runnable comes) {
    var target = done.get() + WRITES_BETWEEN;
    await().dontCatchUncaughtExceptions().atMost(LONGEST).until(() -> done.get() >= target);
    goes.run();
    patient.awaitReadiness(503);
    comes.run();
    patient.awaitReadiness(200);
  }

  /**
   * As a firewall does that has forgotten the connection or drops everything: nothing breaks, and
   * nothing comes. The server does not know it either, and still holds what the lost caller had
   * locked.
   */
  @Test
  void whoWaitsForAnAnswerThatNeverComesIsToldSoAndWhatHeHadLockedIsFree() throws Exception {
    CompletableFuture<Answer> underWay;
    var begun = System.nanoTime();
    try (var other = DriverManager.getConnection(direct, MariaDb.USER, "");
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeQuery("SELECT * FROM case_number FOR UPDATE").close();
      underWay = CompletableFuture.supplyAsync(() -> patient.register("swallowed"));
      await().dontCatchUncaughtExceptions().atMost(LONGEST).until(() -> somebodyWaits(statement));
      wire.swallow();
    }
    Patient.isRefused(callers.as("chief").get("/api/work-items"));
    Patient.isRefused(underWay.join());
    patient.awaitReadiness(503);
    Patient.isRefused(callers.as("officer").get("/api/work-items"));
    var told = millisSince(begun);

    var mended = System.nanoTime();
    wire.mend();
    patient.awaitReadiness(200);
    var path = patient.registers("swallowed").answer();
    assertThat(patient.register("swallowed").is(201).text("/caseNo"))
        .isEqualTo(path.text("/caseNo"));
    log.info("swallowed: told after {} ms, back after {} ms", told, millisSince(mended));
  }

  private static boolean somebodyWaits(Statement statement) throws SQLException {
    try (var waiting =
        statement.executeQuery(
            "SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")) {
      return waiting.next();
    }
  }

  private static List<String> cases(String table) {
    return program
        .the(JdbcClient.class)
        .sql("SELECT case_no FROM " + table)
        .query(String.class)
        .list();
  }

  private static String yesterday() {
    return LocalDate.now(BusinessClock.ZONE).minusDays(1).toString();
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}

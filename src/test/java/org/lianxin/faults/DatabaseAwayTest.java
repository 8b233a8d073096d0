package org.lianxin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lianxin.testing.Cases.registration;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Agreement;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
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
  private static final String READY = "/actuator/health/readiness";
  private static final String ALIVE = "/actuator/health/liveness";

  static Wire wire;
  static Program program;

  Callers callers;

  @BeforeAll
  static void throughAWire() {
    var direct = TestDatabase.freshUrl();
    var server = URI.create(direct.substring("jdbc:".length()));
    wire = Wire.to(server.getPort());
    program =
        Program.start(
            direct.replace(server.getHost() + ":" + server.getPort(), "127.0.0.1:" + wire.port()),
            // As in the profile of MySQL, only that fewer wait here.
            "spring.datasource.hikari.connection-timeout=4000",
            "spring.datasource.hikari.validation-timeout=1000",
            "lianxin.timers=true");
  }

  @AfterAll
  static void tidyUp() {
    program.close();
    wire.close();
  }

  @BeforeEach
  void wellAtFirst() {
    callers = program.the(Callers.class);
    callers.visitor().get(READY).is(200);
  }

  @Test
  void peopleAreToldAtOnceAndEverythingGoesOnByItselfWhenItIsBack() {
    var path = program.cases().registered("petitionDate", yesterday()).escalated();
    var begun = System.nanoTime();
    wire.cut();
    awaitReadiness(503);
    var known = millisSince(begun);

    callers.visitor().get(ALIVE).is(200);
    Stream.of(
            callers.as("officer").get("/api/work-items"),
            callers.as("chief").post("/api/work-items/1/complete", Map.of()),
            callers.visitor().get("/api/public/notices"))
        .forEach(DatabaseAwayTest::isRefusedInChinese);
    var page = callers.browser().get("/track");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.response().body())
        .contains("<!doctype html>", "系统暂时连不上", "portal", "回首页")
        .doesNotContain("Exception");
    assertThat(page.response().headers().firstValue("Retry-After")).isPresent();
    var mended = System.nanoTime();
    wire.mend();
    awaitReadiness(200);

    path.approvedByChief();
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
    new Agreement(program.the(ProcessEngine.class), program.the(JdbcClient.class)).on(path);
    log.info("away: known after {} ms, back after {} ms", known, millisSince(mended));
  }

  /** Before anybody can know, and again and again: each call is done or refused, none is both. */
  @Test
  void whoIsInTheMiddleOfACallIsToldTooAndNothingIsHalfDone() {
    var registrations =
        IntStream.range(0, 6)
            .<Callable<List<Sent>>>mapToObj(who -> () -> registeringAllTheTime(who));
    var cutting =
        Stream.<Callable<List<Sent>>>of(
            () -> {
              for (var i = 0; i < 3; i++) {
                callers.as("officer").get("/api/me");
                wire.cut();
                awaitReadiness(503);
                wire.mend();
                awaitReadiness(200);
              }
              return List.of();
            });
    var sent =
        Together.call(Stream.concat(registrations, cutting).toList()).stream()
            .flatMap(List::stream)
            .toList();

    assertThat(sent.stream().map(one -> one.answer.status())).containsOnly(201, 503);
    var refused = sent.stream().filter(one -> one.answer.status() == 503).toList();
    refused.forEach(one -> isRefusedInChinese(one.answer));
    // Whether it was saved before the answer was lost nobody can know; the key does.
    var taken =
        sent.stream()
            .map(one -> refused.contains(one) ? register(one.key).is(201) : one.answer)
            .toList();
    assertThat(taken.stream().map(answer -> answer.text("/caseNo"))).doesNotHaveDuplicates();
    var jdbc = program.the(JdbcClient.class);
    var agreement = new Agreement(program.the(ProcessEngine.class), jdbc);
    for (var answer : taken) {
      var path = program.cases().of(answer.text("/caseNo"), answer.text("/queryCode"));
      assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
      agreement.on(path);
    }
    assertThat(callers.as("auditor").get("/api/audit/verify").is(200).body().get("ok").asBoolean())
        .isTrue();
    log.info(
        "cut 3 times under load: {} registered, {} of them refused at first",
        taken.size(),
        refused.size());
  }

  private record Sent(String key, Answer answer) {}

  private List<Sent> registeringAllTheTime(int who) {
    return IntStream.range(0, 25)
        .mapToObj(i -> "away-" + who + "-" + i)
        .map(key -> new Sent(key, register(key)))
        .toList();
  }

  private Answer register(String key) {
    return callers
        .as("officer")
        .post("/api/cases", registration("petitionDate", yesterday()), "Idempotency-Key", key);
  }

  private static void isRefusedInChinese(Answer answer) {
    answer.is(503);
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.text("/title")).isEqualTo("系统暂时连不上");
    assertThat(answer.text("/detail")).contains("数据库暂时没有应答");
    assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
  }

  private void awaitReadiness(int status) {
    await()
        .dontCatchUncaughtExceptions()
        .atMost(LONGEST)
        .until(() -> callers.visitor().get(READY).status() == status);
  }

  private static String yesterday() {
    return LocalDate.now(BusinessClock.ZONE).minusDays(1).toString();
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}

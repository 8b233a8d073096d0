package org.lianxin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;

/** People who are told that the database is away, and send the same again when it is back. */
final class Patient {

  static final String READY = "/actuator/health/readiness";

  private static final Duration LONGEST = Duration.ofMinutes(4);

  private final Callers callers;

  Patient(Callers callers) {
    this.callers = callers;
  }

  /**
   * A registration that was taken in.
   *
   * @param refusals how often it was refused before
   */
  record Taken(String key, Answer answer, int refusals) {}

  /** One after the other. */
  List<Taken> registersUntil(AtomicBoolean over, AtomicInteger done, String name) {
    var all = new ArrayList<Taken>();
    while (!over.get()) {
      all.add(registers(name + "-" + all.size()));
      done.incrementAndGet();
    }
    return all;
  }

  /** Sent again for as long as it is refused. */
  Taken registers(String key) {
    var answer = register(key);
    var refusals = 0;
    while (answer.status() != 201) {
      isRefused(answer);
      refusals++;
      awaitReadiness(200);
      answer = register(key);
    }
    return new Taken(key, answer, refusals);
  }

  /** Sent once. */
  Answer register(String key) {
    return callers.as("officer").post("/api/cases", Writer.form(key), "Idempotency-Key", key);
  }

  void awaitReadiness(int status) {
    await()
        .dontCatchUncaughtExceptions()
        .atMost(LONGEST)
        .until(() -> callers.visitor().get(READY).status() == status);
  }

  /** In his words, and with when to come again. */
  static void isRefused(Answer answer) {
    answer.is(503);
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.text("/title")).isEqualTo("系统暂时连不上");
    assertThat(answer.text("/detail")).contains("数据库暂时没有应答");
    assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
  }
}

package org.lianxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.access.Accounts;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.lianxin.testing.Together;
import org.lianxin.testing.WebBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Guessing passwords: slow, soon over, and it tells nothing (domain.md §8.5; issue 4). */
@DatabaseTest
class AttemptsTest {

  private static final AtomicInteger NETWORK = new AtomicInteger();
  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

  @Autowired Environment environment;
  @Autowired Accounts accounts;
  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired Attempts attempts;

  /** Of this test alone: other tests' attempts are not counted with it. */
  private final String address = "10.66.0." + NETWORK.incrementAndGet();

  private String known;

  @BeforeEach
  void begin() {
    known = new People(accounts).somebody();
    clock.moveTo(MORNING);
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void afterFiveAttemptsInVainALoginWaitsAMinuteAfterEach(boolean exists) {
    var login = exists ? known : known + "x";
    guess(login, 5, 401);
    var refused = tries(login, "nonsense").is(429);
    assertThat(refused.response().headers().firstValue("Retry-After")).contains("61");
    assertThat(refused.text("/detail")).contains("2 分钟");
    // Even the right password learns nothing now.
    tries(login, People.PASSWORD).is(429);
    later(Duration.ofSeconds(61));
    guess(login, 1, 401);
    tries(login, "nonsense").is(429);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void afterTenItIsLockedForHalfAnHour(boolean exists) {
    var login = exists ? known : known + "x";
    lock(login);
    later(Duration.ofMinutes(29));
    tries(login, People.PASSWORD).is(429);
    later(Duration.ofMinutes(1).plusSeconds(1));
    tries(login, People.PASSWORD).is(exists ? 204 : 401);
  }

  @Test
  void anAdministratorUnlocksAtOnce() {
    lock(known);
    var listed = callers.as("security").get("/api/admin/accounts/" + known).is(200);
    assertThat(Instant.parse(listed.text("/lockedUntil"))).isAfter(clock.instant());
    callers.as("security").post("/api/admin/accounts/" + known + "/unlock", Map.of()).is(204);
    tries(known, People.PASSWORD).is(204);
    var unlocked = callers.as("security").get("/api/admin/accounts/" + known).is(200);
    assertThat(unlocked.response().body()).doesNotContain("lockedUntil\":\"");
  }

  @Test
  void programsAreCountedAlike() {
    for (var i = 0; i < 5; i++) {
      basic(known, "nonsense").is(401);
    }
    basic(known, People.PASSWORD).is(429);
    tries(known, People.PASSWORD).is(429);
  }

  @Test
  void aSuccessBeginsTheCountAnewAndSoDoesAQuarterOfAnHour() {
    guess(known, 4, 401);
    tries(known, People.PASSWORD).is(204);
    guess(known, 4, 401);
    later(Duration.ofMinutes(15).plusSeconds(1));
    guess(known, 4, 401);
    tries(known, People.PASSWORD).is(204);
  }

  @Test
  void anAddressThatTriesManyLoginsIsRefusedForAQuarterOfAnHour() {
    IntStream.range(0, 50).forEach(i -> attempts.count("nobody" + i + known, address));
    tries(known, People.PASSWORD).is(429);
    basic(known, People.PASSWORD).is(429);
    new WebBrowser(port()).from("10.77.0.1").signIn(known, People.PASSWORD).is(204);
    later(Duration.ofMinutes(15).plusSeconds(1));
    tries(known, People.PASSWORD).is(204);
  }

  @Test
  void whoSignsInWellDoesNotUseUpHisOfficesAttempts() {
    for (var i = 0; i < 60; i++) {
      attempts.count(known, address);
      attempts.succeeded(known, address);
    }
    tries(known, People.PASSWORD).is(204);
  }

  /** A hundred guesses at once are not a hundred free ones. */
  @Test
  void guessesAtTheSameTimeAreCountedToo() {
    var answers =
        Stream.generate(() -> known)
            .limit(24)
            .parallel()
            .map(login -> tries(login, "nonsense").status())
            .toList();
    assertThat(answers).containsOnly(401, 429);
    assertThat(answers.stream().filter(status -> status == 401)).hasSize(5);
  }

  /** A program that begins with many calls at once has done nothing wrong. */
  @Test
  void whoKnowsThePasswordMayBeginWithManyCallsAtOnce() {
    var answers = Together.call(20, () -> basic(known, People.PASSWORD));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    // Nor does it count against him afterwards.
    guess(known, 4, 401);
    tries(known, People.PASSWORD).is(204);
  }

  /** Whether there is such an account shows neither in the answer nor in the work it takes. */
  @Test
  void anUnknownLoginIsAnsweredWithTheSameWordsAfterTheSameWork() {
    var unknown = known + "x";
    tries(known, "nonsense");
    tries(unknown, "nonsense");
    var answers = new ArrayList<Answer>();
    var ofKnown = StatementCounter.during(() -> answers.add(tries(known, "nonsense")));
    var ofUnknown = StatementCounter.during(() -> answers.add(tries(unknown, "nonsense")));
    assertThat(ofUnknown).isEqualTo(ofKnown);
    assertThat(answers.get(1).response().body()).isEqualTo(answers.get(0).response().body());
    assertThat(answers.get(1).status()).isEqualTo(answers.get(0).status());
    assertThat(names(answers.get(1))).isEqualTo(names(answers.get(0)));
  }

  /** The slow hash is most of the time: without it one answer would take a tenth of the other. */
  @Test
  void anUnknownLoginTakesAsLong() {
    var ofKnown = new ArrayList<Long>();
    var ofUnknown = new ArrayList<Long>();
    for (var i = 0; i < 12; i++) {
      later(Duration.ofMinutes(31));
      ofKnown.add(nanos(known));
      ofUnknown.add(nanos(known + "x"));
    }
    assertThat((double) median(ofUnknown) / median(ofKnown)).isBetween(0.5, 2.0);
  }

  private long nanos(String login) {
    var before = System.nanoTime();
    tries(login, "nonsense").is(401);
    return System.nanoTime() - before;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static List<String> names(Answer answer) {
    return answer.response().headers().map().keySet().stream().sorted().toList();
  }

  private void lock(String login) {
    guess(login, 5, 401);
    for (var i = 0; i < 5; i++) {
      later(Duration.ofSeconds(61));
      guess(login, 1, 401);
    }
    var refused = tries(login, People.PASSWORD).is(429);
    assertThat(refused.response().headers().firstValue("Retry-After")).contains("1801");
  }

  private void guess(String login, int times, int status) {
    for (var i = 0; i < times; i++) {
      tries(login, "nonsense" + i).is(status);
    }
  }

  private Answer tries(String login, String password) {
    return new WebBrowser(port()).from(address).signIn(login, password);
  }

  private Answer basic(String login, String password) {
    return callers.as(login, password, "X-Forwarded-For", address).get("/api/me");
  }

  private void later(Duration time) {
    clock.moveTo(clock.instant().plus(time));
  }

  private String port() {
    return environment.getRequiredProperty("local.server.port");
  }
}

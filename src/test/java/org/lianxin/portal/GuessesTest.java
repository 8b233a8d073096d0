package org.lianxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.portal.Guesses.TooManyGuesses;
import org.lianxin.portal.OwnCase.TrackingFailed;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How often a stranger may be wrong, whichever node he asks; domain.md §8.7. */
@DatabaseTest
class GuessesTest {

  private static final String HERE = "203.0.113.7";
  private static final String CASE = "ST-XZ-2026-000001";
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Autowired BusinessClock clock;
  @Autowired AttemptCounts attempts;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private Guesses guesses;

  @BeforeEach
  void nobodyHasGuessedYet() {
    clock.moveTo(NOON);
    transaction.executeWithoutResult(status -> jdbc.sql("DELETE FROM public_attempt").update());
    guesses = node();
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private Guesses node() {
    return new Guesses(attempts, new TrackingLimits(Duration.ofMinutes(15), 5, 10, 30), clock);
  }

  @Test
  void afterFiveInVainOneWaitsEvenWithTheRightCode() {
    inVain(5, CASE, HERE);
    assertThatThrownBy(() -> knows(CASE, HERE)).isInstanceOf(TooManyGuesses.class);
    // Other cases and other people do not wait.
    assertThat(knows("ST-XZ-2026-000002", HERE)).isTrue();
    assertThat(knows(CASE, "203.0.113.8")).isTrue();
  }

  @Test
  void aQuarterOfAnHourLaterItMayBeTriedAgain() {
    inVain(5, CASE, HERE);
    clock.moveTo(NOON.plus(Duration.ofMinutes(15)).minusMillis(1));
    assertThatThrownBy(() -> knows(CASE, HERE)).isInstanceOf(TooManyGuesses.class);
    clock.moveTo(NOON.plus(Duration.ofMinutes(15)));
    assertThat(knows(CASE, HERE)).isTrue();
  }

  @Test
  void fromWhereverTheyComeAfterTenOfOneCaseOneMoreIsLookedAtFromEachAddress() {
    for (var i = 0; i < 10; i++) {
      inVain(1, CASE, "203.0.113." + i);
    }
    inVain(1, CASE, "203.0.113.200");
    assertThatThrownBy(() -> knows(CASE, "203.0.113.200")).isInstanceOf(TooManyGuesses.class);
    assertThatThrownBy(() -> knows(CASE, "203.0.113.3")).isInstanceOf(TooManyGuesses.class);
    assertThat(knows("ST-XZ-2026-000002", "203.0.113.200")).isTrue();
  }

  /** Else whoever knows the number could keep its petitioner away from his case. */
  @Test
  void whoeverGuessesDoesNotLockOutWhoeverKnows() {
    for (var i = 0; i < 40; i++) {
      inVain(1, CASE, "198.51.100." + i);
    }
    for (var i = 0; i < 20; i++) {
      assertThat(knows(CASE, HERE)).isTrue();
    }
  }

  @Test
  void allNodesCountTogether() {
    inVain(3, CASE, HERE);
    var other = node();
    for (var i = 0; i < 2; i++) {
      assertThatThrownBy(() -> other.guarded(CASE, HERE, GuessesTest::wrong))
          .isInstanceOf(TrackingFailed.class);
    }
    assertThatThrownBy(() -> knows(CASE, HERE)).isInstanceOf(TooManyGuesses.class);
  }

  @Test
  void whoIsRefusedIsNotCountedAndNothingSaysWhoTried() {
    inVain(5, CASE, HERE);
    for (var i = 0; i < 20; i++) {
      assertThatThrownBy(() -> knows(CASE, HERE)).isInstanceOf(TooManyGuesses.class);
    }
    var counts = jdbc.sql("SELECT attempts FROM public_attempt").query(Integer.class).list();
    assertThat(counts).hasSize(3).containsOnly(5);
    assertThat(jdbc.sql("SELECT subject FROM public_attempt").query(String.class).list())
        .allMatch(subject -> subject.matches("[0-9a-f]{64}"));
  }

  @Test
  void whatIsOverIsForgotten() {
    inVain(1, CASE, HERE);
    clock.moveTo(NOON.plus(Duration.ofHours(1)));
    inVain(1, "ST-XZ-2026-000009", "203.0.113.77");
    clock.moveTo(NOON.plus(Duration.ofHours(2)));
    inVain(1, "ST-XZ-2026-000010", "203.0.113.78");
    assertThat(jdbc.sql("SELECT COUNT(*) FROM public_attempt").query(Long.class).single())
        .isEqualTo(3);
  }

  @Test
  void whateverTheNumberThirtyOfOneAddressAreEnough() {
    for (var i = 0; i < 30; i++) {
      inVain(1, "ST-XZ-2026-0001" + (10 + i), HERE);
    }
    assertThatThrownBy(() -> knows(CASE, HERE)).isInstanceOf(TooManyGuesses.class);
    // What is no number at all counts for the address as well.
    for (var i = 0; i < 30; i++) {
      inVain(1, i % 2 == 0 ? null : "'; --", "203.0.113.9");
    }
    assertThatThrownBy(() -> knows(CASE, "203.0.113.9")).isInstanceOf(TooManyGuesses.class);
  }

  @Test
  void whoKnowsTheCodeDoesNotUseItUp() {
    inVain(4, CASE, HERE);
    for (var i = 0; i < 50; i++) {
      assertThat(knows(CASE, HERE)).isTrue();
    }
    inVain(5, CASE, HERE);
    assertThatThrownBy(() -> knows(CASE, HERE)).isInstanceOf(TooManyGuesses.class);
  }

  /** Else a case of one's own would be a licence to guess at others. */
  @Test
  void oneRightCodeDoesNotForgiveTheGuessesAtOtherCases() {
    for (var i = 0; i < 30; i++) {
      inVain(1, "ST-XZ-2026-0002" + (10 + i), HERE);
      if (i < 29) {
        knows(CASE, HERE);
      }
    }
    assertThatThrownBy(() -> knows(CASE, HERE)).isInstanceOf(TooManyGuesses.class);
  }

  /** The code was right, and something else stood in the way. */
  @Test
  void aCallThatIsRefusedForAnotherReasonIsNoGuess() {
    for (var i = 0; i < 20; i++) {
      assertThatThrownBy(
              () ->
                  guesses.guarded(
                      CASE,
                      HERE,
                      () -> {
                        throw new IllegalStateException("not now");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(knows(CASE, HERE)).isTrue();
  }

  @Test
  void aHundredAtOnceAreNotAHundredFreeOnes() {
    var outcomes =
        Together.call(
            20,
            () -> {
              try {
                guesses.guarded(CASE, HERE, GuessesTest::wrong);
                return "answered";
              } catch (TrackingFailed e) {
                return "checked";
              } catch (TooManyGuesses e) {
                return "refused";
              }
            });
    assertThat(outcomes.stream().filter("checked"::equals)).hasSize(5);
    assertThat(outcomes.stream().filter("refused"::equals)).hasSize(15);
  }

  private void inVain(int times, String caseNo, String address) {
    for (var i = 0; i < times; i++) {
      assertThatThrownBy(() -> guesses.guarded(caseNo, address, GuessesTest::wrong))
          .isInstanceOf(TrackingFailed.class);
    }
  }

  private boolean knows(String caseNo, String address) {
    return guesses.guarded(caseNo, address, () -> true);
  }

  private static Object wrong() {
    throw new TrackingFailed();
  }
}

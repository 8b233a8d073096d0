package org.lianxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.portal.Guesses.TooManyGuesses;
import org.lianxin.portal.OwnCase.TrackingFailed;
import org.lianxin.testing.Together;

/** How often a stranger may be wrong; domain.md §8.7. */
class GuessesTest {

  private static final String HERE = "203.0.113.7";
  private static final String CASE = "ST-XZ-2026-000001";
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final BusinessClock clock = new BusinessClock();
  private final Guesses guesses =
      new Guesses(new TrackingLimits(Duration.ofMinutes(15), 5, 10, 30), clock);

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(NOON);
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
  void fromWhereverTheyComeTenOfOneCaseAreEnough() {
    for (var i = 0; i < 10; i++) {
      inVain(1, CASE, "203.0.113." + i);
    }
    assertThatThrownBy(() -> knows(CASE, "203.0.113.200")).isInstanceOf(TooManyGuesses.class);
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

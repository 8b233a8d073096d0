package org.lianxin.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.CallersAddress;
import org.lianxin.foundation.Addresses;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.TryLater;
import org.lianxin.portal.AttemptCounts.Count;
import org.lianxin.portal.OwnCase.TrackingFailed;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from trying out query codes (domain.md §8.7). An attempt is counted before it is
 * checked, for a number that exists or not, so that who has to wait learns nothing and a hundred
 * attempts at once are not a hundred free ones.
 *
 * <p>A case at which many have guessed is locked for whoever guesses, not for whoever knows: from
 * each address one more attempt is looked at. Else whoever knows a number could keep its petitioner
 * away from his case. What a guesser gains by it is one attempt in 31¹⁰ for each address he has.
 */
@Component
@EnableConfigurationProperties(TrackingLimits.class)
class Guesses {

  private final AttemptCounts attempts;
  private final TrackingLimits limits;
  private final BusinessClock clock;

  Guesses(AttemptCounts attempts, TrackingLimits limits, BusinessClock clock) {
    this.attempts = attempts;
    this.limits = limits;
    this.clock = clock;
  }

  /** What is counted: all from one address, all at one case, those at one case from one address. */
  private record Subjects(String address, @Nullable String ofCase, @Nullable String both) {

    static Subjects of(@Nullable String caseNo, String address) {
      var network = "address:" + Addresses.network(address);
      return Receipts.number(caseNo)
          .map(number -> new Subjects(network, "case:" + number, network + "/" + number))
          .orElse(new Subjects(network, null, null));
    }

    List<String> all() {
      return Stream.of(address, ofCase, both).flatMap(Stream::ofNullable).toList();
    }

    /** What is forgiven to whoever knows the code. */
    List<String> own() {
      return both == null ? List.of() : List.of(both);
    }

    List<String> others() {
      return ofCase == null ? List.of(address) : List.of(address, ofCase);
    }
  }

  /**
   * Answers a call that names a case by its query code.
   *
   * @throws TooManyGuesses if there were too many in vain
   */
  <T> T guarded(@Nullable String caseNo, Supplier<T> call) {
    return guarded(caseNo, String.valueOf(CallersAddress.now()), call);
  }

  <T> T guarded(@Nullable String caseNo, String address, Supplier<T> call) {
    var subjects = Subjects.of(caseNo, address);
    count(subjects);
    try {
      var answer = call.get();
      knew(subjects);
      return answer;
    } catch (TrackingFailed inVain) {
      throw inVain;
    } catch (RuntimeException otherwise) {
      // The code was right, and something else stood in the way.
      knew(subjects);
      throw otherwise;
    }
  }

  private void count(Subjects subjects) {
    var now = clock.instant();
    var counts =
        attempts.count(subjects.all(), now, limits.window(), counted -> tooMany(counted, subjects));
    if (tooMany(counts, subjects)) {
      refuse(counts, subjects.address, limits.triesOfAddress(), now);
      refuse(counts, subjects.both, limits.tries(), now);
      refuse(counts, subjects.ofCase, limits.triesOfCase(), now);
    }
  }

  private boolean tooMany(Map<String, Count> counts, Subjects subjects) {
    return over(counts, subjects.address, limits.triesOfAddress())
        || over(counts, subjects.both, limits.tries())
        || over(counts, subjects.ofCase, limits.triesOfCase()) && over(counts, subjects.both, 1);
  }

  private static boolean over(Map<String, Count> counts, @Nullable String subject, int limit) {
    return subject != null && counts.get(subject).attempts() > limit;
  }

  private void refuse(Map<String, Count> counts, @Nullable String subject, int limit, Instant now) {
    if (over(counts, subject, limit)) {
      throw new TooManyGuesses(counts.get(subject).secondsLeft(now));
    }
  }

  /** Who knows the code begins anew with this case; other cases he may still be guessing at. */
  private void knew(Subjects subjects) {
    attempts.forget(subjects.own(), subjects.others());
  }

  /** Too many attempts in vain. */
  static class TooManyGuesses extends TryLater {
    TooManyGuesses(long seconds) {
      super(seconds);
    }
  }
}

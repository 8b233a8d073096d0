package org.lianxin.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.CallersAddress;
import org.lianxin.foundation.Addresses;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.TryLater;
import org.lianxin.portal.OwnCase.TrackingFailed;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from trying out query codes. An attempt is counted before it is checked, for a
 * number that exists or not, so that who has to wait learns nothing and a hundred attempts at once
 * are not a hundred free ones. Each node counts for itself, in memory: who has no account writes
 * nothing into the database.
 */
@Component
@EnableConfigurationProperties(TrackingLimits.class)
class Guesses {

  /** More callers than a county has; the one who was here longest ago is forgotten. */
  private static final int MOST_SUBJECTS = 50_000;

  private final TrackingLimits limits;
  private final BusinessClock clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST_SUBJECTS;
        }
      };

  Guesses(TrackingLimits limits, BusinessClock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  private record Count(int attempts, Instant since) {}

  private record Subject(String name, int limit) {}

  /**
   * Answers a call that names a case by its query code.
   *
   * @throws TooManyGuesses if there were too many in vain
   */
  <T> T guarded(@Nullable String caseNo, Supplier<T> call) {
    return guarded(caseNo, String.valueOf(CallersAddress.now()), call);
  }

  <T> T guarded(@Nullable String caseNo, String address, Supplier<T> call) {
    var ofAddress = new Subject("address:" + Addresses.network(address), limits.triesOfAddress());
    var ofCase =
        Receipts.number(caseNo).map(number -> subjects(number, ofAddress)).orElse(List.of());
    count(ofAddress, ofCase);
    try {
      var answer = call.get();
      knew(ofAddress, ofCase);
      return answer;
    } catch (TrackingFailed inVain) {
      throw inVain;
    } catch (RuntimeException otherwise) {
      // The code was right, and something else stood in the way.
      knew(ofAddress, ofCase);
      throw otherwise;
    }
  }

  private List<Subject> subjects(String number, Subject ofAddress) {
    return List.of(
        new Subject("case:" + number, limits.triesOfCase()),
        new Subject(ofAddress.name + "/" + number, limits.tries()));
  }

  private synchronized void count(Subject ofAddress, List<Subject> ofCase) {
    var now = clock.instant();
    requireFree(ofAddress, now);
    ofCase.forEach(subject -> requireFree(subject, now));
    add(ofAddress, now);
    ofCase.forEach(subject -> add(subject, now));
  }

  private void requireFree(Subject subject, Instant now) {
    var count = current(subject, now);
    if (count.attempts >= subject.limit) {
      var until = count.since.plus(limits.window());
      throw new TooManyGuesses((Duration.between(now, until).toMillis() + 999) / 1000);
    }
  }

  private void add(Subject subject, Instant now) {
    var count = current(subject, now);
    counts.put(subject.name, new Count(count.attempts + 1, count.since));
  }

  private Count current(Subject subject, Instant now) {
    var count = counts.get(subject.name);
    return count == null
            || count.since.isAfter(now)
            || !count.since.plus(limits.window()).isAfter(now)
        ? new Count(0, now)
        : count;
  }

  /** Who knows the code begins anew with this case; other cases he may still be guessing at. */
  private synchronized void knew(Subject ofAddress, List<Subject> ofCase) {
    ofCase.forEach(subject -> counts.remove(subject.name));
    counts.computeIfPresent(
        ofAddress.name,
        (name, count) -> count.attempts > 1 ? new Count(count.attempts - 1, count.since) : null);
  }

  /** Too many attempts in vain. */
  static class TooManyGuesses extends TryLater {
    TooManyGuesses(long seconds) {
      super(seconds);
    }
  }
}

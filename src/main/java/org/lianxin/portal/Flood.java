package org.lianxin.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lianxin.evidence.CallersAddress;
import org.lianxin.foundation.Addresses;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.TryLater;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts what is lodged online, from each address and from all. What is refused does not count:
 * whoever mends a form is no flood. Each node counts for itself, in memory.
 */
@Component
@EnableConfigurationProperties(LodgingLimits.class)
class Flood {

  private static final int MOST_ADDRESSES = 50_000;
  private static final String ALL = "";

  private final LodgingLimits limits;
  private final BusinessClock clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  Flood(LodgingLimits limits, BusinessClock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  private record Count(int number, Instant since) {}

  /**
   * Lets one through, counted before it begins so that a hundred at once are a hundred.
   *
   * @throws TooManyPetitions if there were too many
   */
  <T> T guarded(Supplier<T> lodging) {
    var subjects = List.of(ALL, Addresses.network(String.valueOf(CallersAddress.now())));
    count(subjects);
    try {
      return lodging.get();
    } catch (RuntimeException refused) {
      giveBack(subjects);
      throw refused;
    }
  }

  private synchronized void count(List<String> subjects) {
    var now = clock.instant();
    subjects.forEach(subject -> requireFree(subject, now));
    subjects.forEach(
        subject -> {
          var count = current(subject, now);
          counts.put(subject, new Count(count.number + 1, count.since));
        });
  }

  private void requireFree(String subject, Instant now) {
    var count = current(subject, now);
    if (count.number >= (subject.equals(ALL) ? limits.overall() : limits.fromAddress())) {
      throw new TooManyPetitions(
          Duration.between(now, count.since.plus(limits.window())).toSeconds() + 1);
    }
  }

  private Count current(String subject, Instant now) {
    var count = counts.get(subject);
    return count == null
            || count.since.isAfter(now)
            || !count.since.plus(limits.window()).isAfter(now)
        ? new Count(0, now)
        : count;
  }

  private synchronized void giveBack(List<String> subjects) {
    subjects.forEach(
        subject ->
            counts.computeIfPresent(
                subject, (name, count) -> new Count(Math.max(0, count.number - 1), count.since)));
  }

  /** Too many petitions from there, or from everywhere. */
  static class TooManyPetitions extends TryLater {
    TooManyPetitions(long seconds) {
      super(seconds);
    }
  }
}

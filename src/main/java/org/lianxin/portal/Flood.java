package org.lianxin.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.lianxin.evidence.CallersAddress;
import org.lianxin.foundation.Addresses;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.TryLater;
import org.lianxin.portal.AttemptCounts.Count;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps machines from sending what people send: so much from one address, and so much in all. What
 * is refused does not count: whoever mends a form is no flood.
 */
@Component
@EnableConfigurationProperties({LodgingLimits.class, CommentLimits.class})
public class Flood {

  private final AttemptCounts sent;
  private final LodgingLimits lodging;
  private final CommentLimits comments;
  private final BusinessClock clock;

  Flood(AttemptCounts sent, LodgingLimits lodging, CommentLimits comments, BusinessClock clock) {
    this.sent = sent;
    this.lodging = lodging;
    this.comments = comments;
    this.clock = clock;
  }

  /**
   * Lets a petition through.
   *
   * @throws TooManyPetitions if there were too many
   */
  <T> T lodging(Supplier<T> call) {
    var limits = Map.of("lodged", lodging.overall(), "lodged/" + network(), lodging.fromAddress());
    return guarded(limits, lodging.window(), TooManyPetitions::new, call);
  }

  /**
   * Lets a comment on a notice through.
   *
   * @throws TooManyComments if there were too many
   */
  public void comment(String notice, Runnable call) {
    var limits =
        Map.of("said/" + network(), comments.fromAddress(), "said:" + notice, comments.ofNotice());
    guarded(
        limits,
        comments.window(),
        TooManyComments::new,
        () -> {
          call.run();
          return true;
        });
  }

  private static String network() {
    return Addresses.network(String.valueOf(CallersAddress.now()));
  }

  /** Counted before it begins, so that a hundred at once are a hundred. */
  private <T> T guarded(
      Map<String, Integer> limits,
      Duration window,
      LongFunction<TryLater> tooMany,
      Supplier<T> call) {
    var now = clock.instant();
    var counts = sent.count(limits.keySet(), now, window, counted -> isFull(counted, limits));
    if (isFull(counts, limits)) {
      throw tooMany.apply(wait(counts, limits, now));
    }
    try {
      return call.get();
    } catch (RuntimeException refused) {
      sent.forget(Set.of(), limits.keySet());
      throw refused;
    }
  }

  private static boolean isFull(Map<String, Count> counts, Map<String, Integer> limits) {
    return counts.values().stream().anyMatch(count -> isOver(count, limits));
  }

  private static boolean isOver(Count count, Map<String, Integer> limits) {
    return count.attempts() > limits.get(count.subject());
  }

  /** Seconds until all that is full is forgotten. */
  private static long wait(Map<String, Count> counts, Map<String, Integer> limits, Instant now) {
    return counts.values().stream()
        .filter(count -> isOver(count, limits))
        .mapToLong(count -> count.secondsLeft(now))
        .max()
        .orElse(1);
  }

  /** Too many petitions from there, or from everywhere. */
  static class TooManyPetitions extends TryLater {
    TooManyPetitions(long seconds) {
      super(seconds);
    }
  }

  /** Too much was said, from there or of that notice. */
  static class TooManyComments extends TryLater {
    TooManyComments(long seconds) {
      super(seconds);
    }
  }
}

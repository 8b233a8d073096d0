package org.lianxin.foundation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one clock of the program. Instants are stored in UTC and cut to milliseconds, because the
 * databases disagree on how to round the rest; days are counted in the business zone. It can be
 * moved, so that the demo and the tests live through months in seconds; whoever keeps a time of his
 * own (the engine) is told.
 */
@Component
public class BusinessClock extends Clock {

  /** Business zone, domain.md §3. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<Consumer<@Nullable Instant>> followers = new CopyOnWriteArrayList<>();
  private volatile @Nullable Instant moved;

  @Override
  public Instant instant() {
    var at = moved;
    return (at != null ? at : Instant.now()).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Today in the business zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(instant(), ZONE);
  }

  /** Stops the clock at the given instant. */
  public void moveTo(Instant instant) {
    moved = instant;
    followers.forEach(follower -> follower.accept(instant));
  }

  /** Back to the time of the machine. */
  public void release() {
    moved = null;
    followers.forEach(follower -> follower.accept(null));
  }

  /** Calls the follower whenever the clock is moved; null means released. */
  public void onMove(Consumer<@Nullable Instant> follower) {
    followers.add(follower);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The business zone is fixed: " + ZONE);
  }
}

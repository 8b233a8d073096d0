package org.lianxin.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;

/**
 * When there is something to say of a clock: level 1 when it turns yellow, 2 red, 3 when it is
 * over. A clock that is yellow or red from its first day does not say so, and of rights and
 * reminders only the end is said.
 */
record Moments(Rule.Kind kind, LocalDate startOn, ClockDays days, Instant endsAt) {

  private static final int YELLOW = 1;
  private static final int OVER = 3;

  /** The highest level that has come by then; 0 for none. */
  int levelAt(Instant at) {
    for (var level = OVER; level > 0; level--) {
      var moment = of(level);
      if (moment != null && !moment.isAfter(at)) {
        return level;
      }
    }
    return 0;
  }

  /** The first moment of a level above that one; null above the highest. */
  @Nullable Instant after(int level) {
    for (var next = level + 1; next <= OVER; next++) {
      var moment = of(next);
      if (moment != null) {
        return moment;
      }
    }
    return null;
  }

  private @Nullable Instant of(int level) {
    if (level == OVER) {
      return endsAt;
    }
    var day = level == YELLOW ? days.yellowOn() : days.redOn();
    var changes =
        kind == Rule.Kind.DUTY
            && day.isAfter(startOn)
            && (level != YELLOW || day.isBefore(days.redOn()));
    return changes ? midnight(day) : null;
  }

  /** 00:00 of that day in the business zone. */
  static Instant midnight(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toInstant();
  }
}

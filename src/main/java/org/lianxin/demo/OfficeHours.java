package org.lianxin.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.lianxin.foundation.BusinessClock;

/**
 * Finds plausible moments for what is done at an office: from Monday to Friday, while it is open.
 */
final class OfficeHours {

  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(18, 0);
  private static final int OPEN_SECONDS = (int) ChronoUnit.SECONDS.between(OPENS, CLOSES);
  private static final int SHORTLY = 20 * 60;

  private final Random random;

  OfficeHours(Random random) {
    this.random = random;
  }

  /** A moment on the last working day that is at least so many days before. */
  Instant before(Instant now, int days) {
    var day = LocalDate.ofInstant(now, BusinessClock.ZONE).minusDays(days);
    while (weekend(day)) {
      day = day.minusDays(1);
    }
    return someTimeOn(day);
  }

  /** A moment on the first working day that is at least so many days later; none means soon. */
  Instant after(Instant earlier, int days) {
    var from = earlier.atZone(BusinessClock.ZONE);
    if (days == 0) {
      var soon = from.plusSeconds(SHORTLY + random.nextInt(3 * SHORTLY));
      if (soon.toLocalTime().isBefore(CLOSES)) {
        return soon.toInstant();
      }
    }
    var day = from.toLocalDate().plusDays(Math.max(1, days));
    while (weekend(day)) {
      day = day.plusDays(1);
    }
    return someTimeOn(day);
  }

  private Instant someTimeOn(LocalDate day) {
    return day.atTime(OPENS)
        .plusSeconds(random.nextInt(OPEN_SECONDS))
        .atZone(BusinessClock.ZONE)
        .toInstant();
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}

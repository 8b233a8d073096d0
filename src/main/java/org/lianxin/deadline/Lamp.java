package org.lianxin.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How near a due date is, as offices show it: green below three quarters of the time, yellow from
 * there, red from nine tenths or with two days left, black when it is over (domain.md §4.4). Days
 * are natural days here.
 */
public enum Lamp {
  GREEN,
  YELLOW,
  RED,
  BLACK;

  private static final int LAST_DAYS = 2;

  /**
   * The lamp on a given day; null where nothing is due.
   *
   * @param start day the time began, itself not counted (民法典 Art. 201)
   */
  public static @Nullable Lamp on(LocalDate today, LocalDate start, @Nullable LocalDate due) {
    if (due == null) {
      return null;
    }
    var lamp = byShare(today, start, due);
    return lamp != BLACK && ChronoUnit.DAYS.between(today, due) <= LAST_DAYS ? RED : lamp;
  }

  /** By the share of the time that is used, whatever days are left. */
  static Lamp byShare(LocalDate today, LocalDate start, LocalDate due) {
    if (today.isAfter(due)) {
      return BLACK;
    }
    var used = ChronoUnit.DAYS.between(start, today);
    if (used >= redFrom(start, due)) {
      return RED;
    }
    return used >= yellowFrom(start, due) ? YELLOW : GREEN;
  }

  /** How many days are used when three quarters of the time are. */
  static long yellowFrom(LocalDate start, LocalDate due) {
    return roundedUp(days(start, due) * 3, 4);
  }

  /** How many days are used when nine tenths of the time are. */
  static long redFrom(LocalDate start, LocalDate due) {
    return roundedUp(days(start, due) * 9, 10);
  }

  private static long days(LocalDate start, LocalDate due) {
    return Math.max(1, ChronoUnit.DAYS.between(start, due));
  }

  private static long roundedUp(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}

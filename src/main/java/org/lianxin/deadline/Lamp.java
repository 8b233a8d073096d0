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
    var length = Math.max(1, ChronoUnit.DAYS.between(start, due));
    var used = ChronoUnit.DAYS.between(start, today);
    if (used * 10 >= length * 9) {
      return RED;
    }
    return used * 4 >= length * 3 ? YELLOW : GREEN;
  }
}

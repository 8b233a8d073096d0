package org.lianxin.statistics;

import java.time.LocalDate;

/**
 * A column of days in two bytes each. Days are given and taken as {@link CaseRow} counts them; what
 * lies outside 1950 to 2129 stands for the first or the last of them.
 */
final class DayColumn {

  private static final int NEVER = 0;
  private static final int BEFORE_FIRST = (int) LocalDate.of(1949, 12, 31).toEpochDay();

  /** As it is kept: 0 for never, else the days since 1949. */
  final char[] days;

  DayColumn(int size) {
    days = new char[size];
  }

  int at(int i) {
    int day = days[i];
    return day == NEVER ? CaseRow.NEVER : day + BEFORE_FIRST;
  }

  void put(int i, int day) {
    days[i] =
        (char)
            (day == CaseRow.NEVER
                ? NEVER
                : Math.max(1, Math.min((long) day - BEFORE_FIRST, Character.MAX_VALUE)));
  }
}

package org.lianxin.statistics;

import java.time.LocalDate;
import org.lianxin.deadline.WorkCalendar;

/** How many working days there are between two days, counted once for all. */
final class WorkedDays {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

  private final int begin = Days.of(FIRST);
  private final int[] before;

  WorkedDays(WorkCalendar calendar) {
    before = new int[Days.of(LAST) - begin + 1];
    for (var i = 1; i < before.length; i++) {
      before[i] = before[i - 1] + (calendar.day(Days.day(begin + i)).working() ? 1 : 0);
    }
  }

  /** After the one day, up to and with the other. */
  int between(int after, int upTo) {
    return upTo > after ? at(upTo) - at(after) : 0;
  }

  private int at(int day) {
    return before[Math.max(0, Math.min(before.length - 1, day - begin))];
  }
}

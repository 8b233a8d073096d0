package org.lianxin.deadline;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.deadline.CalendarYear.Status;

/**
 * A year as it was taken in.
 *
 * @param days those that differ from Monday to Friday
 */
record ArrangedYear(int year, Status status, String noticeNo, List<Day> days) {

  /**
   * A day off, or a Saturday or Sunday that is worked.
   *
   * @param kind OFF or WORK
   * @param name the holiday it belongs to
   * @param source number of the notice that says so
   */
  record Day(LocalDate date, String kind, String name, String source) {}
}

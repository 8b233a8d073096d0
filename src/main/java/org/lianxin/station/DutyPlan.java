package org.lianxin.station;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.lianxin.deadline.WorkCalendar;
import org.lianxin.organization.UnitKind;

/**
 * On which days somebody is there, domain.md §7.2.
 *
 * @param fifths 逢五: the 5th, 15th and 25th of every month
 * @param weekdays days of every week
 * @param weeklyMin days of a week that a member has to be there at least, {@code yearlyMin} of a
 *     year
 */
record DutyPlan(
    boolean fifths,
    Set<DayOfWeek> weekdays,
    OnNonWorkday onNonWorkday,
    int weeklyMin,
    int yearlyMin) {

  /** What becomes of a day that is not worked. */
  enum OnNonWorkday {
    KEEP,
    NEXT_WORKDAY,
    SKIP
  }

  private static final Set<Integer> FIFTHS = Set.of(5, 15, 25);
  private static final int WEEKS = 52;

  /** Longest row of days off before which a moved day of duty can lie. */
  private static final int LONGEST_HOLIDAY = 15;

  /** What holds until somebody enters something else. */
  static DutyPlan standard(UnitKind kind) {
    return kind == UnitKind.STATION
        ? new DutyPlan(true, Set.of(), OnNonWorkday.NEXT_WORKDAY, 1, WEEKS)
        : new DutyPlan(
            false,
            Set.of(
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY),
            OnNonWorkday.SKIP,
            0,
            0);
  }

  /** The days of duty from one day until another, both included. */
  Set<LocalDate> days(LocalDate from, LocalDate until, WorkCalendar calendar) {
    var days = new TreeSet<LocalDate>();
    from.minusDays(LONGEST_HOLIDAY)
        .datesUntil(until.plusDays(1))
        .filter(this::named)
        .forEach(
            day -> {
              if (onNonWorkday == OnNonWorkday.KEEP || calendar.day(day).working()) {
                days.add(day);
              } else if (onNonWorkday == OnNonWorkday.NEXT_WORKDAY) {
                days.add(calendar.workedFrom(day));
              }
            });
    days.removeIf(day -> day.isBefore(from) || day.isAfter(until));
    return days;
  }

  private boolean named(LocalDate day) {
    return fifths && FIFTHS.contains(day.getDayOfMonth()) || weekdays.contains(day.getDayOfWeek());
  }
}

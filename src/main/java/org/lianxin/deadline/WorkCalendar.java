package org.lianxin.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked and why, as known at one moment. The yearly arrangement is decreed and
 * cannot be derived (domain.md §4.6). For a year without one, Monday to Friday are worked but for
 * those of the 13 statutory days that have a fixed date; Spring Festival, Qingming, Dragon Boat and
 * Mid-Autumn follow the moon and the sun and are not guessed, nor are days moved to make bridges.
 */
public final class WorkCalendar {

  /** The second day of May is a holiday since 2025 (全国年节及纪念日放假办法, 2024-11-10). */
  private static final int SECOND_OF_MAY_SINCE = 2025;

  private static final MonthDay SECOND_OF_MAY = MonthDay.of(5, 2);

  private static final Map<MonthDay, String> FIXED =
      Map.of(
          MonthDay.of(1, 1),
          "元旦",
          MonthDay.of(5, 1),
          "劳动节",
          SECOND_OF_MAY,
          "劳动节",
          MonthDay.of(10, 1),
          "国庆节",
          MonthDay.of(10, 2),
          "国庆节",
          MonthDay.of(10, 3),
          "国庆节");

  private final Map<LocalDate, CalendarException> exceptions;
  private final Set<Integer> settledYears;

  /**
   * A calendar of these days.
   *
   * @param settledYears years whose arrangement is final
   */
  WorkCalendar(Collection<CalendarException> exceptions, Set<Integer> settledYears) {
    this.exceptions =
        exceptions.stream().collect(Collectors.toMap(CalendarException::date, Function.identity()));
    this.settledYears = Set.copyOf(settledYears);
  }

  /** Whether the arrangement of that year is final. */
  public boolean settled(int year) {
    return settledYears.contains(year);
  }

  /** What kind of day that is. */
  public CalendarDay day(LocalDate date) {
    var settled = settled(date.getYear());
    var exception = exceptions.get(date);
    if (exception != null) {
      return new CalendarDay(date, exception.working(), exception.why(), !settled);
    }
    var holiday = settled ? null : fixedHoliday(date);
    if (holiday != null) {
      return new CalendarDay(date, false, holiday, true);
    }
    var weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return new CalendarDay(date, !weekend, weekend ? "周末" : "工作日", !settled);
  }

  /** The day itself where it is worked, else the next one that is. */
  public LocalDate workedFrom(LocalDate date) {
    var day = date;
    while (!day(day).working()) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** How many working days there are after the one day, up to and with the other. */
  public int workingDays(LocalDate after, LocalDate upTo) {
    return upTo.isAfter(after)
        ? (int) after.plusDays(1).datesUntil(upTo.plusDays(1)).filter(d -> day(d).working()).count()
        : 0;
  }

  /** A statutory day by its date alone. */
  static @Nullable String fixedHoliday(LocalDate date) {
    var day = MonthDay.from(date);
    return day.equals(SECOND_OF_MAY) && date.getYear() < SECOND_OF_MAY_SINCE
        ? null
        : FIXED.get(day);
  }
}

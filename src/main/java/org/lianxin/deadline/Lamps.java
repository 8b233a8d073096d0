package org.lianxin.deadline;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Lamps of clocks by the working-day calendar: red with two working days left (domain.md §4.4). */
@Component
public class Lamps {

  private static final int LAST_DAYS = 2;

  private final WorkingDays workingDays;

  Lamps(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /**
   * The lamp of a clock on a given day.
   *
   * @param start day of the event, itself not counted
   */
  public Lamp on(LocalDate today, LocalDate start, LocalDate lastDay) {
    return on(today, start, lastDay, workingDays.calendar());
  }

  /** The last of the days that have two working days left at most: what is due by then is red. */
  public LocalDate redUntil(LocalDate today) {
    return redUntil(today, workingDays.calendar());
  }

  static LocalDate redUntil(LocalDate today, WorkCalendar calendar) {
    var day = today;
    var left = 0;
    while (true) {
      if (calendar.day(day.plusDays(1)).working() && ++left > LAST_DAYS) {
        return day;
      }
      day = day.plusDays(1);
    }
  }

  /** The first day that is not green any more; the same as {@link #redOn} where none is yellow. */
  static LocalDate yellowOn(LocalDate start, LocalDate lastDay, WorkCalendar calendar) {
    var byShare = start.plusDays(Lamp.yellowFrom(start, lastDay));
    var red = redOn(start, lastDay, calendar);
    return byShare.isBefore(red) ? byShare : red;
  }

  /** The first red day; before the start where no more than two working days were given. */
  static LocalDate redOn(LocalDate start, LocalDate lastDay, WorkCalendar calendar) {
    var byShare = start.plusDays(Lamp.redFrom(start, lastDay));
    var day = lastDay;
    var left = 0;
    while (true) {
      if (calendar.day(day).working() && ++left > LAST_DAYS) {
        return byShare.isBefore(day) ? byShare : day;
      }
      day = day.minusDays(1);
    }
  }

  static Lamp on(LocalDate today, LocalDate start, LocalDate lastDay, WorkCalendar calendar) {
    var lamp = Lamp.byShare(today, start, lastDay);
    return lamp != Lamp.BLACK && calendar.workingDays(today, lastDay) <= LAST_DAYS
        ? Lamp.RED
        : lamp;
  }
}

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

  static Lamp on(LocalDate today, LocalDate start, LocalDate lastDay, WorkCalendar calendar) {
    var lamp = Lamp.byShare(today, start, lastDay);
    return lamp != Lamp.BLACK && calendar.workingDays(today, lastDay) <= LAST_DAYS
        ? Lamp.RED
        : lamp;
  }
}

package org.lianxin.deadline;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a clock as counted with one calendar.
 *
 * @param dueOn the last day as counted
 * @param rolledOn the next working day where the last day is a day off, else null
 * @param lastDay the day that binds
 * @param yellowOn first day that is not green any more
 * @param redOn first red day
 */
@Embeddable
record ClockDays(
    LocalDate dueOn,
    @Nullable LocalDate rolledOn,
    LocalDate lastDay,
    boolean provisional,
    LocalDate yellowOn,
    LocalDate redOn) {

  /** With the day that binds in the place of the one counted, where there is another. */
  static ClockDays of(Explanation counted, @Nullable LocalDate instead, WorkCalendar calendar) {
    var last = instead != null ? instead : counted.lastDay();
    return new ClockDays(
        counted.dueDate(),
        counted.rolledDueDate(),
        last,
        counted.provisional(),
        Lamps.yellowOn(counted.start(), last, calendar),
        Lamps.redOn(counted.start(), last, calendar));
  }

  /** The end was named by somebody; only the lamps look at the calendar. */
  static ClockDays given(LocalDate start, LocalDate lastDay, WorkCalendar calendar) {
    return new ClockDays(
        lastDay,
        null,
        lastDay,
        false,
        Lamps.yellowOn(start, lastDay, calendar),
        Lamps.redOn(start, lastDay, calendar));
  }

  Lamp lampOn(LocalDate today) {
    if (today.isAfter(lastDay)) {
      return Lamp.BLACK;
    }
    if (!today.isBefore(redOn)) {
      return Lamp.RED;
    }
    return today.isBefore(yellowOn) ? Lamp.GREEN : Lamp.YELLOW;
  }
}

package org.lianxin.petition;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Lamp;
import org.lianxin.deadline.Span;

/**
 * What has to be done by when, with the days on which its lamp changes, so that lists need no
 * calendar.
 *
 * @param dueSince day of the event from which is counted
 * @param dueDate the last day
 * @param yellowOn first yellow day
 * @param redOn first red day
 */
@Embeddable
public record Due(LocalDate dueSince, LocalDate dueDate, LocalDate yellowOn, LocalDate redOn) {

  static Due of(Span span) {
    return new Due(span.start(), span.lastDay(), span.yellowOn(), span.redOn());
  }

  /** The last day of something that may have none. */
  public static @Nullable LocalDate dateOf(@Nullable Due due) {
    return due == null ? null : due.dueDate;
  }

  /** The lamp of something that may have none. */
  public static @Nullable Lamp lampOf(@Nullable Due due, LocalDate today) {
    return due == null ? null : lamp(due.dueDate, due.yellowOn, due.redOn, today);
  }

  /** The lamp by the days that a list has read. */
  public static @Nullable Lamp lamp(
      @Nullable LocalDate dueDate,
      @Nullable LocalDate yellowOn,
      @Nullable LocalDate redOn,
      LocalDate today) {
    if (dueDate == null) {
      return null;
    }
    if (today.isAfter(dueDate)) {
      return Lamp.BLACK;
    }
    if (redOn != null && !today.isBefore(redOn)) {
      return Lamp.RED;
    }
    return yellowOn != null && !today.isBefore(yellowOn) ? Lamp.YELLOW : Lamp.GREEN;
  }
}

package org.lianxin.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that explains itself to whoever sees it: by which rule it runs, from when, until when,
 * and why on that day; domain.md §3.8.
 *
 * @param rule the rule's id
 * @param kind whose period it is: only a duty can be overdue
 * @param startAt the day of the event, itself not counted
 * @param startEvent the event, in words
 * @param length how many; for a clock whose end was named, the days up to it
 * @param dueDate the last day as counted
 * @param rolledDueDate the next working day where the last day is a day off
 * @param lastDay the day that binds
 * @param endsAt the moment it is over, where hours are counted
 * @param suspendedDays days of a hearing, which are not counted
 * @param lamp while it runs
 * @param basis the article, or that it is none
 * @param warning that the date is provisional
 * @param owner who sees to it, in words
 * @param forUnit code of the unit it runs for; null where it is the case's
 * @param endReason why it was cancelled, in words
 * @param counted number of days counted
 * @param skipped days in between that were not counted
 */
public record ClockView(
    String rule,
    String name,
    Rule.Kind kind,
    LocalDate startAt,
    String startEvent,
    int length,
    DayUnit unit,
    LocalDate dueDate,
    @Nullable LocalDate rolledDueDate,
    LocalDate lastDay,
    @Nullable Instant endsAt,
    @Nullable LocalDate extendedTo,
    List<LocalDate> suspendedDays,
    Status status,
    @Nullable Lamp lamp,
    boolean provisional,
    String basis,
    @Nullable String note,
    @Nullable String warning,
    String owner,
    @Nullable String forUnit,
    @Nullable Instant metAt,
    @Nullable String endReason,
    int counted,
    List<DayOff> skipped,
    List<Change> changes) {

  /** Where a clock stands; domain.md §3.8. */
  public enum Status {
    RUNNING,
    MET,
    MET_LATE,
    OVERDUE,
    /** A right or a reminder whose time is over: nobody is late. */
    LAPSED,
    CANCELLED
  }

  /**
   * What was changed after it was started.
   *
   * @param why in words
   */
  public record Change(Instant at, String why, LocalDate oldLastDay, LocalDate newLastDay) {}
}

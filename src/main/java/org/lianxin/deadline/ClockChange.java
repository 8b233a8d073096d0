package org.lianxin.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was changed in a clock after it was started; written once. */
@Entity
@SuppressWarnings("NullAway.Init")
class ClockChange {

  /** The reasons for which a clock may change. */
  enum Why {
    /** A year's holidays became known. */
    CALENDAR,
    EXTENSION,
    HEARING,
    /** The case took another route. */
    ROUTE,
    /** What moved, started or ended it was taken back. */
    TAKEN_BACK
  }

  @Id private UUID id;
  private UUID clockId;
  private Instant at;

  @Enumerated(EnumType.STRING)
  private Why why;

  private LocalDate oldLastDay;
  private LocalDate newLastDay;
  private String note;

  protected ClockChange() {}

  /**
   * Compares a clock with what it was.
   *
   * @param note the year, the days, the route: whatever tells more
   */
  ClockChange(UUID id, Clock clock, LocalDate oldLastDay, Why why, String note, Instant at) {
    this.id = id;
    this.clockId = clock.id();
    this.at = at;
    this.why = why;
    this.oldLastDay = oldLastDay;
    this.newLastDay = clock.lastDay();
    this.note = note;
  }

  UUID clockId() {
    return clockId;
  }

  Instant at() {
    return at;
  }

  Why why() {
    return why;
  }

  LocalDate oldLastDay() {
    return oldLastDay;
  }

  LocalDate newLastDay() {
    return newLastDay;
  }

  String note() {
    return note;
  }
}

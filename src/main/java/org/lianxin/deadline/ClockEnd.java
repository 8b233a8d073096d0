package org.lianxin.deadline;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How and when a clock ended.
 *
 * @param endReason why it was cancelled: people's words, or the name of a reason of our own
 * @param endedOn the day of the event that ended it, which may have been recorded later
 * @param endedBy the work item or action that ended it
 */
@Embeddable
record ClockEnd(
    @Enumerated(EnumType.STRING) Ending ending,
    @Nullable String endReason,
    Instant endedAt,
    LocalDate endedOn,
    @Nullable String endedBy) {

  /** How a clock may end. */
  enum Ending {
    /** What it waited for has happened, in time or not. */
    MET,
    /** It no longer applies. */
    CANCELLED
  }

  static ClockEnd met(Cause cause) {
    return new ClockEnd(Ending.MET, null, cause.at(), cause.day(), cause.by());
  }

  static ClockEnd cancelled(String reason, Cause cause) {
    return new ClockEnd(Ending.CANCELLED, reason, cause.at(), cause.day(), cause.by());
  }

  boolean isMet() {
    return ending == Ending.MET;
  }
}

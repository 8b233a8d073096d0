package org.lianxin.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty was not done in time. Heard once of each clock and day, in the transaction of the watch,
 * which has locked the case.
 *
 * @param rule the rule it runs by
 * @param unit code of the unit that must see to it; null where that is nobody of ours
 * @param lastDay the day that was missed
 */
public record DutyOverdue(
    UUID clock, String caseNo, String rule, @Nullable String unit, LocalDate lastDay, Instant at) {

  /** What is said of it once to each person: a clock that moves to another day is another thing. */
  String about() {
    return about(clock, lastDay);
  }

  static String about(UUID clock, LocalDate lastDay) {
    return clock + "@" + lastDay;
  }
}

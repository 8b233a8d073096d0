package org.lianxin.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;

/**
 * When and through what a clock ended.
 *
 * @param by the work item or action, by which it can be taken back
 */
record Cause(Instant at, LocalDate day, @Nullable String by) {

  Cause(Instant at, @Nullable String by) {
    this(at, LocalDate.ofInstant(at, BusinessClock.ZONE), by);
  }
}

package org.lianxin.supervision.sheet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.supervision.DutyOverdue;

/**
 * What a sheet is raised with.
 *
 * @param caseNo the case it is about; null for a free sheet
 * @param unit code of the unit that has to answer
 * @param by login of who raises it; null where the clocks do
 * @param byUnit code of the unit to which it is answered
 * @param missed the duty that was not done in time; null where a person raises it
 */
record Raising(
    Level level,
    String cause,
    @Nullable String caseNo,
    String unit,
    String township,
    @Nullable String by,
    String byUnit,
    String text,
    @Nullable DutyOverdue missed) {

  /** The clock that ran out. */
  @Nullable UUID clock() {
    return missed == null ? null : missed.clock();
  }
}

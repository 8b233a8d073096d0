package org.lianxin.supervision.sheet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet is raised with.
 *
 * @param caseNo the case it is about; null for a free sheet
 * @param unit code of the unit that has to answer
 * @param by login of who raises it; null where the clocks do
 * @param byUnit code of the unit to which it is answered
 * @param clock the clock that ran out; null where a person raises it
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
    @Nullable UUID clock) {}

package org.lianxin.statistics.flow;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the path.
 *
 * @param task id of the task, the same as in the process
 * @param done how many items were done in the period
 * @param medianDays within so many natural days half of them were done; null of none
 * @param p90Days the same of nine tenths
 * @param waiting how many items wait now
 * @param waitingSince since when the oldest of them waits; null of none
 */
record StageFlow(
    String task,
    String name,
    long done,
    @Nullable BigDecimal medianDays,
    @Nullable BigDecimal p90Days,
    long waiting,
    @Nullable Instant waitingSince) {}

package org.lianxin.deadline;

/**
 * Running clocks of a case end on other days than before, because a year's holidays became known;
 * heard in the transaction of the import.
 */
public record ClocksMoved(String caseNo) {}

package org.lianxin.deadline;

/** What a period is counted in; domain.md §3.8. */
public enum DayUnit {
  /** Every day of the calendar: the statutory periods. */
  NATURAL_DAY,
  /** Days on which offices are open, make-up Saturdays and Sundays among them. */
  WORKING_DAY,
  /** Runs from the moment itself (民法典 Art. 201 ¶2). */
  HOUR
}

package org.lianxin.statistics;

/**
 * What a question is answered from.
 *
 * @param offices number of the petition office, by the number of its township
 * @param calendar the last event of the audit chain by which the calendar changed
 */
record Known(CaseFacts facts, WorkedDays worked, int[] offices, long calendar) {

  Known with(int[] renewed) {
    return new Known(facts, worked, renewed, calendar);
  }
}

package org.lianxin.statistics.report;

/** Worded in the code list {@code reportStates}. */
enum ReportState {
  DRAFT,
  SUBMITTED
}

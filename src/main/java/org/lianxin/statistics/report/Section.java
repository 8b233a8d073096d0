package org.lianxin.statistics.report;

/** A section of a report; worded in the code list {@code reportSections}. */
enum Section {
  RESULTS,
  METHODS,
  PROBLEMS,
  NEXT,
  DATA,
  FIELDS,
  COMPLAINED,
  SUPERVISION,
  PROPOSALS,
  OTHER,
  OVERDUE,
  GOOD,
  DEMANDS
}

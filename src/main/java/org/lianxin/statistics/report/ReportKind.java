package org.lianxin.statistics.report;

import static org.lianxin.statistics.report.Section.COMPLAINED;
import static org.lianxin.statistics.report.Section.DATA;
import static org.lianxin.statistics.report.Section.DEMANDS;
import static org.lianxin.statistics.report.Section.FIELDS;
import static org.lianxin.statistics.report.Section.GOOD;
import static org.lianxin.statistics.report.Section.METHODS;
import static org.lianxin.statistics.report.Section.NEXT;
import static org.lianxin.statistics.report.Section.OTHER;
import static org.lianxin.statistics.report.Section.OVERDUE;
import static org.lianxin.statistics.report.Section.PROBLEMS;
import static org.lianxin.statistics.report.Section.PROPOSALS;
import static org.lianxin.statistics.report.Section.RESULTS;
import static org.lianxin.statistics.report.Section.SUPERVISION;

import java.util.List;

/** The reports there are, with their sections in order; domain.md §6.4. */
enum ReportKind {
  HALF_YEAR(RESULTS, METHODS, PROBLEMS, NEXT),
  /** 《信访工作条例》 Art. 41 (1)–(4). */
  ANNUAL(DATA, FIELDS, COMPLAINED, SUPERVISION, PROPOSALS, OTHER),
  CIRCULAR(OVERDUE, GOOD, DEMANDS);

  private final List<Section> sections;

  ReportKind(Section... sections) {
    this.sections = List.of(sections);
  }

  List<Section> sections() {
    return sections;
  }
}

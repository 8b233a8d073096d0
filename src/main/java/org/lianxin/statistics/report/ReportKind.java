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

import java.time.LocalDate;
import java.util.List;
import org.lianxin.statistics.Period;

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

  /** The period in which that day lies. */
  Period around(LocalDate day) {
    var months =
        switch (this) {
          case HALF_YEAR -> 6;
          case ANNUAL -> 12;
          case CIRCULAR -> 1;
        };
    var first = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
    return new Period(first, first.plusMonths(months).minusDays(1));
  }
}

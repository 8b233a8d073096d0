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

import java.util.Arrays;
import java.util.List;
import org.lianxin.foundation.Refusals.Unknown;

/** The reports there are, with their sections in order; domain.md §6.4. */
enum ReportKind {
  HALF_YEAR("half-year", RESULTS, METHODS, PROBLEMS, NEXT),
  /** 《信访工作条例》 Art. 41 (1)–(4). */
  ANNUAL("annual", DATA, FIELDS, COMPLAINED, SUPERVISION, PROPOSALS, OTHER),
  CIRCULAR("circular", OVERDUE, GOOD, DEMANDS);

  private final String path;
  private final List<Section> sections;

  ReportKind(String path, Section... sections) {
    this.path = path;
    this.sections = List.of(sections);
  }

  /** The kind that an address names. */
  static ReportKind at(String path) {
    return Arrays.stream(values())
        .filter(kind -> kind.path.equals(path))
        .findFirst()
        .orElseThrow(Unknown::new);
  }

  String path() {
    return path;
  }

  List<Section> sections() {
    return sections;
  }
}

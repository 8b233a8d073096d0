package org.lianxin.privacy.retention;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lianxin.foundation.CsvFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * 保管期限表: which record is kept how long, and why (domain.md §8.5). Each body's own periods need the
 * archives authority's approval, so they are a file; a table that does not fit does not start.
 */
@Component
class RetentionTable {

  private final List<Row> rows;
  private final Map<CaseKind, Period> ofCases = new EnumMap<>(CaseKind.class);

  RetentionTable(
      @Value("${lianxin.retention-table:classpath:privacy/retention.csv}") Resource file) {
    rows = CsvFile.rows(file, 4).stream().map(c -> new Row(c[0], c[1], c[2], c[3])).toList();
    Arrays.stream(CaseKind.values()).forEach(kind -> ofCases.put(kind, read(kind)));
  }

  /**
   * A line of the table.
   *
   * @param period years as P10, days as D30, PERMANENT, or WITH_CASE
   */
  record Row(String kind, String period, String name, String basis) {}

  /** The kinds of cases that differ in how long they are kept. */
  enum CaseKind {
    /** With a leader's instruction. */
    CASE_INSTRUCTED,
    /** With a result. */
    CASE_ANSWERED,
    CASE_OTHER
  }

  List<Row> rows() {
    return rows;
  }

  /** How long such a case is kept at least. */
  Period of(CaseKind kind) {
    return ofCases.getOrDefault(kind, Period.PERMANENT);
  }

  /** How long something is kept that is no case: years as P10, days as D30. */
  java.time.Period of(String kind) {
    var written = written(kind);
    if (!written.matches("[PD][1-9]\\d{0,3}")) {
      throw new IllegalStateException("The retention table cannot say " + written + " of " + kind);
    }
    var number = Integer.parseInt(written.substring(1));
    return written.charAt(0) == 'P'
        ? java.time.Period.ofYears(number)
        : java.time.Period.ofDays(number);
  }

  private Period read(CaseKind kind) {
    return Period.valueOf(written(kind.name()));
  }

  private String written(String kind) {
    var periods = rows.stream().filter(row -> row.kind.equals(kind)).map(Row::period).toList();
    if (periods.size() != 1) {
      throw new IllegalStateException("The retention table needs one line of " + kind);
    }
    return periods.get(0);
  }
}

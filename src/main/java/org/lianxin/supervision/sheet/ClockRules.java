package org.lianxin.supervision.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.deadline.DayUnit;
import org.lianxin.deadline.Deadlines;
import org.lianxin.deadline.Length;
import org.lianxin.foundation.CsvFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the clocks raise by themselves, and when: {@code supervision/clocks.csv}, the lightest level
 * first. What lies above its last line only a person raises.
 */
@Component
class ClockRules {

  private final List<Row> rows =
      CsvFile.rows(new ClassPathResource("supervision/clocks.csv"), 3).stream()
          .map(cells -> new Row(Level.valueOf(cells[0]), Integer.parseInt(cells[1]), cells[2]))
          .toList();

  private final Deadlines deadlines;

  ClockRules(Deadlines deadlines) {
    this.deadlines = deadlines;
    for (var i = 0; i < rows.size(); i++) {
      if (i > 0
          && (rows.get(i).level.compareTo(rows.get(i - 1).level) <= 0
              || rows.get(i).overdue <= rows.get(i - 1).overdue)) {
        throw new IllegalStateException("supervision/clocks.csv: the lightest level comes first");
      }
    }
  }

  /**
   * One line.
   *
   * @param overdue working days after the last day; 0 for the day after it
   */
  record Row(Level level, int overdue, String text) {

    /** What is asked for, filled in. */
    String text(String caseNo, String rule, LocalDate lastDay) {
      return text.replace("{case}", caseNo)
          .replace("{rule}", rule)
          .replace(
              "{day}",
              "%d月%d日".formatted(lastDay.getMonthValue(), lastDay.getDayOfMonth()));
    }
  }

  /** The line that is in force on that day; none before the first day of the first. */
  Optional<Row> on(LocalDate today, LocalDate lastDay) {
    return rows.stream()
        .filter(row -> !from(row, lastDay).isAfter(today))
        .reduce((lighter, heavier) -> heavier);
  }

  /** The first day of the line above that level. */
  Optional<LocalDate> next(Level level, LocalDate lastDay) {
    return rows.stream()
        .filter(row -> row.level.compareTo(level) > 0)
        .findFirst()
        .map(row -> from(row, lastDay));
  }

  private LocalDate from(Row row, LocalDate lastDay) {
    return row.overdue == 0
        ? lastDay.plusDays(1)
        : deadlines.explain(new Length(row.overdue, DayUnit.WORKING_DAY), lastDay).lastDay();
  }
}

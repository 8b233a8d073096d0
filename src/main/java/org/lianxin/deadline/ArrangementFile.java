package org.lianxin.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.CalendarException.Kind;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.InvalidForm;

/**
 * The arrangement of a year as a table, the way it is typed in from the notice and saved by a
 * spreadsheet: UTF-8, the first line heads, one day a line, only days off and make-up days.
 *
 * <pre>
 * date,kind,name,source
 * 2026-02-15,OFF,春节,
 * 2026-02-28,WORK,春节,
 * </pre>
 *
 * {@code date} within the year or in the last ten days before it; {@code kind} OFF or WORK; {@code
 * name} the holiday it belongs to; {@code source} empty for the year's own notice, else another
 * one, such as a prefecture's.
 */
final class ArrangementFile {

  private static final String HEADS = "date,kind,name,source";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int CELLS = 4;
  private static final int LONGEST = 50;
  private static final int SATURDAY = DayOfWeek.SATURDAY.getValue();
  private static final int DAYS_BEFORE = 10;
  private static final int MOST_ROWS = 400;

  /** Spreadsheets turn 2026-02-15 into 2026/2/15. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

  private final CalendarYear year;
  private final UnaryOperator<String> words;
  private final List<CalendarException> days = new ArrayList<>();
  private final List<FieldProblem> problems = new ArrayList<>();
  private final Set<LocalDate> seen = new HashSet<>();

  private ArrangementFile(CalendarYear year, UnaryOperator<String> words) {
    this.year = year;
    this.words = words;
  }

  /**
   * The days of the table; refuses with every line that is wrong.
   *
   * @param words gives a key its wording
   */
  static List<CalendarException> read(CalendarYear year, String csv, UnaryOperator<String> words) {
    var file = new ArrangementFile(year, words);
    file.take(csv.replace(BYTE_ORDER_MARK, "").lines().toList());
    if (!file.problems.isEmpty()) {
      throw new InvalidForm(file.problems);
    }
    return file.days;
  }

  private void take(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADS)) {
      wrong(1, "heads");
      return;
    }
    if (lines.size() > MOST_ROWS) {
      wrong(lines.size(), "rows");
      return;
    }
    for (var i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        row(i + 1, lines.get(i).split(",", -1));
      }
    }
    // The wrong year's or half a table is found out by the holidays every year has.
    var firstDay = LocalDate.of(year.year(), 1, 1);
    if (problems.isEmpty()
        && !firstDay
            .datesUntil(firstDay.plusYears(1))
            .filter(day -> WorkCalendar.fixedHoliday(day) != null)
            .allMatch(day -> days.stream().anyMatch(d -> d.date().equals(day) && !d.working()))) {
      wrong(lines.size(), "incomplete");
    }
  }

  private void row(int line, String[] cells) {
    if (cells.length != CELLS) {
      wrong(line, "cells");
      return;
    }
    var date = date(cells[0].strip());
    var kind = cells[1].strip();
    var name = cells[2].strip();
    var source = cells[3].strip();
    if (date == null || !belongs(date)) {
      wrong(line, "date");
    } else if (!seen.add(date)) {
      wrong(line, "twice");
    } else if (!kind.equals(Kind.OFF.name()) && !kind.equals(Kind.WORK.name())) {
      wrong(line, "kind");
    } else if (kind.equals(Kind.WORK.name()) && date.getDayOfWeek().getValue() < SATURDAY) {
      wrong(line, "work");
    } else if (name.isEmpty() || name.length() > LONGEST || source.length() > LONGEST) {
      wrong(line, "name");
    } else {
      days.add(
          new CalendarException(
              date, Kind.valueOf(kind), name, source.isEmpty() ? year.noticeNo() : source));
    }
  }

  private boolean belongs(LocalDate date) {
    var first = LocalDate.of(year.year(), 1, 1);
    return !date.isBefore(first.minusDays(DAYS_BEFORE)) && date.isBefore(first.plusYears(1));
  }

  private static @Nullable LocalDate date(String written) {
    try {
      return LocalDate.parse(written.replace('/', '-'), DATE);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private void wrong(int line, String what) {
    problems.add(new FieldProblem("rows[" + line + "]", words.apply("deadline.calendar." + what)));
  }
}

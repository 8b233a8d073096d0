package org.lianxin.statistics.ledger.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Words;

/** One line of the file, with what is wrong in its cells. */
final class PaperLine {

  /** 2025-03-02, 2025/3/2, 2025.3.2 or 2025年3月2日. */
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private final int row;
  private final Map<PaperColumn, Integer> columns;
  private final Map<Integer, PaperCell> cells;
  private final boolean from1904;
  private final Words words;
  private final List<CellProblem> problems = new ArrayList<>();

  PaperLine(
      int row,
      Map<PaperColumn, Integer> columns,
      Map<Integer, PaperCell> cells,
      boolean from1904,
      Words words) {
    this.row = row;
    this.columns = columns;
    this.cells = cells;
    this.from1904 = from1904;
    this.words = words;
  }

  /**
   * Something wrong in a cell.
   *
   * @param cell as the spreadsheet calls it: C12
   * @param column its heading
   */
  record CellProblem(String cell, String column, String message) {}

  /** As the spreadsheet counts: from 1. */
  int number() {
    return row + 1;
  }

  List<CellProblem> problems() {
    return problems;
  }

  /** What stands there; null where nothing does, or what stands there cannot be taken. */
  @Nullable String text(PaperColumn column) {
    var cell = cell(column);
    if (cell.computed()) {
      wrong(column, "paper.formula");
      return null;
    }
    var text = cell.text().replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.isEmpty()) {
      if (column.required()) {
        wrong(column, "paper.required");
      }
      return null;
    }
    if (text.codePointCount(0, text.length()) > column.longest()) {
      wrong(column, "paper.tooLong", column.longest());
      return null;
    }
    if (!PlainText.fits(text, column.longest())
        || column != PaperColumn.STATEMENT && text.contains("\n")) {
      wrong(column, "paper.character");
      return null;
    }
    return text;
  }

  /** The day that stands there, whether as a date or written out. */
  @Nullable LocalDate day(PaperColumn column) {
    var text = text(column);
    if (text == null) {
      return null;
    }
    try {
      if (cell(column).number()) {
        var serial = Double.parseDouble(text);
        if (DateUtil.isValidExcelDate(serial)) {
          return DateUtil.getLocalDateTime(serial, from1904).toLocalDate();
        }
      }
      var found = DAY.matcher(text);
      if (found.matches()) {
        return LocalDate.of(
            Integer.parseInt(found.group(1)),
            Integer.parseInt(found.group(2)),
            Integer.parseInt(found.group(3)));
      }
    } catch (DateTimeException notADay) {
      // Said below.
    }
    wrong(column, "paper.date");
    return null;
  }

  void wrong(PaperColumn column, String key, Object... args) {
    problems.add(new CellProblem(cell(column).reference(), column.heading(), words.of(key, args)));
  }

  private PaperCell cell(PaperColumn column) {
    var place = columns.get(column);
    if (place == null) {
      return PaperCell.empty(row, 0);
    }
    return cells.getOrDefault(place, PaperCell.empty(row, place));
  }
}

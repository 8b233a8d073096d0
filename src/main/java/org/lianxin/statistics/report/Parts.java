package org.lianxin.statistics.report;

import static org.lianxin.statistics.report.Known.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxin.correspondence.OfficePaper.Graph;
import org.lianxin.correspondence.OfficePaper.Grid;
import org.lianxin.correspondence.OfficePaper.Series;
import org.lianxin.statistics.Figure;
import org.lianxin.statistics.Row;

/** Tables and charts of what figures are told apart by: months, fields, units. */
final class Parts {

  private static final String FEW = "<3";
  private static final int MOST_FIELDS = 5;

  private Parts() {}

  /** What was received in each month, and what of it is closed. */
  static Graph months(List<Row> rows) {
    return new Graph(
        "各月接收、办结情况（件）",
        rows.stream().map(Parts::month).toList(),
        List.of(
            new Series("接收", values(rows, row -> received(row))),
            new Series("其中已办结", values(rows, row -> Numbers.count(row.figures(), "F11")))));
  }

  /** The fields concerned, in the order of the catalogue. */
  static Grid fields(List<Row> rows, long all) {
    return new Grid(
        "涉及领域",
        List.of("领域", "件数", "占比", "办结率", "按期答复率"),
        filled(
            rows.stream()
                .map(
                    row ->
                        row.few()
                            ? List.of(row.name(), FEW, NONE, NONE, NONE)
                            : List.of(
                                row.name(),
                                String.valueOf(received(row)),
                                Known.percent(Figure.of(received(row), all)),
                                Known.percent(row.figures().get("F11")),
                                Known.percent(row.figures().get("F2"))))
                .toList(),
            5),
        null);
  }

  static Graph fieldsGraph(List<Row> rows) {
    var shown = rows.stream().filter(row -> !row.few()).toList();
    return new Graph(
        "涉及领域（件）",
        shown.stream().map(Row::name).toList(),
        List.of(new Series("接收", values(shown, Parts::received))));
  }

  /** The largest fields in words; a matter is no person, so the number may order them. */
  static String fieldsInWords(List<Row> rows, long all) {
    return rows.stream()
        .filter(row -> !row.few() && received(row) > 0)
        .sorted(Comparator.comparing(Parts::received).reversed())
        .limit(MOST_FIELDS)
        .map(
            row ->
                "%s%d件（%s）"
                    .formatted(
                        row.name(), received(row), Known.percent(Figure.of(received(row), all))))
        .collect(Collectors.joining("、"));
  }

  /** Units by what was due of them, in the order of their codes. */
  static Grid units(List<Row> rows) {
    return new Grid(
        "各单位按期办理情况",
        List.of("单位", "及时告知率", "按期答复率", "到期超期（件）"),
        filled(
            rows.stream()
                .map(
                    row ->
                        row.few()
                            ? List.of(row.name(), NONE, NONE, NONE)
                            : List.of(
                                row.name(),
                                Numbers.rate(row.figures().get("F1")),
                                Numbers.rate(row.figures().get("F2")),
                                String.valueOf(Numbers.count(row.figures(), "F28"))))
                .toList(),
            4),
        "注：按单位编码排列；没有到期事项的，以“—”表示。");
  }

  /** Whether something was due of it, and all of that was done in time. */
  static boolean inTime(Row row) {
    var due = 0L;
    for (var id : List.of("F1", "F2")) {
      var figure = row.figures().get(id);
      if (figure != null) {
        due += figure.denominator().longValue();
        if (figure.numerator().compareTo(figure.denominator()) != 0) {
          return false;
        }
      }
    }
    return due > 0;
  }

  /** What is late, by unit. */
  static Graph late(List<LateWork.Late> late) {
    var byUnit = new LinkedHashMap<String, Long>();
    late.forEach(each -> byUnit.merge(each.unit().name(), 1L, Long::sum));
    return new Graph(
        "各单位超期未办事项（项）",
        List.copyOf(byUnit.keySet()),
        List.of(new Series("超期未办", List.copyOf(byUnit.values()))));
  }

  /** A table without rows says so. */
  static List<List<String>> filled(List<List<String>> rows, int columns) {
    if (!rows.isEmpty()) {
      return rows;
    }
    var none = new ArrayList<String>();
    for (var i = 0; i < columns; i++) {
      none.add(NONE);
    }
    return List.of(none);
  }

  private static String month(Row row) {
    var key = row.key();
    return key.length() == 7 ? Integer.parseInt(key.substring(5)) + "月" : key;
  }

  private static long received(Row row) {
    return Numbers.count(row.figures(), "ITEMS");
  }

  private static List<Long> values(List<Row> rows, Function<Row, Long> value) {
    return rows.stream().map(value).toList();
  }
}

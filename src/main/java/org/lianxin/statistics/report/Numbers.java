package org.lianxin.statistics.report;

import static org.lianxin.statistics.report.Known.NONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.OfficePaper.Grid;
import org.lianxin.statistics.Figure;
import org.lianxin.statistics.Summary;

/**
 * The table of figures: this period, the one before, the same one a year before. Participation
 * stands above satisfaction, and nothing is left out for being low.
 */
final class Numbers {

  /** How a figure is printed. */
  private enum As {
    COUNT,
    RATE,
    MEAN,
    MONEY
  }

  private record Line(String id, String name, As as) {}

  private static final List<Line> LINES =
      List.of(
          new Line("ITEMS", "接收信访事项（件）", As.COUNT),
          new Line("PERSONS", "涉及人次", As.COUNT),
          new Line("F11", "办结率", As.RATE),
          new Line("F12", "就地解决率", As.RATE),
          new Line("F13", "上报率", As.RATE),
          new Line("F1", "及时告知率", As.RATE),
          new Line("F2", "按期答复率", As.RATE),
          new Line("F28", "到期超期事项（件）", As.COUNT),
          new Line("F9b", "平均答复周期（天）", As.MEAN),
          new Line("F3", "参评率", As.RATE),
          new Line("F4_OFFICE", "对信访部门满意率", As.RATE),
          new Line("F4_UNIT", "对责任单位满意率", As.RATE),
          new Line("F7", "初次信访化解率", As.RATE),
          new Line("F8", "初次信访办理联系率", As.RATE),
          new Line("F6", "重复信访率", As.RATE),
          new Line("F27", "网上信访占比", As.RATE),
          new Line("F26", "集体访（批次）", As.COUNT),
          new Line("F26_SKIP", "越级走访（件次）", As.COUNT),
          new Line("F25", "复查率", As.RATE),
          new Line("F25_CHANGED", "复查改变率", As.RATE),
          new Line("F29", "追回（兑现）金额（元）", As.MONEY));

  private Numbers() {}

  static Grid grid(Summary summary) {
    var rows = new ArrayList<List<String>>();
    for (var line : LINES) {
      rows.add(
          List.of(
              line.name,
              cell(line, summary.figures()),
              cell(line, summary.previous().figures()),
              cell(line, summary.yearBefore().figures())));
    }
    return new Grid("主要指标", List.of("指标", "本期", "上期", "去年同期"), rows, note(summary));
  }

  private static String note(Summary summary) {
    var usual = "注：括号内为件数；没有可计算的基数的，以“—”表示。";
    return switch (summary.sealed().charAt(0)) {
      case '0' -> usual;
      case '<' -> usual + "检举控告按季度计入接收件数，不足3件的季度不计。";
      default -> usual + "接收件数含检举控告" + summary.sealed() + "件，其办理情况依法不列入其他各项。";
    };
  }

  private static String cell(Line line, Map<String, Figure> figures) {
    var figure = figures.get(line.id);
    return switch (line.as) {
      case COUNT -> figure == null ? "0" : whole(figure.numerator());
      case MONEY -> figure == null ? "0" : figure.numerator().stripTrailingZeros().toPlainString();
      case MEAN -> mean(figure);
      case RATE -> rate(figure);
    };
  }

  /** The share with what it is of. */
  static String rate(@Nullable Figure figure) {
    return figure == null || figure.rate() == null
        ? NONE
        : "%s（%s/%s）"
            .formatted(
                Known.percent(figure), whole(figure.numerator()), whole(figure.denominator()));
  }

  private static String mean(@Nullable Figure figure) {
    return figure == null || figure.rate() == null
        ? NONE
        : figure.rate().setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  static long count(Map<String, Figure> figures, String id) {
    var figure = figures.get(id);
    return figure == null ? 0 : figure.numerator().longValue();
  }

  private static String whole(BigDecimal number) {
    return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
  }
}

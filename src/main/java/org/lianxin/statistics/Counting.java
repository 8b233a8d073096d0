package org.lianxin.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlook;
import org.lianxin.statistics.SheetFigures.Sheet;

/** One question, counted. */
final class Counting {

  private final Known known;
  private final List<Sheet> sheets;
  private final Asked asked;
  private final Outlook outlook;
  private final Filter filter;
  private final LocalDate today;
  private final @Nullable Groups groups;

  Counting(
      Known known,
      List<Sheet> sheets,
      Asked asked,
      Outlook outlook,
      Actor actor,
      LocalDate today) {
    this.known = known;
    this.sheets = sheets;
    this.asked = asked;
    this.outlook = outlook;
    this.today = today;
    this.filter = Filter.of(known.facts(), outlook, actor, asked);
    this.groups =
        asked.by() == null
            ? null
            : new Groups(new Grouping(asked.by(), known.facts(), asked.period()));
  }

  /** What was counted. */
  record Answer(
      Span now, Span previous, Span yearBefore, Map<String, Totals> rows, String sealed) {}

  /** The sums of one period; while cases are gone through, for the case in that row. */
  static final class Span implements Taker {

    private final Period period;
    private final int from;
    private final int to;
    private final Filter filter;
    private final @Nullable Groups groups;
    private final Totals totals = new Totals();
    private int row;

    private Span(Period period, Filter filter, @Nullable Groups groups) {
      this.period = period;
      this.from = Days.of(period.from());
      this.to = Days.of(period.to());
      this.filter = filter;
      this.groups = groups;
    }

    @Override
    public void add(Measure measure, long numerator, int denominator, int day, int unit) {
      if (filter.takesUnit(unit)) {
        totals.add(measure, numerator, denominator, day, unit);
        if (groups != null) {
          groups.add(row, measure, numerator, denominator, day, unit);
        }
      }
    }

    Period period() {
      return period;
    }

    Totals totals() {
      return totals;
    }
  }

  Answer answer() {
    var now = new Span(asked.period(), filter, groups);
    var previous = new Span(asked.period().previous(), filter, null);
    var yearBefore = new Span(asked.period().yearBefore(), filter, null);
    var spans = List.of(now, previous, yearBefore);
    cases(spans);
    spans.forEach(this::sheets);
    var sealed = "";
    for (var span : List.of(previous, yearBefore, now)) {
      var items =
          SealedItems.of(
              known.facts(), filter, outlook, asked, span.period, Days.of(today));
      span.totals.addItems(items.counted());
      sealed = items.told();
    }
    return new Answer(
        now, previous, yearBefore, groups == null ? Map.of() : groups.byKey(), sealed);
  }

  private void cases(List<Span> spans) {
    var contribution =
        new Contribution(known.facts(), known.worked(), known.offices(), Days.of(today));
    for (var row = 0; row < known.facts().size(); row++) {
      if (filter.takes(row)) {
        for (var i = 0; i < spans.size(); i++) {
          var span = spans.get(i);
          span.row = row;
          contribution.of(row, span.from, span.to, span);
        }
      }
    }
  }

  private void sheets(Span span) {
    SheetFigures.add(
        sheets,
        span.period,
        today,
        (sheet, measure, numerator, day) -> {
          var unit = known.facts().units.known(sheet.unit());
          span.totals.add(measure, numerator, 1, day, unit);
          if (span.groups != null) {
            span.groups.addSheet(
                known.facts().townships.known(sheet.township()), measure, numerator, day, unit);
          }
        });
  }
}

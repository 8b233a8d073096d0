package org.lianxin.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlook;
import org.lianxin.access.Outlooks;
import org.lianxin.access.Rights;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.springframework.stereotype.Service;

/**
 * The figures of domain.md §6.2 for whoever may look so far (§2): counted from this node's copy of
 * the cases ({@link FactsCopy}) by the formulas of {@link Contribution}, one pass for a period, the
 * one before, the same of last year and all rows. Two statements.
 */
@Service
public class Figures {

  private final FactsCopy copy;
  private final SheetFigures sheetFigures;
  private final KeyNames names;
  private final Outlooks outlooks;
  private final Rights rights;
  private final BusinessClock clock;

  Figures(
      FactsCopy copy,
      SheetFigures sheetFigures,
      KeyNames names,
      Outlooks outlooks,
      Rights rights,
      BusinessClock clock) {
    this.copy = copy;
    this.sheetFigures = sheetFigures;
    this.names = names;
    this.outlooks = outlooks;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * What is asked, as far as he may know it.
   *
   * @throws NotAllowed if he reads no figures
   * @throws BadParameter if it is narrowed to something there is not
   */
  public Summary of(Asked asked, Actor actor) {
    return of(asked, outlooks.of(actor).orElseThrow(NotAllowed::new), actor);
  }

  /** The same for somebody who looks that far. */
  Summary of(Asked asked, Outlook outlook, Actor actor) {
    check(asked);
    var past = List.of(asked.period().previous(), asked.period().yearBefore());
    var from = past.stream().map(Period::from).min(Comparator.naturalOrder()).orElseThrow();
    var sheets = sheetFigures.between(from, asked.period().to(), asked, outlook, actor);
    var asOf = clock.instant();
    var today = clock.today();
    var answer =
        copy.ask(known -> new Counting(known, sheets, asked, outlook, actor, today).answer());
    var few = SmallRows.of(asked, rights.anySight(actor.roles()));
    return new Summary(
        asked.period().from(),
        asked.period().to(),
        asOf,
        few.figures(answer.now().totals()),
        rows(asked.by(), answer.rows(), few),
        past(answer.previous(), few),
        past(answer.yearBefore(), few),
        answer.sealed());
  }

  /** Narrowed to what there is. */
  void check(Asked asked) {
    asked
        .only()
        .forEach(
            (dimension, key) -> {
              if (!names.has(dimension, key)) {
                throw new BadParameter(dimension.parameter());
              }
            });
  }

  private static Summary.Past past(Counting.Span span, SmallRows few) {
    return new Summary.Past(span.period().from(), span.period().to(), few.figures(span.totals()));
  }

  private List<Row> rows(@Nullable Dimension by, Map<String, Totals> rows, SmallRows few) {
    if (by == null) {
      return List.of();
    }
    var hidden = few.hidden(rows);
    return rows.entrySet().stream()
        .map(
            row -> {
              var small = hidden.contains(row.getKey());
              return new Row(
                  row.getKey(),
                  names.of(by, row.getKey()),
                  small,
                  small ? Map.of() : row.getValue().figures());
            })
        .toList();
  }
}

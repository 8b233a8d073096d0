package org.lianxin.statistics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sums behind the figures of one part. */
final class Totals implements Taker {

  private static final Measure[] ALL = Measure.values();

  private final long[] numerators = new long[ALL.length];
  private final long[] denominators = new long[ALL.length];
  private boolean some;

  @Override
  public void add(Measure measure, long numerator, int denominator, int day, int unit) {
    numerators[measure.ordinal()] += numerator;
    denominators[measure.ordinal()] += denominator;
    some = true;
  }

  /** Whether there is anything in it. */
  boolean some() {
    return some;
  }

  long items() {
    return numerators[Measure.ITEMS.ordinal()];
  }

  /** Items of which nothing but their number may be told. */
  void addItems(long more) {
    numerators[Measure.ITEMS.ordinal()] += more;
  }

  /** By their ids, in their order; a count has no denominator, so no rate. */
  Map<String, Figure> figures() {
    var figures = new LinkedHashMap<String, Figure>();
    for (var measure : ALL) {
      // Money is summed in fen and told in yuan.
      var numerator =
          BigDecimal.valueOf(numerators[measure.ordinal()], measure == Measure.F29 ? 2 : 0);
      figures.put(
          measure.name(),
          Figure.of(numerator, BigDecimal.valueOf(denominators[measure.ordinal()])));
    }
    return figures;
  }
}

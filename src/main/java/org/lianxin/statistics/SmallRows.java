package org.lianxin.statistics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who reads cases sees in his lists what small figures could tell him. Who reads none (考核) is told
 * no figures of fewer than three items where a village, or a station, meets anything else: they
 * would be figures of single persons (domain.md §8.2). Where one row alone is kept back, the next
 * smallest is as well, for the sum would tell it.
 */
final class SmallRows {

  private static final int FEWEST = 3;
  private static final Set<Dimension> PLACES = Set.of(Dimension.VILLAGE, Dimension.STATION);

  private final boolean hide;

  private SmallRows(boolean hide) {
    this.hide = hide;
  }

  static SmallRows of(Asked asked, boolean readsCases) {
    var all = new HashSet<>(asked.only().keySet());
    if (asked.by() != null) {
      all.add(asked.by());
    }
    return new SmallRows(!readsCases && all.size() > 1 && all.stream().anyMatch(PLACES::contains));
  }

  /** The rows that are not told. */
  Set<String> hidden(Map<String, Totals> rows) {
    var hidden = new HashSet<String>();
    if (hide) {
      rows.forEach(
          (key, totals) -> {
            if (small(totals)) {
              hidden.add(key);
            }
          });
      if (hidden.size() == 1) {
        rows.entrySet().stream()
            .filter(row -> !hidden.contains(row.getKey()))
            .min(Comparator.comparingLong(row -> row.getValue().items()))
            .ifPresent(row -> hidden.add(row.getKey()));
      }
    }
    return hidden;
  }

  /** The figures of a whole; none where they are not told. */
  Map<String, Figure> figures(Totals totals) {
    return hide && small(totals) ? Map.of() : totals.figures();
  }

  private static boolean small(Totals totals) {
    return totals.some() && totals.items() < FEWEST;
  }
}

package org.lianxin.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums behind the rows of an answer. */
final class Groups {

  private final Grouping grouping;
  private final List<@Nullable Totals> totals = new ArrayList<>();

  Groups(Grouping grouping) {
    this.grouping = grouping;
  }

  void add(int row, Measure measure, long numerator, int denominator, int day, int unit) {
    of(grouping.of(row, day, unit)).add(measure, numerator, denominator, day, unit);
  }

  void addSheet(int township, Measure measure, int numerator, int day, int unit) {
    var group = grouping.ofSheet(day, unit, township);
    if (group != Grouping.NONE) {
      of(group).add(measure, numerator, 1, day, unit);
    }
  }

  private Totals of(int group) {
    while (totals.size() <= group) {
      totals.add(null);
    }
    var known = totals.get(group);
    if (known == null) {
      known = new Totals();
      totals.set(group, known);
    }
    return known;
  }

  /** In the order of their keys. */
  Map<String, Totals> byKey() {
    var sorted = new TreeMap<String, Totals>();
    for (var group = 0; group < totals.size(); group++) {
      var one = totals.get(group);
      if (one != null) {
        sorted.put(grouping.key(group), one);
      }
    }
    return sorted;
  }
}

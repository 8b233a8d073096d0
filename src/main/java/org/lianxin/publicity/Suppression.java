package org.lianxin.publicity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hides small counts of a table whose sum is public, so that no hidden count can be found by
 * subtraction (domain.md §6.1, §8.2). Nothing says whether a hidden count was small itself or hides
 * another. Zeros are shown: there is nobody in them.
 */
final class Suppression {

  /** Counts below this are hidden. */
  static final int SMALL = 3;

  /**
   * What the hidden counts must leave open beyond one each: then each of them may be anything from
   * one to three, whatever else is known.
   */
  private static final int LEFT_OPEN = 2;

  private Suppression() {}

  /**
   * The table as it may be shown: hidden counts are empty.
   *
   * @return nothing if the sum itself gives them away, so that it must not be shown either
   */
  static Optional<Map<String, Optional<Long>>> of(Map<String, Long> counts) {
    var hidden = new TreeSet<String>();
    counts.forEach(
        (cell, count) -> {
          if (count > 0 && count < SMALL) {
            hidden.add(cell);
          }
        });
    var others = new ArrayList<>(counts.keySet());
    others.removeIf(cell -> hidden.contains(cell) || counts.get(cell) == 0);
    others.sort(
        Comparator.comparing((String cell) -> counts.get(cell)).thenComparing(cell -> cell));
    while (!hidden.isEmpty() && !safe(hidden.stream().map(counts::get).toList())) {
      if (others.isEmpty()) {
        return Optional.empty();
      }
      hidden.add(others.remove(0));
    }
    var shown = new TreeMap<String, Optional<Long>>();
    counts.forEach(
        (cell, count) ->
            shown.put(cell, hidden.contains(cell) ? Optional.empty() : Optional.of(count)));
    return Optional.of(shown);
  }

  private static boolean safe(List<Long> hidden) {
    var sum = hidden.stream().mapToLong(Long::longValue).sum();
    return hidden.size() > 1 && sum - hidden.size() >= LEFT_OPEN;
  }

  /** The table when its sum is not shown: nothing but what is empty. */
  static Map<String, Optional<Long>> withoutSum(Map<String, Long> counts) {
    var shown = new TreeMap<String, Optional<Long>>();
    counts.forEach(
        (cell, count) -> shown.put(cell, count == 0 ? Optional.of(0L) : Optional.empty()));
    return shown;
  }
}

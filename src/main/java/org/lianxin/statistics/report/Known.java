package org.lianxin.statistics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.statistics.Figure;

/**
 * What is known of a period, by the names that sentences use: words for their blanks, counts for
 * their conditions. Rates have one decimal; where there is nothing to divide by, “—” (domain.md
 * §6.1).
 */
final class Known {

  static final String NONE = "—";

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();

  Known word(String name, String text) {
    words.put(name, text);
    return this;
  }

  Known count(String name, long number) {
    counts.put(name, number);
    return word(name, String.valueOf(number));
  }

  /** A rate: its share, what it is of, what is missing in it, and how it was a year before. */
  Known rate(String name, @Nullable Figure now, @Nullable Figure yearBefore) {
    word(name + "Rate", percent(now));
    count(name + "Of", now == null ? 0 : now.numerator().longValue());
    count(name + "From", now == null ? 0 : now.denominator().longValue());
    count(name + "Short", counts.get(name + "From") - counts.get(name + "Of"));
    var change = change(now, yearBefore);
    count(name + "Compared", change == null ? 0 : 1);
    return word(name + "Change", change == null ? NONE : change);
  }

  /** A number of things, and how many they were a year before. */
  Known number(String name, long now, long yearBefore) {
    count(name, now);
    var more = now - yearBefore;
    return word(
        name + "Change",
        more == 0 ? "与去年同期持平" : "比去年同期" + (more > 0 ? "增加" : "减少") + Math.abs(more) + "件");
  }

  String words(String name) {
    var word = words.get(name);
    if (word == null) {
      throw new IllegalArgumentException("No report knows " + name);
    }
    return word;
  }

  long counts(String name) {
    var count = counts.get(name);
    if (count == null) {
      throw new IllegalArgumentException("No report counts " + name);
    }
    return count;
  }

  /** As it is printed: HALF_UP with one decimal. */
  static String percent(@Nullable Figure figure) {
    var points = points(figure);
    return points == null ? NONE : points + "%";
  }

  private static @Nullable BigDecimal points(@Nullable Figure figure) {
    return figure == null || figure.rate() == null
        ? null
        : figure.rate().movePointRight(2).setScale(1, RoundingMode.HALF_UP);
  }

  /** The difference of what is printed, so that it agrees with what stands beside it. */
  private static @Nullable String change(@Nullable Figure now, @Nullable Figure before) {
    var one = points(now);
    var other = points(before);
    if (one == null || other == null) {
      return null;
    }
    var more = one.subtract(other);
    return more.signum() == 0
        ? "与去年同期持平"
        : "比去年同期" + (more.signum() > 0 ? "上升" : "下降") + more.abs() + "个百分点";
  }
}

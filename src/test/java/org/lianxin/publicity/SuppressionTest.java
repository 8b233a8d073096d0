package org.lianxin.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** No hidden count is found by subtraction; domain.md §6.1, §8.2. */
class SuppressionTest {

  @Test
  void aSmallCountIsHiddenTogetherWithTheNextSmallest() {
    assertThat(Suppression.of(Map.of("a", 1L, "b", 9L, "c", 5L, "d", 0L)))
        .hasValue(
            Map.of(
                "a", Optional.empty(),
                "b", Optional.of(9L),
                "c", Optional.empty(),
                "d", Optional.of(0L)));
  }

  /** Two that are hidden and sum up to two can only be one each. */
  @Test
  void twoOnesAreNotEnoughToHideEachOther() {
    assertThat(Suppression.of(Map.of("a", 1L, "b", 1L, "c", 7L, "d", 8L)).orElseThrow().get("c"))
        .isEmpty();
  }

  @Test
  void whatNothingCanHideIsNotSummedUpEither() {
    assertThat(Suppression.of(Map.of("a", 2L, "b", 0L))).isEmpty();
    assertThat(Suppression.withoutSum(Map.of("a", 2L, "b", 0L)))
        .isEqualTo(Map.of("a", Optional.empty(), "b", Optional.of(0L)));
  }

  @Test
  void largeCountsAreAllShown() {
    assertThat(Suppression.of(Map.of("a", 3L, "b", 4L)))
        .hasValue(Map.of("a", Optional.of(3L), "b", Optional.of(4L)));
  }

  /**
   * Who knows the sum and the shown counts, and tries all values for the hidden ones, is left with
   * one, two and three for each of them.
   */
  @Property(tries = 2000)
  void subtractionLeavesEveryHiddenCountOpen(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 12) Integer> values) {
    var counts = new TreeMap<String, Long>();
    values.forEach(value -> counts.put("k" + counts.size(), (long) value));
    var shown = Suppression.of(counts);
    if (shown.isEmpty()) {
      assertThat(values).anyMatch(value -> value > 0 && value < Suppression.SMALL);
      return;
    }
    var sum = counts.values().stream().mapToLong(Long::longValue).sum();
    var told = shown.get().values().stream().flatMap(Optional::stream).mapToLong(v -> v).sum();
    var hidden = shown.get().values().stream().filter(Optional::isEmpty).count();
    shown
        .get()
        .forEach(
            (cell, count) -> {
              assertThat(count.orElse(counts.get(cell))).isEqualTo(counts.get(cell));
              if (count.isPresent()) {
                assertThat(count.get())
                    .satisfiesAnyOf(
                        v -> assertThat(v).isZero(),
                        v -> assertThat(v).isGreaterThanOrEqualTo(Suppression.SMALL));
              }
            });
    for (var guess = 1; hidden > 0 && guess <= Suppression.SMALL; guess++) {
      // The others can take what is left, at least one each.
      assertThat(sum - told - guess).isGreaterThanOrEqualTo(hidden - 1);
      assertThat(hidden).isGreaterThan(1);
    }
  }
}

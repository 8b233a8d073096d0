package org.lianxin.statistics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 中位数 and 九成以内, in days of 1440 minutes to four decimals. */
class DurationsTest {

  private static final int DAY = 1440;

  @Test
  void ofNoneThereIsNeitherAMedianNorANinth() {
    assertThat(new Durations().median()).isNull();
    assertThat(new Durations().nineTenths()).isNull();
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    // 1, 2, 4 and 9 days: (2 + 4) / 2; nine tenths of four are four, so all of them.
    var days = of(List.of(9 * DAY, DAY, 4 * DAY, 2 * DAY));
    assertThat(days.median()).isEqualByComparingTo("3");
    assertThat(days.nineTenths()).isEqualByComparingTo("9");
  }

  @Test
  void nineOfTenAreDoneWithinThePercentile() {
    // 1 to 10 days: 9 of the 10 within 9 days.
    var days = of(List.of(10, 1, 9, 2, 8, 3, 7, 4, 6, 5).stream().map(day -> day * DAY).toList());
    assertThat(days.nineTenths()).isEqualByComparingTo("9");
    assertThat(days.median()).isEqualByComparingTo("5.5");
  }

  /** However many there are, the same as looking at the sorted list. */
  @Test
  void agreesWithAPlainCount() {
    var random = new Random(7);
    for (var size = 1; size < 300; size++) {
      var minutes = new ArrayList<Integer>();
      for (var i = 0; i < size; i++) {
        minutes.add(random.nextInt(90 * DAY));
      }
      var durations = of(minutes);
      assertThat(durations.median()).as("median of %d", size).isEqualTo(Plain.median(minutes));
      assertThat(durations.nineTenths()).as("p90 of %d", size).isEqualTo(Plain.p90(minutes));
    }
  }

  private static Durations of(List<Integer> minutes) {
    var durations = new Durations();
    minutes.forEach(durations::add);
    return durations;
  }

  /** The slow and obvious way. */
  static final class Plain {

    private Plain() {}

    static BigDecimal median(List<Integer> minutes) {
      var sorted = sorted(minutes);
      var upper = sorted.get(sorted.size() / 2);
      var lower = sorted.size() % 2 == 0 ? sorted.get(sorted.size() / 2 - 1) : upper;
      return days((lower + upper) / 2.0);
    }

    /** The first at which at least nine tenths are no longer. */
    static BigDecimal p90(List<Integer> minutes) {
      for (var each : sorted(minutes)) {
        var within = minutes.stream().filter(other -> other <= each).count();
        if (within * 10 >= minutes.size() * 9L) {
          return days(each);
        }
      }
      throw new IllegalStateException();
    }

    private static List<Integer> sorted(List<Integer> minutes) {
      var sorted = new ArrayList<>(minutes);
      Collections.sort(sorted);
      return sorted;
    }

    private static BigDecimal days(double minutes) {
      return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(DAY), 4, RoundingMode.HALF_UP);
    }
  }
}

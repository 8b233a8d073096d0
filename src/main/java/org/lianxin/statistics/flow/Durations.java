package org.lianxin.statistics.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How long a number of items took. */
class Durations {

  private static final int FEW = 64;
  private static final int DECIMALS = 4;
  private static final int TENTH = 10;
  private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(1440);

  private int[] minutes = new int[FEW];
  private int size;
  private boolean sorted;

  void add(int took) {
    if (size == minutes.length) {
      minutes = Arrays.copyOf(minutes, size * 2);
    }
    minutes[size++] = took;
    sorted = false;
  }

  int count() {
    return size;
  }

  /** 中位数 in days: of an even number the mean of the two in the middle; null of none. */
  @Nullable BigDecimal median() {
    if (size == 0) {
      return null;
    }
    sort();
    return days(
        BigDecimal.valueOf((long) minutes[(size - 1) / 2] + minutes[size / 2])
            .divide(BigDecimal.valueOf(2)));
  }

  /** 九成在…以内: the shortest time within which nine tenths of them were done; null of none. */
  @Nullable BigDecimal nineTenths() {
    if (size == 0) {
      return null;
    }
    sort();
    var within = (int) (((long) size * (TENTH - 1) + TENTH - 1) / TENTH);
    return days(BigDecimal.valueOf(minutes[within - 1]));
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(minutes, 0, size);
      sorted = true;
    }
  }

  private static BigDecimal days(BigDecimal minutes) {
    return minutes.divide(MINUTES_A_DAY, DECIMALS, RoundingMode.HALF_UP);
  }
}

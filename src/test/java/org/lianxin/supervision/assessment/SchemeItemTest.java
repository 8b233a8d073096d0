package org.lianxin.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a share to points; domain.md §7.9. */
class SchemeItemTest {

  /** Fifteen points, none up to 60 %, all from 100 %; capped at 14 and never below 1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.0000 |  1.00 | floor
          0.6000 |  1.00 | the line gives none, the floor gives one
          0.8000 |  7.50 | half way
          0.8333 |  8.75 | (0.2333 × 15) ÷ 0.4 = 8.74875
          0.9900 | 14.00 | the line gives 14.625, the cap takes it
          1.0000 | 14.00 | cap
          """)
  void aShareGivesPointsOnAStraightLine(String rate, String points, String why) {
    assertThat(item().points(new BigDecimal(rate))).as(why).isEqualTo(new BigDecimal(points));
  }

  @Test
  void whereNothingWasToBeDoneThereAreNoPointsNeitherNoneNorAll() { // §6.1
    assertThat(item().points(null)).isNull();
  }

  private static SchemeItem item() {
    return new SchemeItem(
        "onTimeNotice",
        "按期告知",
        new BigDecimal("15"),
        SchemeItem.Source.AUTO,
        "F1",
        new BigDecimal("0.6"),
        BigDecimal.ONE,
        BigDecimal.ONE,
        new BigDecimal("14"),
        false);
  }
}

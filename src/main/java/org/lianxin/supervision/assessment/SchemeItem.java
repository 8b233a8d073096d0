package org.lianxin.supervision.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is scored.
 *
 * @param weight points of the hundred
 * @param figure of an automatic item: the figure of domain.md §6.2
 * @param zeroAt the share that gives no points
 * @param fullAt the share that gives all of them; in between it is a straight line
 * @param least floor of the points
 * @param most cap of the points
 * @param evidence whether who scores it has to say on what grounds
 */
record SchemeItem(
    String code,
    String name,
    BigDecimal weight,
    Source source,
    @Nullable String figure,
    @Nullable BigDecimal zeroAt,
    @Nullable BigDecimal fullAt,
    BigDecimal least,
    BigDecimal most,
    boolean evidence) {

  private static final int DECIMALS = 2;

  enum Source {
    AUTO,
    MANUAL
  }

  boolean auto() {
    return source == Source.AUTO;
  }

  /** The points that this share gives; none where there is no share: nothing was to be done. */
  @Nullable BigDecimal points(@Nullable BigDecimal rate) {
    if (rate == null || zeroAt == null || fullAt == null) {
      return null;
    }
    var points =
        rate.subtract(zeroAt)
            .multiply(weight)
            .divide(fullAt.subtract(zeroAt), DECIMALS, RoundingMode.HALF_UP);
    return points.max(least).min(most).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}

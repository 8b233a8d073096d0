package org.lianxin.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One figure of domain.md §6.2.
 *
 * @param rate the share, or the mean, to four decimals; null where there is nothing to divide by,
 *     never 0 or 1
 */
public record Figure(
    BigDecimal numerator, BigDecimal denominator, @Nullable BigDecimal rate) {

  private static final int DECIMALS = 4;

  public static Figure of(BigDecimal numerator, BigDecimal denominator) {
    return new Figure(
        numerator,
        denominator,
        denominator.signum() == 0
            ? null
            : numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP));
  }

  public static Figure of(long numerator, long denominator) {
    return of(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }
}

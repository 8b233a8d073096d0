package org.lianxin.workflow.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them in forms: exact, and of a length that fits a screen. */
final class Numbers {

  /** Digits before and after the point. More is a mistake or an attack. */
  private static final int DIGITS = 18;

  private static final int BITS = 128;

  private Numbers() {}

  /**
   * The same number as Integer or Long if it is whole, else as BigDecimal without trailing zeros;
   * null if it is no number or longer than any sensible one.
   */
  static @Nullable Number exact(Number number) {
    var value = decimal(number);
    if (value == null) {
      return null;
    }
    var plain = value.stripTrailingZeros();
    if (plain.scale() > 0) {
      return plain;
    }
    long whole = plain.longValueExact();
    return whole == (int) whole ? (Number) (int) whole : (Number) whole;
  }

  static @Nullable BigDecimal decimal(Number number) {
    var value = raw(number);
    // Bits first: counting the digits of a number of 100 000 digits already takes long.
    if (value == null
        || value.unscaledValue().bitLength() > BITS
        || value.scale() > 4 * DIGITS
        || value.scale() < -DIGITS) {
      return null;
    }
    var plain = value.stripTrailingZeros();
    boolean fits = plain.precision() - plain.scale() <= DIGITS && plain.scale() <= DIGITS;
    return fits ? plain : null;
  }

  private static @Nullable BigDecimal raw(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger whole) {
      return whole.bitLength() > BITS ? null : new BigDecimal(whole);
    }
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      // The shortest text that reads back as this double: 0.1 stays 0.1.
      return Double.isFinite(value) ? new BigDecimal(number.toString()) : null;
    }
    return BigDecimal.valueOf(number.longValue());
  }
}

package org.lianxin.privacy.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a case is kept: 保管期限. The codes are those of the archiving form. */
enum Period {
  P10(10),
  P30(30),
  PERMANENT(0);

  private final int years;

  Period(int years) {
    this.years = years;
  }

  static Period longer(Period one, Period other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /**
   * The last day on which it has to be kept: full years are counted from the one after the case was
   * closed. Null if that never comes.
   */
  @Nullable LocalDate lastDay(LocalDate closedOn) {
    return this == PERMANENT ? null : LocalDate.of(closedOn.getYear() + years, 12, 31);
  }
}

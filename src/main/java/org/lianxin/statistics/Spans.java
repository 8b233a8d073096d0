package org.lianxin.statistics;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.lianxin.foundation.Refusals.BadParameter;

/** The keys of months, quarters, half years and years. */
final class Spans {

  private Spans() {}

  /** The key of the span in which that day lies. */
  static String key(Dimension by, LocalDate day) {
    return switch (by) {
      case MONTH -> "%d-%02d".formatted(day.getYear(), day.getMonthValue());
      case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case HALF_YEAR -> day.getYear() + "-H" + (day.getMonthValue() > 6 ? 2 : 1);
      case YEAR -> String.valueOf(day.getYear());
      default -> throw new IllegalArgumentException(by.name());
    };
  }

  /** The days of a period that lie in the span of that key. */
  static Period within(Period period, Dimension by, String key) {
    var days =
        period
            .from()
            .datesUntil(period.to().plusDays(1))
            .filter(day -> key(by, day).equals(key))
            .toList();
    if (days.isEmpty()) {
      throw new BadParameter("key");
    }
    return new Period(days.get(0), days.get(days.size() - 1));
  }
}

package org.lianxin.statistics.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.lianxin.statistics.Period;

/** What an office calls a period: 2026年上半年, 2026年3月. */
final class PeriodWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日");
  private static final int JULY = 7;

  private PeriodWords() {}

  static String of(Period period) {
    var from = period.from();
    var year = from.getYear() + "年";
    if (months(period, 12) && from.getMonthValue() == 1) {
      return year;
    }
    if (months(period, 6) && from.getMonthValue() == 1) {
      return year + "上半年";
    }
    if (months(period, 6) && from.getMonthValue() == JULY) {
      return year + "下半年";
    }
    return months(period, 1)
        ? year + from.getMonthValue() + "月"
        : DAY.format(from) + "至" + DAY.format(period.to());
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static boolean months(Period period, int months) {
    return period.from().getDayOfMonth() == 1
        && period.from().plusMonths(months).minusDays(1).equals(period.to());
  }
}

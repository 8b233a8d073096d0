package org.lianxin.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lianxin.foundation.Refusals.BadParameter;

/**
 * Whole days, the first and the last counted.
 *
 * @throws BadParameter if it ends before it begins
 */
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (to.isBefore(from)) {
      throw new BadParameter("to");
    }
  }

  /** 上期: of whole months as many months before it, of other days as many days. */
  public Period previous() {
    if (from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1) {
      var months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
      return new Period(from.minusMonths(months), from.minusDays(1));
    }
    return new Period(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
  }

  /** 同期: the same days of the year before; the end of a month stays the end of it. */
  public Period yearBefore() {
    var last = to.plusDays(1).getDayOfMonth() == 1;
    var end = last ? to.plusDays(1).minusYears(1).minusDays(1) : to.minusYears(1);
    return new Period(from.minusYears(1), end);
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}

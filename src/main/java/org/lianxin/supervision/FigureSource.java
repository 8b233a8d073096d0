package org.lianxin.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;

/** Where an assessment gets its figures from; answered by whoever counts them (domain.md §6.2). */
public interface FigureSource {

  /**
   * A figure of one unit.
   *
   * @param rate null where there is nothing to divide by
   */
  record Share(BigDecimal numerator, BigDecimal denominator, @Nullable BigDecimal rate) {}

  /** Unit → figure → its share, of the first to the last day, as far as the person may know. */
  Map<String, Map<String, Share>> ofUnits(LocalDate from, LocalDate to, Actor actor);
}

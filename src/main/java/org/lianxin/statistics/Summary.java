package org.lianxin.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The figures of a period by the ids of domain.md §6.2, in their order.
 *
 * @param rows in the order of their keys, never by number: nothing is ranked (domain.md §8.6)
 * @param asOf when they were counted
 * @param previous of the period before
 * @param yearBefore of the same days of the year before
 * @param sealed accusations that {@code ITEMS} counts beside the others: their number, {@code <3}
 *     where there are some that are too few to be counted, or {@code 0}; domain.md §6.1
 */
public record Summary(
    LocalDate from,
    LocalDate to,
    Instant asOf,
    Map<String, Figure> figures,
    List<Row> rows,
    Past previous,
    Past yearBefore,
    String sealed) {

  /** The figures of another period, to compare with. */
  public record Past(LocalDate from, LocalDate to, Map<String, Figure> figures) {}
}

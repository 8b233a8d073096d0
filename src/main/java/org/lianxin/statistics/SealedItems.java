package org.lianxin.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.lianxin.access.Outlook;

/**
 * Accusations count among the items of a township, or of a county, and in nothing else: not in a
 * rate, not in a row, not in a narrower question (domain.md §6.1). They are counted by township and
 * by whole calendar quarters that are over, and only where there are three or more, so that no
 * difference between two answers tells of fewer: what a county counts is the sum of what its
 * townships count, and a longer time that of its quarters.
 */
final class SealedItems {

  static final int FEWEST = 3;

  private final long counted;
  private final boolean few;

  private SealedItems(long counted, boolean few) {
    this.counted = counted;
    this.few = few;
  }

  /** Those that the question may count. */
  static SealedItems of(
      CaseFacts facts, Filter filter, Outlook outlook, Asked asked, Period period, int today) {
    if (outlook == Outlook.STATION
        || outlook == Outlook.UNIT
        || !Set.of(Dimension.TOWNSHIP).containsAll(asked.only().keySet())) {
      return new SealedItems(0, false);
    }
    var quarters = new Quarters(period, today);
    Map<Long, Integer> cells = new HashMap<>();
    for (var row = 0; row < facts.size(); row++) {
      var chunk = facts.chunk(row);
      var i = row & Chunk.MASK;
      var both = CaseRow.SEALED | CaseRow.COUNTED;
      if ((chunk.flags[i] & both) == both
          && quarters.have(chunk.received.at(i))
          && filter.takes(row)) {
        cells.merge(
            (long) chunk.township[i] << 32 | quarters.of(chunk.received.at(i)), 1, Integer::sum);
      }
    }
    var counted = cells.values().stream().filter(n -> n >= FEWEST).mapToLong(n -> n).sum();
    return new SealedItems(counted, cells.values().stream().anyMatch(n -> n < FEWEST));
  }

  long counted() {
    return counted;
  }

  /** As {@link Summary#sealed} tells it. */
  String told() {
    return counted > 0 ? String.valueOf(counted) : few ? "<" + FEWEST : "0";
  }

  /** The whole quarters of a period that are over. */
  private record Quarters(int from, int to) {

    private static final int MONTHS = 3;

    Quarters(Period period, int today) {
      this(begin(period), end(period, today));
    }

    private static int begin(Period period) {
      var first = first(period.from());
      return Days.of(first.equals(period.from()) ? first : first.plusMonths(MONTHS));
    }

    private static int end(Period period, int today) {
      var after = period.to().plusDays(1);
      var now = Days.day(today);
      return Days.of(first(after.isBefore(now) ? after : now)) - 1;
    }

    private static LocalDate first(LocalDate day) {
      return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS);
    }

    boolean have(int day) {
      return day >= from && day <= to;
    }

    int of(int day) {
      return Days.of(first(Days.day(day)));
    }
  }
}

package org.lianxin.privacy.retention;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.KeptForAWhile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what has been kept as long as the table of retention says (domain.md §8.5), a portion at
 * a time, each in a transaction of its own: the program goes on meanwhile, and may be stopped.
 */
@Service
public class NightlyRemoval {

  private static final Logger log = LoggerFactory.getLogger(NightlyRemoval.class);

  private final List<KeptForAWhile> kept;
  private final RetentionTable table;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;

  /**
   * @throws IllegalStateException if the table says nothing of something that is kept for a while
   */
  NightlyRemoval(
      List<KeptForAWhile> kept,
      RetentionTable table,
      BusinessClock clock,
      TransactionTemplate transaction) {
    this.kept = kept;
    this.table = table;
    this.clock = clock;
    this.transaction = transaction;
    kept.forEach(each -> table.of(each.kind()));
  }

  /**
   * Removes one portion of each kind. One kind that cannot be removed does not keep the others.
   *
   * @param most so many of each kind at the most
   * @return whether there may be more
   */
  public boolean removePortion(int most) {
    return kept.stream().map(each -> removed(each, most) == most).reduce(false, (a, b) -> a || b);
  }

  private int removed(KeptForAWhile each, int most) {
    try {
      int removed =
          Objects.requireNonNullElse(
              transaction.execute(status -> each.remove(before(each.kind()), most)), 0);
      if (removed > 0) {
        log.info("retention: {} of {} removed", removed, each.kind());
      }
      return removed;
    } catch (RuntimeException e) {
      // Another node may be at it; the message could quote what is removed.
      log.warn("retention: {} removed later: {}", each.kind(), e.getClass().getName());
      return 0;
    }
  }

  private Instant before(String kind) {
    return clock.today().minus(table.of(kind)).atStartOfDay(BusinessClock.ZONE).toInstant();
  }
}

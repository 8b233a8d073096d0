package org.lianxin.foundation;

import java.time.Instant;

/**
 * What a module keeps for a while only. How long is said by the line of that kind in the table of
 * retention (domain.md §8.5); what is older is removed at night, a portion at a time.
 */
public interface KeptForAWhile {

  /** The kind's line in the table of retention. */
  String kind();

  /**
   * Removes what is older, in the caller's transaction.
   *
   * @param most so many at the most
   * @return how many were removed; fewer than asked for means that nothing older is left
   */
  int remove(Instant before, int most);
}

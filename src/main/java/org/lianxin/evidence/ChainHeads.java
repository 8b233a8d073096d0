package org.lianxin.evidence;

import java.util.List;
import java.util.Optional;

/**
 * Keeps where chains end. Without that nobody could see that the last events of a chain were
 * removed, or the whole of it.
 */
public interface ChainHeads {

  /** Ends of chains in the order of their names, from the one after that name on. */
  List<Head> after(String chain, int limit);

  /**
   * The end of a chain; nobody else moves it until the transaction ends. Empty if it is not kept
   * here.
   */
  Optional<Head> lock(String chain);

  /**
   * Moves the end of a chain, and keeps it from others until the transaction ends.
   *
   * @return whether it was still there
   */
  boolean advance(Head from, Head to);
}

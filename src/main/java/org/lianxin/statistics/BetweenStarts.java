package org.lianxin.statistics;

/**
 * What a program keeps in the database for the next one that starts, so that nobody waits until it
 * has been read from all cases.
 */
public interface BetweenStarts {

  /**
   * Goes on from what was kept, and asks itself what is asked most: the first to ask would wait for
   * the machine to learn it.
   *
   * @return false if nothing was kept that this program can go on from
   */
  boolean goesOn();

  /** Reads everything anew and keeps it. */
  void renew();
}

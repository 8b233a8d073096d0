package org.lianxin.petition;

/** What a completed step lets out of the house, written in the transaction of the step. */
public interface Issuing {

  /**
   * Called for every step, after its rule has written what it means.
   *
   * @param id of the step as it is kept
   */
  void issue(Step step, String id);
}

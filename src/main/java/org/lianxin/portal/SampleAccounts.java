package org.lianxin.portal;

import java.util.List;

/** The accounts with which a demo is tried out; nobody answers in a real installation. */
public interface SampleAccounts {

  List<Sample> all();

  /**
   * One to try.
   *
   * @param unit the unit's name
   * @param role his roles in words
   * @param does a sentence about his part in the path
   */
  record Sample(String login, String name, String unit, String role, String does) {}
}

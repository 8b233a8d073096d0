package org.lianxin.access;

import java.util.Set;

/**
 * An account was made or changed, in the transaction that publishes this. Whatever sessions it has
 * end with the commit.
 *
 * @param login whose account
 * @param by who did it
 * @param fields names of the fields that changed
 */
public record AccountChanged(String login, String by, What what, Set<String> fields) {

  /** What happened to it. */
  public enum What {
    CREATED,
    CHANGED,
    PASSWORD_SET,
    PASSWORD_CHANGED,
    UNLOCKED,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF
  }
}

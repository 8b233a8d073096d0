package org.lianxin.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody tried to sign in and could not.
 *
 * @param login null if there is no such account: what was typed may be a password
 * @param address where the call came from
 */
public record SignInFailed(@Nullable String login, String address, Why why) {

  /** What was wrong; the caller is never told. */
  public enum Why {
    UNKNOWN_ACCOUNT,
    WRONG_PASSWORD,
    WRONG_CODE,
    NOT_IN_USE,
    PAUSED
  }
}

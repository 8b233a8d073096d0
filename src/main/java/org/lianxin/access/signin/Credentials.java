package org.lianxin.access.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Account;

/**
 * What is read to let somebody in, in one statement: the account, if there is one, and whether the
 * login or the address has to wait.
 */
record Credentials(
    @Nullable String login,
    @Nullable String name,
    @Nullable String unit,
    @Nullable String roleNames,
    @Nullable String passwordHash,
    @Nullable Boolean active,
    @Nullable Boolean mustChange,
    @Nullable Boolean demo,
    @Nullable Long version,
    @Nullable Instant totpSince,
    @Nullable Instant loginPausedUntil,
    @Nullable Instant addressPausedUntil) {

  static final String SQL =
      "SELECT a.login, a.name, a.unit, a.roles AS role_names, a.password_hash, a.active,"
          + " a.must_change, a.demo, a.version, a.totp_since,"
          + " l.paused_until AS login_paused_until, d.paused_until AS address_paused_until"
          + " FROM (SELECT 1 AS one) always"
          + " LEFT JOIN account a ON a.login = ?"
          + " LEFT JOIN sign_in_attempt l ON l.subject = ?"
          + " LEFT JOIN sign_in_attempt d ON d.subject = ?";

  /** Until when nobody signs in with this login or from this address; null if somebody may. */
  @Nullable Instant pausedAt(Instant now, SignInProperties limits) {
    return Attempts.later(
        limits.stillToCome(loginPausedUntil, now), limits.stillToCome(addressPausedUntil, now));
  }

  /** Null if there is no such account. */
  @Nullable Account account() {
    return login == null || name == null || unit == null || roleNames == null
        ? null
        : new Account(login, name, unit, roleNames, Boolean.TRUE.equals(active));
  }

  boolean hasSecondFactor() {
    return totpSince != null;
  }
}

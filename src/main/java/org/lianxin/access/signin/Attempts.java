package org.lianxin.access.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Addresses;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts to sign in, by login and by address. An attempt is counted before the password is
 * checked and taken back if it fitted, so that a hundred guesses at once are not a hundred free
 * ones. Logins are counted whether such an account exists or not: who has to wait learns nothing.
 */
@Service
public class Attempts {

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final SignInProperties limits;

  Attempts(JdbcClient jdbc, BusinessClock clock, SignInProperties limits) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * What came of counting an attempt.
   *
   * @param refusedUntil not null if it came while one has to wait, and was not counted
   * @param loginPausedUntil until when the login waits if this attempt is in vain
   * @param addressPausedUntil until when the address waits if this attempt is in vain
   */
  record Counted(
      @Nullable Instant refusedUntil,
      @Nullable Instant loginPausedUntil,
      @Nullable Instant addressPausedUntil) {}

  /** How a login is named here. */
  public static String login(String login) {
    return "login:" + Sha256.of(login.getBytes(StandardCharsets.UTF_8));
  }

  static String address(String address) {
    return "address:" + Addresses.network(address);
  }

  /** Until when somebody has to wait before he may try at all; null if he need not. */
  public @Nullable Instant pausedUntil(Credentials known) {
    return known.pausedAt(clock.instant(), limits);
  }

  /** Counts an attempt that may turn out to be in vain. */
  @Transactional
  public Counted count(String login, String address) {
    var now = clock.instant();
    var byLogin = lock(login(login), now);
    var byAddress = lock(address(address), now);
    var refused = later(pauseOf(byLogin, now), pauseOf(byAddress, now));
    if (refused != null) {
      return new Counted(refused, null, null);
    }
    return new Counted(
        null,
        add(login(login), byLogin, now, failures -> loginPause(failures, now)),
        add(address(address), byAddress, now, failures -> addressPause(failures, now)));
  }

  /** The attempt was not in vain: the login's count begins anew. */
  @Transactional
  public void succeeded(String login, String address) {
    forget(login);
    takeBack(address(address), limits.addressAfter());
  }

  /** The attempt was neither: the password fitted, and something more is asked for. */
  @Transactional
  public void undecided(String login, String address) {
    takeBack(login(login), limits.waitAfter());
    takeBack(address(address), limits.addressAfter());
  }

  /** Unlocks a login; whether there was anything to unlock. */
  @Transactional
  public boolean forget(String login) {
    return jdbc.sql("DELETE FROM sign_in_attempt WHERE subject = ?").param(login(login)).update()
        > 0;
  }

  /** Removes what has no effect any more. */
  @Transactional
  public void tidy() {
    var now = clock.instant();
    jdbc.sql(
            "DELETE FROM sign_in_attempt WHERE last_at < ?"
                + " AND (paused_until IS NULL OR paused_until < ?)")
        .params(now.minus(limits.window()), now)
        .update();
  }

  private @Nullable Instant loginPause(int failures, Instant now) {
    if (failures >= limits.lockAfter()) {
      return now.plus(limits.lock());
    }
    return failures >= limits.waitAfter() ? now.plus(limits.waiting()) : null;
  }

  private @Nullable Instant addressPause(int failures, Instant now) {
    return failures >= limits.addressAfter() ? now.plus(limits.window()) : null;
  }

  private record Row(int failures, Instant lastAt, @Nullable Instant pausedUntil) {}

  private @Nullable Instant pauseOf(Row row, Instant now) {
    return limits.stillToCome(row.pausedUntil, now);
  }

  /** Everybody locks the login before the address, so that nobody waits for each other. */
  private Row lock(String subject, Instant now) {
    jdbc.sql(
            "INSERT INTO sign_in_attempt (subject, failures, last_at) VALUES (?, 0, ?)"
                + " ON DUPLICATE KEY UPDATE subject = VALUES(subject)")
        .params(subject, now)
        .update();
    return jdbc.sql(
            "SELECT failures, last_at, paused_until FROM sign_in_attempt WHERE subject = ?"
                + " FOR UPDATE")
        .param(subject)
        .query(Row.class)
        .single();
  }

  private @Nullable Instant add(
      String subject, Row row, Instant now, IntFunction<@Nullable Instant> pause) {
    var forgotten = row.lastAt.plus(limits.window()).isBefore(now);
    var failures = forgotten && pauseOf(row, now) == null ? 1 : row.failures + 1;
    var until = pause.apply(failures);
    jdbc.sql(
            "UPDATE sign_in_attempt SET failures = ?, last_at = ?, paused_until = ?"
                + " WHERE subject = ?")
        .params(failures, now, until, subject)
        .update();
    return until;
  }

  private void takeBack(String subject, int limit) {
    jdbc.sql(
            "UPDATE sign_in_attempt"
                + " SET paused_until = CASE WHEN failures <= ? THEN NULL ELSE paused_until END,"
                + " failures = failures - 1 WHERE subject = ? AND failures > 0")
        .params(limit, subject)
        .update();
  }

  static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}

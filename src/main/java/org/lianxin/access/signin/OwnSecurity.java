package org.lianxin.access.signin;

import java.time.Duration;
import java.util.List;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Words;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What somebody does for the safety of his own account. */
@Service
class OwnSecurity {

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final SecondFactor secondFactor;
  private final Attempts attempts;
  private final BusinessClock clock;
  private final Words words;

  OwnSecurity(
      JdbcClient jdbc,
      Passwords passwords,
      SecondFactor secondFactor,
      Attempts attempts,
      BusinessClock clock,
      Words words) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.secondFactor = secondFactor;
    this.attempts = attempts;
    this.clock = clock;
    this.words = words;
  }

  /** Too many attempts in vain; the word is the minutes to wait. */
  static final class SignInPaused extends Refusal {
    SignInPaused(long minutes) {
      super(HttpStatus.TOO_MANY_REQUESTS, minutes);
    }
  }

  /** It is on already; only an administrator takes it off. */
  static final class SecondFactorOn extends Refusal {
    SecondFactorOn() {
      super(HttpStatus.CONFLICT);
    }
  }

  /**
   * How the account stands.
   *
   * @param mustChangePassword before anything else
   * @param secondFactor whether there is one
   * @param secondFactorRequired whether his roles cannot do without
   */
  record State(
      boolean mustChangePassword,
      boolean secondFactor,
      boolean secondFactorRequired,
      long recoveryCodesLeft) {}

  private record Row(boolean mustChange, boolean secondFactor) {}

  State state(Actor actor) {
    var row = row(actor);
    return new State(
        row.mustChange,
        row.secondFactor,
        secondFactor.requiredOf(actor.roles()),
        secondFactor.recoveryCodesLeft(actor.login()));
  }

  private Row row(Actor actor) {
    return jdbc.sql(
            "SELECT must_change, CASE WHEN totp_since IS NULL THEN FALSE ELSE TRUE END"
                + " AS second_factor FROM account WHERE login = ?")
        .param(actor.login())
        .query(Row.class)
        .single();
  }

  /** Another password; all sessions end, this one too. */
  void changePassword(String current, String password, String address, Actor actor) {
    requireCurrent(current, address, actor);
    var fault = passwords.fault(actor.login(), password);
    new Checks(words).when(fault.isPresent(), "password", fault.orElse("password.short")).refuse();
    passwords.change(actor.login(), password);
  }

  /** The secret of a second factor that is not on yet. */
  SecondFactor.Enrolment begin(String current, String address, Actor actor) {
    requireCurrent(current, address, actor);
    if (row(actor).secondFactor) {
      throw new SecondFactorOn();
    }
    return secondFactor.begin(actor.login());
  }

  /** Turns it on; all sessions end, this one too. */
  List<String> confirm(String code, Actor actor) {
    var codes = secondFactor.confirm(actor.login(), code.strip());
    new Checks(words).when(codes.isEmpty(), "code", "secondFactor.code").refuse();
    return codes;
  }

  /** Whoever found an open browser does not know it; he may not try for ever either. */
  private void requireCurrent(String current, String address, Actor actor) {
    var counted = attempts.count(actor.login(), address);
    if (counted.refusedUntil() != null) {
      var wait = Duration.between(clock.instant(), counted.refusedUntil());
      throw new SignInPaused(wait.toMinutes() + 1);
    }
    new Checks(words)
        .when(!passwords.fits(actor.login(), current), "current", "password.current")
        .refuse();
    attempts.succeeded(actor.login(), address);
  }
}

package org.lianxin.access.signin;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Account;
import org.lianxin.access.Actor;
import org.lianxin.access.SignInFailed;
import org.lianxin.access.SignInFailed.Why;
import org.lianxin.access.SignInPaused;
import org.lianxin.access.SignInSucceeded;
import org.lianxin.access.signin.Refused.CodeNeeded;
import org.lianxin.access.signin.Refused.Paused;
import org.lianxin.access.signin.SignedIn.Duty;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The check of login, password and code. Whatever is wrong is answered alike and after the same
 * work, so that nobody learns which accounts there are (domain.md §8.5).
 */
@Service
class SignIn {

  /** So many logins are checked at once at most; two may share a turn. */
  private static final int TURNS = 256;

  private final JdbcClient jdbc;
  private final Attempts attempts;
  private final RememberingPasswordEncoder passwords;
  private final SecondFactor secondFactor;
  private final Organization organization;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final boolean demoIsOn;
  private final String nobodysHash;
  private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

  SignIn(
      JdbcClient jdbc,
      Attempts attempts,
      RememberingPasswordEncoder passwords,
      SecondFactor secondFactor,
      Organization organization,
      BusinessClock clock,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      @Value("${lianxin.demo.enabled:false}") boolean demoIsOn) {
    this.jdbc = jdbc;
    this.attempts = attempts;
    this.passwords = passwords;
    this.secondFactor = secondFactor;
    this.organization = organization;
    this.clock = clock;
    this.events = events;
    this.transaction = transaction;
    this.demoIsOn = demoIsOn;
    this.nobodysHash = passwords.encode("nobody has this password");
  }

  /**
   * Lets somebody in.
   *
   * @throws Paused if there were too many attempts in vain
   * @throws CodeNeeded if the password fits and the code does not
   * @throws BadCredentialsException for all else
   */
  SignedIn enter(String login, String password, SignInDetails from) {
    var known = read(login, from.address());
    if (isKnownToFit(password, from, known)) {
      return entered(login, from, known);
    }
    // One after the other for a login. A program that begins with many calls at once is not
    // guessing: the first of them is checked, and the others need not be.
    synchronized (turns[Math.floorMod(login.hashCode(), turns.length)]) {
      var now = read(login, from.address());
      return isKnownToFit(password, from, now)
          ? entered(login, from, now)
          : checked(login, password, from, now);
    }
  }

  /**
   * Whether the password has been checked before and nothing else is asked for.
   *
   * @throws Paused if there were too many attempts in vain
   */
  private boolean isKnownToFit(String password, SignInDetails from, Credentials known) {
    var paused = attempts.pausedUntil(known);
    if (paused != null) {
      throw paused(known.account(), from, paused);
    }
    return known.account() != null
        && mayEnter(known)
        && !known.hasSecondFactor()
        && passwords.remembers(password, known.passwordHash());
  }

  private SignedIn entered(String login, SignInDetails from, Credentials known) {
    if (from.session()) {
      attempts.forget(login);
      events.publishEvent(new SignInSucceeded(login, from.address(), true));
    }
    return signedIn(Objects.requireNonNull(known.account()), known);
  }

  private SignedIn checked(String login, String password, SignInDetails from, Credentials known) {
    var counted = attempts.count(login, from.address());
    var account = known.account();
    if (counted.refusedUntil() != null) {
      throw paused(account, from, counted.refusedUntil());
    }
    var hash = known.passwordHash();
    var fits = passwords.matches(password, hash == null ? nobodysHash : hash);
    if (account == null || hash == null || !fits || !mayEnter(known)) {
      throw inVain(account, from, counted, why(account, fits));
    }
    if (known.hasSecondFactor()) {
      if (from.code() == null) {
        attempts.undecided(login, from.address());
        throw new CodeNeeded();
      }
      if (!secondFactor.accepts(login, from.code())) {
        inVain(account, from, counted, Why.WRONG_CODE);
        throw new CodeNeeded();
      }
    }
    attempts.succeeded(login, from.address());
    renew(login, password, hash);
    events.publishEvent(new SignInSucceeded(login, from.address(), from.session()));
    return signedIn(account, known);
  }

  private Credentials read(String login, String address) {
    return jdbc.sql(Credentials.SQL)
        .params(login, Attempts.login(login), Attempts.address(address))
        .query(Credentials.class)
        .single();
  }

  private boolean mayEnter(Credentials known) {
    return Boolean.TRUE.equals(known.active()) && (demoIsOn || !Boolean.TRUE.equals(known.demo()));
  }

  private static Why why(@Nullable Account account, boolean fits) {
    if (account == null) {
      return Why.UNKNOWN_ACCOUNT;
    }
    return fits ? Why.NOT_IN_USE : Why.WRONG_PASSWORD;
  }

  private Paused paused(@Nullable Account account, SignInDetails from, Instant until) {
    events.publishEvent(new SignInFailed(login(account), from.address(), Why.PAUSED));
    return new Paused(until);
  }

  private BadCredentialsException inVain(
      @Nullable Account account, SignInDetails from, Attempts.Counted counted, Why why) {
    events.publishEvent(new SignInFailed(login(account), from.address(), why));
    if (counted.loginPausedUntil() != null) {
      events.publishEvent(
          new SignInPaused(login(account), from.address(), counted.loginPausedUntil()));
    }
    if (counted.addressPausedUntil() != null) {
      events.publishEvent(new SignInPaused(null, from.address(), counted.addressPausedUntil()));
    }
    return new BadCredentialsException("refused");
  }

  private static @Nullable String login(@Nullable Account account) {
    return account == null ? null : account.login();
  }

  /** An older kind of hash is replaced as soon as the password is known. */
  private void renew(String login, String password, String hash) {
    if (passwords.upgradeEncoding(hash)) {
      var renewed = passwords.encode(password);
      transaction.executeWithoutResult(
          status ->
              jdbc.sql("UPDATE account SET password_hash = ? WHERE login = ? AND password_hash = ?")
                  .params(renewed, login, hash)
                  .update());
    }
  }

  private SignedIn signedIn(Account account, Credentials known) {
    var actor = Actor.of(account, organization.requireUnit(account.unit()));
    var version = known.version() == null ? 0 : known.version();
    return new SignedIn(actor, version, duty(account, known));
  }

  private Duty duty(Account account, Credentials known) {
    if (Boolean.TRUE.equals(known.mustChange())) {
      return Duty.CHANGE_PASSWORD;
    }
    return !known.hasSecondFactor() && secondFactor.requiredOf(account.roles())
        ? Duty.TAKE_SECOND_FACTOR
        : Duty.NONE;
  }
}

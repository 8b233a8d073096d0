package org.lianxin.access.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.AccountChanged;
import org.lianxin.access.AccountChanged.What;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Sha256;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 动态验证码: what somebody has besides what he knows. The secret lies sealed; a code is taken once, in
 * its own period or the one before or after; recovery codes lie as hashes and are taken once.
 */
@Service
public class SecondFactor {

  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 8;
  private static final int RECOVERY_BYTES = 10;
  private static final String ISSUER = "Lianxin";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;
  private final Set<Role> requiredOf;
  private final SecureRandom random = new SecureRandom();

  SecondFactor(
      JdbcClient jdbc,
      Vault vault,
      BusinessClock clock,
      ApplicationEventPublisher events,
      SignInProperties settings,
      @Value("${lianxin.demo.enabled:false}") boolean demo) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
    this.events = events;
    this.requiredOf =
        settings.secondFactor() && !demo ? Set.copyOf(settings.secondFactorRoles()) : Set.of();
  }

  /** Whether somebody with these roles cannot do without. */
  boolean requiredOf(Collection<Role> roles) {
    return roles.stream().anyMatch(requiredOf::contains);
  }

  /**
   * What an authenticator needs.
   *
   * @param secret in Base32, to be typed
   * @param uri the same as {@code otpauth:}, to be shown as a picture
   */
  record Enrolment(String secret, String uri) {}

  /** Begins anew with another secret, which counts once a code of it was shown. */
  @Transactional
  public Enrolment begin(String login) {
    var salt = vault.newSalt();
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    jdbc.sql(
            "UPDATE account SET totp_salt = ?, totp_secret = ?, totp_since = NULL, totp_step = 0"
                + " WHERE login = ?")
        .params(salt, vault.sealBytes(Level.P3, salt, place(login), secret), login)
        .update();
    var text = Totp.base32(secret);
    return new Enrolment(
        text,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
            .formatted(
                ISSUER,
                URLEncoder.encode(login, StandardCharsets.UTF_8),
                text,
                ISSUER,
                Totp.DIGITS,
                Totp.PERIOD_SECONDS));
  }

  /**
   * Ends the enrolment with a first code.
   *
   * @return the recovery codes, shown this once; empty if the code does not fit
   */
  @Transactional
  public List<String> confirm(String login, String code) {
    var kept = kept(login);
    if (kept == null || kept.since != null || !fits(login, kept, code)) {
      return List.of();
    }
    jdbc.sql("UPDATE account SET totp_since = ?, version = version + 1 WHERE login = ?")
        .params(clock.instant(), login)
        .update();
    var codes = renewRecoveryCodes(login);
    events.publishEvent(
        new AccountChanged(login, login, What.SECOND_FACTOR_ON, Set.of("secondFactor")));
    return codes;
  }

  /** Whether it is a code of this moment that was not used before, or an unused recovery code. */
  @Transactional
  public boolean accepts(String login, String code) {
    var kept = kept(login);
    return kept != null && kept.since != null && (fits(login, kept, code) || recovers(login, code));
  }

  /** Takes it off: the telephone is lost. */
  @Transactional
  public boolean drop(String login, String by) {
    var dropped =
        jdbc.sql(
                    "UPDATE account SET totp_salt = NULL, totp_secret = NULL, totp_since = NULL,"
                        + " totp_step = 0, version = version + 1"
                        + " WHERE login = ? AND totp_secret IS NOT NULL")
                .param(login)
                .update()
            > 0;
    if (dropped) {
      jdbc.sql("DELETE FROM recovery_code WHERE login = ?").param(login).update();
      events.publishEvent(
          new AccountChanged(login, by, What.SECOND_FACTOR_OFF, Set.of("secondFactor")));
    }
    return dropped;
  }

  /** How many recovery codes are left. */
  long recoveryCodesLeft(String login) {
    return jdbc.sql("SELECT COUNT(*) FROM recovery_code WHERE login = ?")
        .param(login)
        .query(Long.class)
        .single();
  }

  private record Kept(byte[] salt, byte[] secret, @Nullable Instant since) {}

  private @Nullable Kept kept(String login) {
    return jdbc.sql(
            "SELECT totp_salt AS salt, totp_secret AS secret, totp_since AS since FROM account"
                + " WHERE login = ? AND totp_secret IS NOT NULL")
        .param(login)
        .query(Kept.class)
        .optional()
        .orElse(null);
  }

  private boolean fits(String login, Kept kept, String code) {
    var secret = vault.openBytes(Level.P3, kept.salt, place(login), kept.secret);
    var now = Totp.step(clock.instant());
    var step =
        LongStream.rangeClosed(now - 1, now + 1)
            .filter(near -> same(Totp.code(secret, near, Totp.DIGITS), code))
            .findFirst();
    if (step.isEmpty() || !use(login, step.getAsLong())) {
      return false;
    }
    if (vault.outdated(Level.P3, kept.secret)) {
      jdbc.sql("UPDATE account SET totp_secret = ? WHERE login = ?")
          .params(vault.sealBytes(Level.P3, kept.salt, place(login), secret), login)
          .update();
    }
    return true;
  }

  /** Of two who come with the same code at the same time one is let in, RFC 6238 §5.2. */
  private boolean use(String login, long step) {
    return jdbc.sql("UPDATE account SET totp_step = ? WHERE login = ? AND totp_step < ?")
            .params(step, login, step)
            .update()
        == 1;
  }

  private boolean recovers(String login, String code) {
    return jdbc.sql("DELETE FROM recovery_code WHERE login = ? AND code_hash = ?")
            .params(login, hash(login, code))
            .update()
        == 1;
  }

  private List<String> renewRecoveryCodes(String login) {
    jdbc.sql("DELETE FROM recovery_code WHERE login = ?").param(login).update();
    var codes = new ArrayList<String>();
    for (var i = 0; i < RECOVERY_CODES; i++) {
      var bytes = new byte[RECOVERY_BYTES];
      random.nextBytes(bytes);
      var code = Totp.base32(bytes).replaceAll("(.{4})(?!$)", "$1-");
      codes.add(code);
      jdbc.sql("INSERT INTO recovery_code (login, code_hash) VALUES (?, ?)")
          .params(login, hash(login, code))
          .update();
    }
    return codes;
  }

  /** Eighty random bits need no slow hash. */
  private static String hash(String login, String code) {
    var plain = code.replace("-", "").toUpperCase(Locale.ROOT);
    return Sha256.of((login + '\0' + plain).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  static String place(String login) {
    return "account.totp:" + login;
  }
}

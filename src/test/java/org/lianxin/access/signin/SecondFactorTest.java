package org.lianxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Accounts;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.WebBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 动态验证码: RFC 6238 in the program, each code once (§5.2). */
@DatabaseTest
class SecondFactorTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

  @Autowired Environment environment;
  @Autowired Accounts accounts;
  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Vault vault;

  private String login;

  @BeforeEach
  void begin() {
    clock.moveTo(MORNING);
    login = new People(accounts).somebody();
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void whoHasOneSignsInWithACodeOfTheMoment() {
    var secret = enrolled().secret;
    later(30);
    var asked = signIn("").is(401);
    assertThat(asked.text("/title")).isEqualTo("请输入动态验证码");
    signIn("000000").is(401);
    signIn(code(secret, 0)).is(204);
  }

  @Test
  void aCodeIsTakenOnceAndNoneOlderAfterIt() {
    var secret = enrolled().secret;
    later(90);
    signIn(code(secret, 0)).is(204);
    signIn(code(secret, 0)).is(401);
    signIn(code(secret, -1)).is(401);
    signIn(code(secret, 1)).is(204);
  }

  @Test
  void aClockMayBeOnePeriodWrongAndNotTwo() {
    var secret = enrolled().secret;
    later(600);
    signIn(code(secret, -2)).is(401);
    signIn(code(secret, 2)).is(401);
    signIn(code(secret, -1)).is(204);
  }

  @Test
  void theCodeOfTheEnrolmentIsUsedUp() {
    var secret = enrolled().secret;
    signIn(code(secret, 0)).is(401);
  }

  @Test
  void aRecoveryCodeStandsInOnce() {
    var codes = enrolled().recoveryCodes;
    assertThat(codes)
        .hasSize(8)
        .doesNotHaveDuplicates()
        .allMatch(c -> c.matches("(\\w{4}-){3}\\w{4}"));
    signIn(codes.get(0)).is(204);
    signIn(codes.get(0)).is(401);
    signIn(codes.get(1).toLowerCase().replace("-", "")).is(204);
  }

  @Test
  void wrongCodesAreCountedLikeWrongPasswordsAndAskingForTheCodeForgivesNothing() {
    enrolled();
    for (var i = 0; i < 5; i++) {
      signIn("00000" + i).is(401);
      if (i < 4) {
        signIn("").is(401);
      }
    }
    signIn("").is(429);
  }

  @Test
  void aProgramSendsTheCodeInAHeader() {
    var secret = enrolled().secret;
    later(60);
    callers.as(login, People.PASSWORD).get("/api/me").is(401);
    callers.as(login, People.PASSWORD, "X-TOTP", code(secret, 0)).get("/api/me").is(200);
    callers.as(login, People.PASSWORD, "X-TOTP", code(secret, 0)).get("/api/me").is(401);
  }

  @Test
  void theSecretLiesSealedAndTheRecoveryCodesAsHashes() {
    var enrolled = enrolled();
    record Kept(byte[] salt, byte[] secret) {}
    var kept =
        jdbc.sql("SELECT totp_salt AS salt, totp_secret AS secret FROM account WHERE login = ?")
            .param(login)
            .query(Kept.class)
            .single();
    var hex = HexFormat.of().formatHex(enrolled.secret);
    assertThat(HexFormat.of().formatHex(kept.secret)).doesNotContain(hex);
    assertThat(vault.openBytes(Level.P3, kept.salt, "account.totp:" + login, kept.secret))
        .isEqualTo(enrolled.secret);
    assertThat(
            jdbc.sql("SELECT code_hash FROM recovery_code WHERE login = ?")
                .param(login)
                .query(String.class)
                .list())
        .hasSize(8)
        .noneMatch(hash -> enrolled.recoveryCodes.stream().anyMatch(hash::contains));
  }

  @Test
  void enrollingNeedsThePasswordOnceMoreAndAFirstCode() {
    var browser = signedIn();
    assertThat(
            browser
                .post("/api/me/second-factor", Map.of("password", "wrong"))
                .is(422)
                .fieldsRefused())
        .containsExactly("current");
    browser.post("/api/me/second-factor", Map.of("password", People.PASSWORD)).is(200);
    assertThat(
            browser
                .post("/api/me/second-factor/confirm", Map.of("code", "12345"))
                .is(422)
                .fieldsRefused())
        .containsExactly("code");
    // Not confirmed, so it is not asked for.
    signIn("").is(204);
  }

  @Test
  void onlyAnAdministratorTakesItOffAgain() {
    var secret = enrolled().secret;
    later(60);
    var browser = browser();
    browser.signIn(login, People.PASSWORD, code(secret, 0)).is(204);
    browser.post("/api/me/second-factor", Map.of("password", People.PASSWORD)).is(409);
    callers.as("admin").post(off(), Map.of()).is(403);
    callers.as("security").post(off(), Map.of()).is(204);
    browser.get("/api/me").is(401);
    signIn("").is(204);
  }

  private String off() {
    return "/api/admin/accounts/" + login + "/second-factor/end";
  }

  private record Enrolled(byte[] secret, List<String> recoveryCodes) {}

  private Enrolled enrolled() {
    var browser = signedIn();
    var begun = browser.post("/api/me/second-factor", Map.of("password", People.PASSWORD)).is(200);
    assertThat(begun.text("/uri"))
        .startsWith("otpauth://totp/Lianxin:" + login + "?secret=" + begun.text("/secret"));
    var secret = bytes(begun.text("/secret"));
    var confirmed =
        browser.post("/api/me/second-factor/confirm", Map.of("code", code(secret, 0))).is(200);
    browser.get("/api/me").is(401);
    return new Enrolled(
        secret,
        confirmed.body().at("/recoveryCodes").valueStream().map(c -> c.asString()).toList());
  }

  private static byte[] bytes(String base32) {
    var bits = new StringBuilder();
    for (var letter : base32.getBytes(StandardCharsets.US_ASCII)) {
      var value = letter >= 'A' ? letter - 'A' : letter - '2' + 26;
      bits.append(Integer.toBinaryString(32 + value).substring(1));
    }
    var bytes = new byte[bits.length() / 8];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return bytes;
  }

  private String code(byte[] secret, int periodsAway) {
    return Totp.code(secret, Totp.step(clock.instant()) + periodsAway, Totp.DIGITS);
  }

  private void later(int seconds) {
    clock.moveTo(clock.instant().plus(Duration.ofSeconds(seconds)));
  }

  private Answer signIn(String code) {
    return browser().signIn(login, People.PASSWORD, code);
  }

  private WebBrowser signedIn() {
    var browser = browser();
    browser.signIn(login, People.PASSWORD).is(204);
    return browser;
  }

  private WebBrowser browser() {
    return new WebBrowser(environment.getRequiredProperty("local.server.port"));
  }
}

package org.lianxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.access.Accounts;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.WebBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of a browser's session. */
@DatabaseTest
class SessionTest {

  @Autowired Environment environment;
  @Autowired JdbcClient jdbc;
  @Autowired Accounts accounts;
  @Autowired Callers callers;
  @Autowired TransactionOperations transaction;

  /** OWASP: whoever planted a session in somebody's browser does not share it afterwards. */
  @Test
  void signingInGivesTheSessionAnotherName() {
    var attacker = signedIn(people().somebody());
    var planted = attacker.cookie("SESSION").orElseThrow();
    var victim = browser();
    victim.get("/api/me");
    victim.plant("SESSION", planted);
    var login = people().somebody();
    victim.signIn(login, People.PASSWORD).is(204);
    assertThat(victim.cookie("SESSION")).isPresent().get().isNotEqualTo(planted);
    assertThat(victim.get("/api/me").text("/login")).isEqualTo(login);
    attacker.get("/api/me").is(401);
  }

  @Test
  void anInventedSessionIsNoSession() {
    var browser = browser();
    browser.get("/api/me");
    browser.plant("SESSION", "MDEyMzQ1Njc4OWFiY2RlZg==");
    browser.get("/api/me").is(401);
    browser.signIn(people().somebody(), People.PASSWORD).is(204);
    assertThat(browser.cookie("SESSION")).get().isNotEqualTo("MDEyMzQ1Njc4OWFiY2RlZg==");
  }

  @Test
  void aChangeWithoutTheCsrfHeaderIsRefused() {
    var browser = signedIn(people().somebody());
    var refused = browser.postWithoutToken("/api/absences", Map.of()).is(403);
    assertThat(refused.text("/title")).isEqualTo("页面已过期");
    browser.post("/api/absences", Map.of()).is(422);
  }

  @Test
  void anIdleSessionEndsAfterThirtyMinutes() {
    var login = people().somebody();
    var browser = signedIn(login);
    idle(login, 29);
    browser.get("/api/me").is(200);
    idle(login, 31);
    browser.get("/api/me").is(401);
  }

  @Test
  void ofFourBrowsersTheLongestIdleOneIsSignedOut() {
    var login = people().somebody();
    var first = signedIn(login);
    idle(login, 3);
    var second = signedIn(login);
    idle(login, 2);
    var third = signedIn(login);
    idle(login, 1);
    var fourth = signedIn(login);
    first.get("/api/me").is(401);
    for (var open : List.of(second, third, fourth)) {
      open.get("/api/me").is(200);
    }
  }

  @Test
  void signingInAgainInTheSameBrowserTakesNoOthersPlace() {
    var login = people().somebody();
    var others = List.of(signedIn(login), signedIn(login));
    var browser = signedIn(login);
    browser.signIn(login, People.PASSWORD).is(204);
    browser.get("/api/me").is(200);
    others.forEach(other -> other.get("/api/me").is(200));
  }

  @ParameterizedTest
  @CsvSource({"roles, false", "active, false", "name, false", "password, true"})
  void whateverChangesAnAccountEndsItsSessionsAtOnce(String what, boolean passwordChanges) {
    var login = people().somebody();
    var browser = signedIn(login);
    callers.as(login, People.PASSWORD).get("/api/me").is(200);
    if (passwordChanges) {
      callers.as("security").post("/api/admin/accounts/" + login + "/password", Map.of()).is(200);
    } else {
      callers
          .as("security")
          .put(
              "/api/admin/accounts/" + login,
              Map.of(
                  "name",
                  what.equals("name") ? "另一个名字" : "测试员",
                  "unit",
                  "SYSTEM",
                  "roles",
                  Set.of(what.equals("roles") ? "ARCHIVIST" : "ASSESSOR"),
                  "active",
                  !what.equals("active")))
          .is(200);
    }
    browser.get("/api/me").is(401);
    assertThat(sessions(login)).isZero();
    // A program brings the password each time: it is refused from the next call on, or goes on.
    var refused = passwordChanges || what.equals("active");
    callers.as(login, People.PASSWORD).get("/api/me").is(refused ? 401 : 200);
  }

  /** A sign-in that was under way when the account was changed. */
  @Test
  void aSessionOfAnEarlierStateOfTheAccountIsNone() {
    var login = people().somebody();
    var browser = signedIn(login);
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("UPDATE account SET version = version + 1 WHERE login = ?")
                .param(login)
                .update());
    browser.get("/api/me").is(401);
    assertThat(sessions(login)).isZero();
  }

  /**
   * Who only reads changes nothing in the session's row for ten seconds, and is signed out no
   * later.
   */
  @Test
  void whenASessionWasLastUsedIsKeptToTenSeconds() {
    var login = people().somebody();
    var browser = signedIn(login);
    browser.get("/api/me").is(200);
    assertThat(ofSession(login, "LAST_ACCESS_TIME - CREATION_TIME"))
        .as("never before the sign-in")
        .isNotNegative();
    idle(login, 5);
    var asked = System.currentTimeMillis();
    browser.get("/api/me").is(200);
    assertThat(ofSession(login, "LAST_ACCESS_TIME"))
        .isBetween(asked - 10_000, System.currentTimeMillis())
        .matches(used -> used % 10_000 == 0);
    assertThat(ofSession(login, "EXPIRY_TIME - LAST_ACCESS_TIME")).isEqualTo(30 * 60_000L + 10_000);
  }

  @Test
  void theCookiesAreKeptFromScriptsAndOtherSites() {
    var login = people().somebody();
    var browser = browser();
    var cookies = browser.signIn(login, People.PASSWORD).is(204).response().headers();
    assertThat(cookies.allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("SESSION=")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax"))
        .anySatisfy(
            cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("SameSite=Lax"));
  }

  private void idle(String login, int minutes) {
    var millis = minutes * 60_000L;
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    "UPDATE SPRING_SESSION SET LAST_ACCESS_TIME = LAST_ACCESS_TIME - ?,"
                        + " EXPIRY_TIME = EXPIRY_TIME - ? WHERE PRINCIPAL_NAME = ?")
                .params(millis, millis, login)
                .update());
  }

  private long sessions(String login) {
    return ofSession(login, "COUNT(*)");
  }

  private long ofSession(String login, String what) {
    return jdbc.sql("SELECT " + what + " FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ?")
        .param(login)
        .query(Long.class)
        .single();
  }

  private People people() {
    return new People(accounts);
  }

  private WebBrowser browser() {
    return new WebBrowser(environment.getRequiredProperty("local.server.port"));
  }

  private WebBrowser signedIn(String login) {
    var browser = browser();
    browser.signIn(login, People.PASSWORD).is(204);
    return browser;
  }
}

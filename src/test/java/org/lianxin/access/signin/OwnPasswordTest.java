package org.lianxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Accounts;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.WebBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** Passwords over their life: set, changed, not used again, hashed anew. */
@DatabaseTest
class OwnPasswordTest {

  @Autowired Environment environment;
  @Autowired Accounts accounts;
  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private String login;

  @BeforeEach
  void begin() {
    login = new People(accounts).somebody();
  }

  @Test
  void aChangedPasswordIsTheOnlyOneFromTheNextCallOn() {
    callers.as(login, People.PASSWORD).get("/api/me").is(200);
    change(People.PASSWORD, "前村的路灯今年全都亮起来").is(204);
    callers.as(login, People.PASSWORD).get("/api/me").is(401);
    callers.as(login, "前村的路灯今年全都亮起来").get("/api/me").is(200);
  }

  @Test
  void thePresentPasswordIsAskedForAndTheNewOneIsChecked() {
    assertThat(change("not this one", "前村的路灯今年全都亮起来").is(422).fieldsRefused())
        .containsExactly("current");
    var refused = change(People.PASSWORD, "demo").is(422);
    assertThat(refused.fieldsRefused()).containsExactly("password");
    assertThat(refused.text("/errors/0/message")).contains("12");
    callers.as(login, People.PASSWORD).post("/api/me/password", Map.of()).is(422);
  }

  @Test
  void noneOfTheLastFiveComesBack() {
    var passwords =
        List.of(
            People.PASSWORD,
            "second-Brücke-am-Fluss",
            "third-Brücke-am-Fluss!",
            "fourth-Brücke-am-Fluss",
            "fifth-Brücke-am-Fluss!",
            "sixth-Brücke-am-Fluss!");
    for (var i = 1; i < passwords.size(); i++) {
      change(passwords.get(i - 1), passwords.get(i)).is(204);
    }
    for (var recent : passwords.subList(1, 6)) {
      var refused = change(passwords.get(5), recent).is(422);
      assertThat(refused.text("/errors/0/message")).contains("最近5次");
    }
    change(passwords.get(5), passwords.get(0)).is(204);
  }

  @Test
  void whatAnAdministratorSetIsChangedBeforeAnythingElse() {
    var handed =
        callers.as("security").post("/api/admin/accounts/" + login + "/password", Map.of()).is(200);
    var given = handed.text("/password");
    assertThat(given).hasSizeGreaterThanOrEqualTo(16);
    var browser = new WebBrowser(environment.getRequiredProperty("local.server.port"));
    browser.signIn(login, given).is(204);
    assertThat(browser.get("/api/absences").is(403).text("/title")).isEqualTo("请先修改密码");
    assertThat(callers.as(login, given).get("/api/cases").is(403).text("/title"))
        .isEqualTo("请先修改密码");
    assertThat(browser.get("/api/me/security").is(200).text("/mustChangePassword"))
        .isEqualTo("true");
    var changed = Map.of("current", given, "password", "前村的路灯今年全都亮起来");
    browser.post("/api/me/password", changed).is(204);
    browser.get("/api/me").is(401);
    browser.signIn(login, "前村的路灯今年全都亮起来").is(204);
    browser.get("/api/absences").is(200);
  }

  @Test
  void anOlderKindOfHashIsReplacedAtTheNextSignIn() {
    var old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(People.PASSWORD);
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("UPDATE account SET password_hash = ? WHERE login = ?")
                .params(old, login)
                .update());
    callers.as(login, "nonsense").get("/api/me").is(401);
    assertThat(hash()).isEqualTo(old);
    callers.as(login, People.PASSWORD).get("/api/me").is(200);
    var renewed = hash();
    assertThat(renewed).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    callers.as(login, People.PASSWORD).get("/api/me").is(200);
    assertThat(hash()).isEqualTo(renewed);
  }

  @Test
  void theDemosPasswordIsRefusedEverywhereElse() {
    assertThat(
            callers
                .as("security")
                .post("/api/admin/accounts/" + login + "/password", Map.of("password", "demo"))
                .is(422)
                .fieldsRefused())
        .containsExactly("password");
  }

  private Answer change(String current, String password) {
    return callers
        .as(login, current.equals("not this one") ? People.PASSWORD : current)
        .post("/api/me/password", Map.of("current", current, "password", password));
  }

  private String hash() {
    return jdbc.sql("SELECT password_hash FROM account WHERE login = ?")
        .param(login)
        .query(String.class)
        .single();
  }
}

package org.lianxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who signed in and out, and who tried in vain, is on record; domain.md §8.5. */
@DatabaseTest
class SignInEvidenceTest {

  @Autowired Callers callers;
  @Autowired Environment environment;
  @Autowired JdbcClient jdbc;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  @Test
  void aBrowsersSignInAndItsEndAreOnRecordWithItsAddress() throws Exception {
    send("/api/me", "GET", "");
    var before = end("account:water");
    assertThat(signIn("water", "demo")).isEqualTo(204);
    send("/api/me", "GET", "");
    send("/api/me", "GET", "");
    assertThat(send("/api/session/end", "POST", "")).isEqualTo(204);
    assertThat(since("account:water", before))
        .containsExactly("water SIGNED_IN session null", "water SIGNED_OUT session null");
    assertThat(
            jdbc.sql("SELECT ip FROM audit_event WHERE chain = 'account:water' AND seq > ?")
                .param(before)
                .query(String.class)
                .list())
        .allMatch(address -> address != null && !address.isBlank());
  }

  @Test
  void everyFailureIsOnRecordWithItsReason() throws Exception {
    send("/api/me", "GET", "");
    var before = end("account:water");
    assertThat(signIn("water", "wrong")).isEqualTo(401);
    assertThat(basic("water", "wrong")).isEqualTo(401);
    assertThat(basic("water", "wrong")).isEqualTo(401);
    assertThat(since("account:water", before))
        .containsExactly(
            "unknown SIGN_IN_FAILED signIn WRONG_PASSWORD",
            "unknown SIGN_IN_FAILED signIn WRONG_PASSWORD",
            "unknown SIGN_IN_FAILED signIn WRONG_PASSWORD");
  }

  /** Somebody may have typed his password where the name goes. */
  @Test
  void aNameThatIsNobodysIsNotKept() throws Exception {
    send("/api/me", "GET", "");
    var before = end("system");
    var typed = "secret" + System.nanoTime();
    assertThat(signIn(typed, "demo")).isEqualTo(401);
    assertThat(basic(typed, "demo")).isEqualTo(401);
    assertThat(since("system", before))
        .containsExactly(
            "unknown SIGN_IN_FAILED signIn UNKNOWN_ACCOUNT",
            "unknown SIGN_IN_FAILED signIn UNKNOWN_ACCOUNT");
    assertThat(jdbc.sql("SELECT chain FROM audit_chain").query(String.class).list())
        .noneMatch(chain -> chain.contains(typed));
  }

  /** It brings its password with every call: what was checked before is not told again. */
  @Test
  void anAccountsBeginningAndAProgramsFirstCallAreOnRecord() {
    var login = "recorded";
    var made =
        callers
            .as("security")
            .post(
                "/api/admin/accounts",
                Map.of(
                    "login", login, "name", "张三", "unit", "SYSTEM", "roles", List.of("ASSESSOR")))
            .is(201);
    var program = callers.as(login, made.text("/password"));
    program.get("/api/me").is(200);
    program.get("/api/me").is(200);
    assertThat(since("account:" + login, 0))
        .containsExactly(
            "security ACCOUNT_CREATED account CREATED", login + " SIGNED_IN program null");
  }

  @Test
  void aChangeOfAUnitIsOnRecord() {
    var before = end("system");
    callers
        .as("admin")
        .post(
            "/api/admin/units",
            Map.of(
                "code",
                "T-REC",
                "name",
                "试验站",
                "kind",
                "STATION",
                "region",
                "660101009000",
                "phone",
                "0660-5550009"))
        .is(201);
    assertThat(since("system", before)).containsExactly("admin SETTING_CHANGED UNIT null");
  }

  private int signIn(String login, String password) throws Exception {
    return send("/api/session", "POST", "username=" + login + "&password=" + password);
  }

  private int basic(String login, String password) throws Exception {
    var who = Base64.getEncoder().encodeToString((login + ":" + password).getBytes());
    var request =
        HttpRequest.newBuilder(address("/api/me")).header("Authorization", "Basic " + who);
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private int send(String path, String method, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(body));
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .forEach(token -> request.header("X-XSRF-TOKEN", token));
    return browser.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private URI address(String path) {
    return URI.create(
        "http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
  }

  private long end(String chain) {
    return jdbc.sql("SELECT COALESCE(MAX(seq), 0) FROM audit_event WHERE chain = ?")
        .param(chain)
        .query(Long.class)
        .single();
  }

  private List<String> since(String chain, long seq) {
    return jdbc.sql(
            "SELECT CONCAT(actor, ' ', action, ' ', object_type, ' ', COALESCE(reason, 'null'))"
                + " FROM audit_event WHERE chain = ? AND seq > ? ORDER BY seq")
        .params(chain, seq)
        .query(String.class)
        .list();
  }
}

package org.lianxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two doors: a browser's session with its CSRF header, and Basic without a session. */
@DatabaseTest
class SignInTest {

  @Autowired Environment environment;
  @Autowired JdbcClient jdbc;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  @Test
  void aBrowserSignsInOnceAndSendsTheCsrfHeaderWithEveryChange() throws Exception {
    assertThat(get("/api/me").statusCode()).isEqualTo(401);
    assertThat(signIn("officer", "demo", false).statusCode()).isEqualTo(403);
    assertThat(get("/api/me").statusCode()).isEqualTo(401);

    assertThat(signIn("officer", "demo", true).statusCode()).isEqualTo(204);
    assertThat(get("/api/me").body()).contains("站员甲");
    assertThat(post("/api/cases", false).statusCode()).isEqualTo(403);
    assertThat(post("/api/cases", true).statusCode()).isEqualTo(422);

    assertThat(post("/api/session/end", true).statusCode()).isEqualTo(204);
    assertThat(get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void theSessionIsKeptInTheDatabaseWithoutThePassword() throws Exception {
    get("/api/me");
    signIn("chief", "demo", true);
    get("/api/me");
    var kept =
        jdbc.sql(
                "SELECT a.ATTRIBUTE_BYTES FROM SPRING_SESSION_ATTRIBUTES a JOIN SPRING_SESSION s"
                    + " ON s.PRIMARY_ID = a.SESSION_PRIMARY_ID WHERE s.PRINCIPAL_NAME = 'chief'")
            .query((row, i) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
            .list();
    assertThat(kept).isNotEmpty().noneMatch(bytes -> bytes.contains("bcrypt"));
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreRefusedAlike() throws Exception {
    get("/api/me");
    var wrong = signIn("officer", "nonsense", true);
    var unknown = signIn("nobody", "demo", true);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body()).contains("用户名或密码不正确");
  }

  @Test
  void aProgramWithBasicLeavesNoSession() throws Exception {
    var before = sessions();
    var request =
        HttpRequest.newBuilder(address("/api/me"))
            .header("Authorization", "Basic b2ZmaWNlcjpkZW1v")
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(sessions()).isEqualTo(before);
  }

  private HttpResponse<String> signIn(String login, String password, boolean withCsrf)
      throws IOException, InterruptedException {
    var form = "username=" + login + "&password=" + password;
    var request =
        HttpRequest.newBuilder(address("/api/session"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return browser.send(
        (withCsrf ? request.header("X-XSRF-TOKEN", csrf()) : request).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, boolean withCsrf)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"));
    return browser.send(
        (withCsrf ? request.header("X-XSRF-TOKEN", csrf()) : request).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private String csrf() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no XSRF-TOKEN cookie was set"));
  }

  private long sessions() {
    return jdbc.sql("SELECT COUNT(*) FROM SPRING_SESSION").query(Long.class).single();
  }

  private URI address(String path) {
    var port = environment.getRequiredProperty("local.server.port");
    return URI.create("http://localhost:" + port + path);
  }
}

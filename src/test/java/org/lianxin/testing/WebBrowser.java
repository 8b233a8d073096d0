package org.lianxin.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does without a page: it keeps cookies and sends the CSRF header. */
public final class WebBrowser {

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final JsonMapper json = JsonMapper.shared();
  private String from = "";

  /** One that was never here. */
  public WebBrowser(String port) {
    address = "http://localhost:" + port;
  }

  /** Calls from another address, as the proxy tells it. */
  public WebBrowser from(String caller) {
    from = caller;
    return this;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, Map<String, ?> body) {
    return send(
        withToken(request(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  public Answer postWithoutToken(String path, Map<String, ?> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  public Answer signIn(String login, String password) {
    return signIn(login, password, "");
  }

  /**
   * Signs in.
   *
   * @param code of the second factor; empty for none
   */
  public Answer signIn(String login, String password, String code) {
    if (cookie("XSRF-TOKEN").isEmpty()) {
      get("/api/me");
    }
    var form = "username=" + encoded(login) + "&password=" + encoded(password);
    return send(
        withToken(request("/api/session"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(code.isEmpty() ? form : form + "&totp=" + encoded(code))));
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Puts a cookie into it, as somebody who is up to no good would. */
  public void plant(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(address), cookie);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    return from.isEmpty() ? request : request.header("X-Forwarded-For", from);
  }

  private HttpRequest.Builder withToken(HttpRequest.Builder request) {
    return cookie("XSRF-TOKEN").map(token -> request.header("X-XSRF-TOKEN", token)).orElse(request);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()), json);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package org.lianxin.testing;

import java.io.IOException;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does without a page: it keeps cookies and sends the CSRF header. */
public final class WebBrowser {

  private final String address;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
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
    return Optional.ofNullable(cookies.get(name));
  }

  /** Puts a cookie into it, as somebody who is up to no good would. */
  public void plant(String name, String value) {
    cookies.put(name, value);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return from.isEmpty() ? request : request.header("X-Forwarded-For", from);
  }

  private HttpRequest.Builder withToken(HttpRequest.Builder request) {
    return cookie("XSRF-TOKEN").map(token -> request.header("X-XSRF-TOKEN", token)).orElse(request);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").stream()
          .flatMap(header -> HttpCookie.parse(header).stream())
          .forEach(this::keep);
      return new Answer(response, json);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(HttpCookie cookie) {
    if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

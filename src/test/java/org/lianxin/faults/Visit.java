package org.lianxin.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser with its session, which does not know that there are several nodes. */
final class Visit {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  /** Signs in at a node. */
  static Visit of(String login, String port) {
    var visit = new Visit();
    visit.get(port);
    var entered =
        visit.post(
            port,
            "/api/session",
            "application/x-www-form-urlencoded",
            "username=" + login + "&password=demo");
    if (entered != 204) {
      throw new IllegalStateException("Not let in: " + entered);
    }
    visit.get(port);
    return visit;
  }

  /** What a node says to whom it may know. */
  int get(String port) {
    return send(request(port, "/api/me").GET());
  }

  /** What it says to a change, sent with the header that no other site can send. */
  int post(String port, String path, String type, String body) {
    return send(
        request(port, path)
            .header("Content-Type", type)
            .header("X-XSRF-TOKEN", csrf())
            .POST(BodyPublishers.ofString(body)));
  }

  private String csrf() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  private static HttpRequest.Builder request(String port, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private int send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.lianxin.bench;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser that does as little as it can, since it works on the same processors as what is
 * measured: it waits for each answer in the thread that has asked, and reads it only where somebody
 * wants to know what it says.
 */
final class ThriftyBrowser {

  private static final byte[] NOTHING = new byte[0];
  private static final JsonMapper JSON = JsonMapper.shared();

  static {
    // So many connections stay open: as many as there are clerks in a spike.
    System.setProperty("http.maxConnections", "64");
  }

  private final String address;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  /** One in which that person has signed in. */
  ThriftyBrowser(String port, String login) {
    address = "http://localhost:" + port;
    get("/api/me").is(401);
    var form = "username=" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "&password=demo";
    send("/api/session", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8))
        .is(204);
  }

  /** What a call was answered. */
  record Reply(int status, byte[] bytes) {

    /** The call was answered so. */
    Reply is(int expected) {
      if (status != expected) {
        throw new IllegalStateException(status + ": " + new String(bytes, StandardCharsets.UTF_8));
      }
      return this;
    }

    JsonNode body() {
      return JSON.readTree(bytes);
    }
  }

  Reply get(String path) {
    return send(path, null, null);
  }

  Reply post(String path, Map<String, ?> body) {
    return send(path, "application/json", JSON.writeValueAsBytes(body));
  }

  private Reply send(String path, @Nullable String type, byte @Nullable [] body) {
    try {
      var call = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
      call.setRequestProperty("Accept", "*/*");
      call.setRequestProperty("Cookie", ownCookies());
      if (body != null) {
        call.setRequestProperty("Content-Type", type);
        call.setRequestProperty("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        call.setDoOutput(true);
        call.getOutputStream().write(body);
      }
      return answerTo(call);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply answerTo(HttpURLConnection call) throws IOException {
    var status = call.getResponseCode();
    for (var i = 1; call.getHeaderFieldKey(i) != null; i++) {
      if (call.getHeaderFieldKey(i).equalsIgnoreCase("Set-Cookie")) {
        HttpCookie.parse(call.getHeaderField(i)).forEach(this::keep);
      }
    }
    try (var bytes = status < 400 ? call.getInputStream() : call.getErrorStream()) {
      return new Reply(status, bytes == null ? NOTHING : bytes.readAllBytes());
    }
  }

  private void keep(HttpCookie cookie) {
    if (cookie.getValue().isEmpty()) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }

  private String ownCookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}

package org.lianxin.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** People and programs that call the running program, each as a demo account or as nobody. */
@TestComponent
public class Callers {

  private final Environment environment;
  private final JsonMapper json;
  private final HttpClient http = HttpClient.newHttpClient();

  public Callers(Environment environment, JsonMapper json) {
    this.environment = environment;
    this.json = json;
  }

  /** Someone with an account of the demo. */
  public Caller as(String login) {
    return new Caller(login);
  }

  /** Someone with another password than the demo's, and perhaps further headers. */
  public Caller as(String login, String password, String... headers) {
    return new Caller(login, password, headers);
  }

  /** Someone without an account. */
  public Caller visitor() {
    return new Caller("");
  }

  /** Someone without an account, whose browser asks for a page. */
  public Caller browser() {
    return new Caller("", "", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  /** A program without an account, which brings a token. */
  public Caller withToken(String token) {
    return new Caller("", "", "Authorization", "Bearer " + token);
  }

  /** One who calls. */
  public final class Caller {

    private final String login;
    private final String password;
    private final String[] headers;

    private Caller(String login) {
      this(login, "demo");
    }

    private Caller(String login, String password, String... headers) {
      this.login = login;
      this.password = password;
      this.headers = headers;
    }

    public Answer get(String path) {
      return send(request(path).GET());
    }

    /** A call of any other kind, without a body. */
    public Answer call(String method, String path) {
      return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    public Answer post(String path, Map<String, ?> body, String... headers) {
      return postRaw(path, json.writeValueAsString(body), headers);
    }

    public Answer postRaw(String path, String body, String... headers) {
      var request =
          request(path)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The same of another type. */
    public Answer postAs(String type, String path, String body) {
      return send(
          request(path)
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The same of what is no text. */
    public Answer postBytes(String type, String path, byte[] body, String... headers) {
      return send(
          request(path)
              .header("Content-Type", type)
              .headers(headers)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A file, as it is sent. */
    public HttpResponse<byte[]> download(String path) {
      return sendForBytes(request(path).GET());
    }

    /** A file that is asked for with a body. */
    public HttpResponse<byte[]> download(String path, Map<String, ?> body) {
      return sendForBytes(
          request(path)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    public Answer put(String path, Map<String, ?> body, String... headers) {
      var request =
          request(path)
              .header("Content-Type", "application/json")
              .PUT(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
      return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends one file as a browser's form does. */
    public Answer upload(String path, String fileName, byte[] content) {
      return uploadAll(path, fileName, content);
    }

    /** Sends several files in one call, each called the same. */
    public Answer uploadAll(String path, String fileName, byte[]... contents) {
      var boundary = "lianxin-boundary";
      var head =
          "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
              .formatted(boundary, fileName.replace("\"", "\\\""));
      var body = new ArrayList<byte[]>();
      for (var content : contents) {
        body.add(head.getBytes(StandardCharsets.UTF_8));
        body.add(content);
        body.add("\r\n".getBytes(StandardCharsets.UTF_8));
      }
      body.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
      return send(
          request(path)
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .POST(HttpRequest.BodyPublishers.ofByteArrays(body)));
    }

    private HttpRequest.Builder request(String path) {
      var port = environment.getRequiredProperty("local.server.port");
      var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return login.isEmpty()
          ? request
          : request.header("Authorization", "Basic " + basic(login + ":" + password));
    }

    private static String basic(String credentials) {
      return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
      try {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private Answer send(HttpRequest.Builder request) {
      try {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response, json);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

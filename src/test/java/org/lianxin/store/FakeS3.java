package org.lianxin.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Understands the three calls of an object store that are used, and remembers what it was sent. */
public final class FakeS3 implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private final List<String> digests = new CopyOnWriteArrayList<>();
  private final List<String> encodings = new CopyOnWriteArrayList<>();
  private volatile boolean refusing;

  private FakeS3(HttpServer server) {
    this.server = server;
  }

  public static FakeS3 start() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var s3 = new FakeS3(HttpServer.create(address, 0));
    s3.server.createContext("/", s3::answer);
    s3.server.setExecutor(s3.threads);
    s3.server.start();
    return s3;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public Map<String, byte[]> objects() {
    return objects;
  }

  List<String> signatures() {
    return signatures;
  }

  /** What the callers said is the digest of what they sent. */
  List<String> digests() {
    return digests;
  }

  List<String> encodings() {
    return encodings;
  }

  void refuseAll() {
    refusing = true;
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      var body = call.getRequestBody().readAllBytes();
      signatures.add(header(call, "Authorization"));
      digests.add(header(call, "x-amz-content-sha256"));
      encodings.add(header(call, "Content-Encoding"));
      var path = call.getRequestURI().getPath();
      if (refusing) {
        send(call, 403, error("AccessDenied"));
        return;
      }
      switch (call.getRequestMethod()) {
        case "PUT" -> {
          objects.put(path, body);
          send(call, 200, new byte[0]);
        }
        case "GET" -> {
          var found = objects.get(path);
          send(call, found == null ? 404 : 200, found == null ? error("NoSuchKey") : found);
        }
        case "DELETE" -> {
          objects.remove(path);
          send(call, 204, new byte[0]);
        }
        default -> send(call, 405, error("MethodNotAllowed"));
      }
    }
  }

  private static String header(HttpExchange call, String name) {
    return Objects.requireNonNullElse(call.getRequestHeaders().getFirst(name), "");
  }

  private static byte[] error(String code) {
    return ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange call, int status, byte[] body) throws IOException {
    call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    call.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

package org.lianxin.trespass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.springframework.core.env.Environment;

/** Calls that never end, and calls that are larger than anything the program needs. */
@Tag("database")
class SlowAndLargeCallsTest {

  /** In production seconds; what matters here is that it ends. */
  private static final String TIMEOUT = "server.tomcat.connection-timeout=300ms";

  /** No test waits for it: only a server that waits for ever would let it pass. */
  private static final Duration FOR_EVER = Duration.ofMinutes(2);

  private static final String HOST = "Host: localhost\r\n";
  private static final int MEGABYTE = 1024 * 1024;

  private static Program program;
  private static int port;

  @BeforeAll
  static void start() {
    program = Program.start(TestDatabase.freshUrl(), TIMEOUT);
    port = program.the(Environment.class).getRequiredProperty("local.server.port", Integer.class);
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  static List<String> unfinished() {
    return List.of(
        "",
        "POST /api/public/tr",
        "POST /api/public/track HTTP/1.1\r\n" + HOST + "X-Slow: a",
        "POST /api/public/track HTTP/1.1\r\n"
            + HOST
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"caseNo\":",
        "POST /api/public/track HTTP/1.1\r\n"
            + HOST
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"cas\r\n",
        "POST /api/session HTTP/1.1\r\n"
            + HOST
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\nuser");
  }

  /** The server hangs up by itself, after a refusal or without a word. */
  @ParameterizedTest
  @MethodSource("unfinished")
  void whoDoesNotGoOnIsNotWaitedFor(String begun) throws IOException {
    var answer = answer(bytes(begun));
    assertThat(answer).satisfiesAnyOf(a -> assertThat(a).isEmpty(), this::isRefusal);
    program.the(Callers.class).visitor().get("/api/public/notices").is(200);
  }

  static List<String> tooLarge() {
    var headers = new StringBuilder();
    for (var i = 0; i < 300; i++) {
      headers.append("X-H").append(i).append(": a\r\n");
    }
    return List.of(
        "GET /api/public/notices HTTP/1.1\r\n"
            + HOST
            + "X-Large: "
            + "a".repeat(70_000)
            + "\r\n\r\n",
        "GET /api/public/notices HTTP/1.1\r\n" + HOST + headers + "\r\n",
        "GET /api/public/notices?" + "a".repeat(70_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
        "GET /api/public/notices HTTP/1.1\r\n"
            + HOST
            + "Cookie: "
            + "a=b; ".repeat(10_000)
            + "\r\n\r\n",
        form(3 * MEGABYTE));
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void whatIsTooLargeIsRefusedAndTellsNothing(String call) throws IOException {
    isRefusal(answer(bytes(call)));
  }

  private static String form(int length) {
    return "POST /api/session HTTP/1.1\r\n"
        + HOST
        + "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        + "Content-Length: "
        + (length + 9)
        + "\r\n\r\nusername="
        + "a".repeat(length);
  }

  /** domain.md §3.10: a file has at most 20 MB, and there is one in a call. */
  @Test
  void noCallHasMoreThanOneFileFits() {
    var officer = program.the(Callers.class).as("officer");
    var half = new byte[11 * MEGABYTE];
    assertThat(officer.uploadAll("/api/attachments", "a.pdf", half, half).status())
        .isBetween(400, 499);
    var many = new ArrayList<byte[]>();
    for (var i = 0; i < 500; i++) {
      many.add(new byte[10]);
    }
    assertThat(officer.uploadAll("/api/attachments", "a.pdf", many.toArray(new byte[0][])).status())
        .isBetween(400, 499);
  }

  private void isRefusal(String answer) {
    assertThat(answer)
        .matches("(?s)HTTP/1\\.1 4\\d\\d .*")
        .doesNotContain("Exception", "Tomcat", "java.", "org.");
  }

  /** Everything that comes until the server hangs up. */
  private static String answer(byte[] sent) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(Math.toIntExact(FOR_EVER.toMillis()));
      var answer = new ByteArrayOutputStream();
      try {
        socket.getOutputStream().write(sent);
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // It has hung up before everything was sent: what it said is still to be read.
        answer.reset();
      }
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketException e) {
        // Hung up hard, with what was sent unread.
        return answer.size() == 0 ? "HTTP/1.1 400 hung up" : text(answer);
      }
      return text(answer);
    }
  }

  private static String text(ByteArrayOutputStream answer) {
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

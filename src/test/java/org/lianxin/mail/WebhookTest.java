package org.lianxin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.mail.Channel.Outcome;
import org.lianxin.mail.Channel.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is posted to a gateway, how it is signed, and what its answers mean. */
class WebhookTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private record Posted(String body, String time, String signature, String id) {}

  private final List<Posted> posted = new CopyOnWriteArrayList<>();
  private final JsonMapper json = JsonMapper.builder().build();
  private HttpServer gateway;
  private int answer = 204;
  private String leadsTo;

  @BeforeEach
  void start() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/in", this::take);
    gateway.createContext("/elsewhere", this::take);
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void whatIsPostedIsSignedWithTheTime() {
    assertThat(channel().send(letter())).isEqualTo(Outcome.SENT);
    var one = posted.get(0);
    var body = json.readTree(one.body);
    assertThat(body.get("receiver").asString()).isEqualTo("land");
    assertThat(body.get("kind").asString()).isEqualTo("forwarded");
    assertThat(body.get("caseNo").asString()).isEqualTo("ST-XZ-2026-000001");
    assertThat(body.get("subject").asString()).isEqualTo("信访件已交办𠮷");
    assertThat(one.id).isEqualTo(body.get("id").asString()).isEqualTo("letter-1");
    assertThat(one.time).isEqualTo("1773021600");
    assertThat(one.signature)
        .isEqualTo("sha256=" + WebhookChannel.signature(SECRET, one.time, one.body));
  }

  /** Reckoned by another program. */
  @Test
  void theSignatureIsTheUsualOne() {
    assertThat(WebhookChannel.signature("k", "1", "{}"))
        .isEqualTo("3dd49b2593d0f9a349e9e71c4bde3e2b862c2be4003fe9b4ba81332029310158");
  }

  @ParameterizedTest
  @CsvSource({
    "200, SENT, ",
    "503, AGAIN, HTTP_503",
    "429, AGAIN, HTTP_429",
    "401, AGAIN, HTTP_401",
    "410, REFUSED, HTTP_410",
    "422, REFUSED, HTTP_422"
  })
  void whatTheGatewayAnswersSaysWhetherItIsTriedAgain(int status, Result result, String reason) {
    answer = status;
    assertThat(channel().send(letter())).isEqualTo(new Outcome(result, reason));
  }

  @Test
  void noRedirectionIsFollowed() {
    answer = 302;
    leadsTo = "/elsewhere";
    assertThat(channel().send(letter())).isEqualTo(Outcome.of(Result.AGAIN, "HTTP_302"));
    assertThat(posted).hasSize(1);
  }

  @Test
  void aGatewayThatIsNotThereIsWaitedFor() {
    gateway.stop(0);
    assertThat(channel().send(letter())).isEqualTo(Outcome.of(Result.AWAY, "CONNECT"));
  }

  private void take(HttpExchange exchange) throws IOException {
    var head = exchange.getRequestHeaders();
    posted.add(
        new Posted(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            head.getFirst("X-Lianxin-Timestamp"),
            head.getFirst("X-Lianxin-Signature"),
            head.getFirst("X-Lianxin-Delivery")));
    if (leadsTo != null) {
      exchange.getResponseHeaders().set("Location", leadsTo);
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  private WebhookChannel channel() {
    var url = "http://127.0.0.1:" + gateway.getAddress().getPort() + "/in";
    return new WebhookChannel(
        new WebhookSettings(url, SECRET, Duration.ofSeconds(5)),
        new Recipients(mock(JdbcClient.class)),
        json);
  }

  private static Letter letter() {
    return new Letter(
        "letter-1",
        Receiver.of("land"),
        null,
        "forwarded",
        "ST-XZ-2026-000001",
        "信访件已交办𠮷",
        "办理期限：2026年4月8日",
        "https://xf.example.cn/desk",
        Instant.parse("2026-03-09T02:00:00Z"));
  }
}

package org.lianxin.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts what the staff are told to a gateway that passes it on, such as SMS or an office messenger.
 * The body is signed together with the time, so that it can be neither forged nor sent again later;
 * no redirection is followed, because the other side of it was not agreed on.
 */
@Component
class WebhookChannel implements Channel {

  static final String NAME = "WEBHOOK";
  private static final String HMAC = "HmacSHA256";

  /** The other side understands this one thing never. */
  private static final Set<Integer> FOR_GOOD = Set.of(400, 410, 413, 422);

  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;

  private final WebhookSettings settings;
  private final Recipients recipients;
  private final JsonMapper json;
  private final HttpClient http;

  WebhookChannel(WebhookSettings settings, Recipients recipients, JsonMapper json) {
    this.settings = settings;
    this.recipients = recipients;
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout())
            .build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean on() {
    return !settings.url().isBlank();
  }

  @Override
  public boolean bundles() {
    return false;
  }

  /** It knows people by their login, and so no petitioner. */
  @Override
  public boolean reaches(Planned planned) {
    return !planned.receiver().petitioner()
        && (planned.topic() == null
            || recipients.wants(planned.receiver().name(), planned.topic()));
  }

  @Override
  public Outcome send(Letter letter) {
    try {
      var status = http.send(request(letter), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / HUNDRED == SUCCESS) {
        return Outcome.SENT;
      }
      var result = FOR_GOOD.contains(status) ? Result.REFUSED : Result.AGAIN;
      return Outcome.of(result, "HTTP_" + status);
    } catch (HttpTimeoutException e) {
      return Outcome.of(Result.AWAY, "TIMEOUT");
    } catch (IOException e) {
      return Outcome.of(Result.AWAY, "CONNECT");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.of(Result.AWAY, "STOPPED");
    }
  }

  private HttpRequest request(Letter letter) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", letter.id());
    body.put("receiver", letter.receiver().name());
    body.put("kind", letter.kind());
    body.put("caseNo", letter.caseNo());
    body.put("subject", letter.subject());
    body.put("text", letter.text());
    body.put("link", letter.link());
    var text = json.writeValueAsString(body);
    var time = String.valueOf(letter.at().getEpochSecond());
    return HttpRequest.newBuilder(URI.create(settings.url().strip()))
        .timeout(settings.timeout())
        .header("Content-Type", "application/json; charset=utf-8")
        .header("X-Lianxin-Delivery", letter.id())
        .header("X-Lianxin-Timestamp", time)
        .header("X-Lianxin-Signature", "sha256=" + signature(settings.secret(), time, text))
        .POST(HttpRequest.BodyPublishers.ofString(text))
        .build();
  }

  /** HMAC-SHA-256 of the time, a full stop and the body. */
  static String signature(String secret, String time, String body) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of()
          .formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

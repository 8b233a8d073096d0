package org.lianxin.faults;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.lianxin.testing.Answer;
import tools.jackson.databind.json.JsonMapper;

/** A registration that is already being answered while its caller still has to say what it is. */
final class SlowCall {

  private final JsonMapper json = new JsonMapper();
  private final CountDownLatch taken = new CountDownLatch(1);
  private final PipedOutputStream rest = new PipedOutputStream();
  private final String key;
  private final CompletableFuture<HttpResponse<String>> answer;

  /** Returns when the program has begun to answer. */
  SlowCall(String port, String key) throws IOException, InterruptedException {
    this.key = key;
    var sent = new PipedInputStream(rest);
    var officer = Base64.getEncoder().encodeToString("officer:demo".getBytes());
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/cases"))
            .header("Authorization", "Basic " + officer)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            // Whoever says that he waits is told when he may go on.
            .expectContinue(true)
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> {
                      taken.countDown();
                      return sent;
                    }))
            .build();
    answer =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .sendAsync(request, BodyHandlers.ofString());
    answer.whenComplete((done, failed) -> taken.countDown());
    taken.await();
  }

  String key() {
    return key;
  }

  /** Says it. */
  void finish() throws IOException {
    try (rest) {
      rest.write(json.writeValueAsBytes(Writer.form(key)));
    }
  }

  /** What it was answered. */
  Answer answer() {
    return new Answer(answer.join(), json);
  }
}

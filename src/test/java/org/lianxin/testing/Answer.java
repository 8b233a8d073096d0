package org.lianxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a call was answered. */
public record Answer(HttpResponse<String> response, JsonMapper json) {

  public int status() {
    return response.statusCode();
  }

  public JsonNode body() {
    return json.readTree(response.body());
  }

  /** A value by its JSON pointer, as text. */
  public String text(String pointer) {
    return body().at(pointer).asString();
  }

  /** The call was answered so. */
  public Answer is(int status) {
    assertThat(status()).as(response.body()).isEqualTo(status);
    return this;
  }

  /** The fields that a refused form is told of. */
  public List<String> fieldsRefused() {
    return body().at("/errors").valueStream().map(e -> e.get("field").asString()).toList();
  }
}

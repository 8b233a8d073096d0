package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent is answered with 4xx, never 500, and leaves no row behind. */
@DatabaseTest
class HostileInputTest {

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;

  private Cases.Path path;
  private String item;

  @BeforeEach
  void aCase() {
    path = new Cases(callers).registered();
    item = path.item("settleOnSite");
  }

  static Stream<Named> hostileBodies() {
    var megabyte = "信".repeat(1_000_000);
    return Stream.of(
        new Named("nothing", ""),
        new Named("not JSON", "{\"decision\":"),
        new Named("two documents", "{} {}"),
        new Named("an array", "[]"),
        new Named("a string", "\"x\""),
        new Named("null", "null"),
        new Named("a number", "1e999999999"),
        new Named("1,000 arrays deep", "{\"title\":" + nested("[", "]") + "}"),
        new Named("1,000 objects deep", nested("{\"title\":", "}").replace("{}", "1")),
        new Named("100,000 arrays deep", "[".repeat(100_000)),
        new Named("1 MB title", "{\"title\":\"" + megabyte + "\"}"),
        new Named("1 MB key", "{\"" + megabyte + "\":1}"),
        new Named("10 MB of nothing", "{" + " ".repeat(10_000_000) + "}"),
        new Named("300,000 values", "{\"requests\":[" + "1,".repeat(300_000) + "1]}"),
        new Named("10,000 unknown fields", manyFields()),
        new Named("wrong types", "{\"title\":{\"a\":[1]},\"requests\":\"x\",\"decision\":[]}"),
        new Named("huge number", "{\"petitionerCount\":" + "9".repeat(999) + "}"),
        new Named("very huge number", "{\"petitionerCount\":" + "9".repeat(100_000) + "}"),
        new Named("huge exponent", "{\"petitionerCount\":1e400000000}"),
        new Named("control characters", "{\"title\":\"a\\u0000b\\u0007\\u001b[31m\"}"),
        new Named("half a character", "{\"title\":\"\\ud842\",\"statement\":\"\\udfb7\"}"),
        new Named("same key twice", "{\"title\":\"a\",\"title\":\"b\"}"),
        new Named("prototype", "{\"__proto__\":{\"decision\":\"SETTLED\"}}"),
        new Named("expression", "{\"decision\":\"${1+1}\",\"title\":\"#{T(java.lang.Runtime)}\"}"));
  }

  record Named(String name, String body) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static String nested(String open, String close) {
    return open.repeat(1_000) + close.repeat(1_000);
  }

  private static String manyFields() {
    var fields = new StringBuilder("{\"title\":\"x\"");
    for (var i = 0; i < 10_000; i++) {
      fields.append(",\"f").append(i).append("\":").append(i);
    }
    return fields.append("}").toString();
  }

  @ParameterizedTest
  @MethodSource("hostileBodies")
  void aHostileBodyGets4xxAndLeavesNoRow(Named hostile) {
    var before = rows();
    for (var call : List.of("/api/cases", "/api/work-items/" + item + "/complete")) {
      var answer = callers.as("officer").postRaw(call, hostile.body());
      assertThat(answer.status()).as(call + " " + answer.response().body()).isBetween(400, 499);
      assertThat(answer.response().body()).hasSizeLessThan(50_000);
    }
    var saved = callers.as("officer").postRaw("/api/work-items/" + item + "/save", hostile.body());
    assertThat(saved.status()).as(saved.response().body()).isBetween(400, 499);
    var tracked = callers.visitor().postRaw("/api/public/track", hostile.body());
    assertThat(tracked.status()).as(tracked.response().body()).isBetween(400, 499);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void everyTextFieldRefusesWhatDoesNotFitIt() {
    for (var key : List.of("title", "statement", "petitionerName", "petitionerAddress")) {
      for (var value : List.of("信".repeat(1_000_000), "a\u0000b", 1, Map.of())) {
        var answer = callers.as("officer").post("/api/cases", Cases.registration(key, value));
        assertThat(answer.is(422).fieldsRefused()).as(key).contains(key);
      }
    }
  }

  @Test
  void aRefusalNeverRepeatsWhatWasTyped() {
    var secret = "机密内容".repeat(100);
    var answer = callers.as("officer").post("/api/cases", Cases.registration("title", secret));
    assertThat(answer.is(422).response().body()).doesNotContain("机密内容");
  }

  @ParameterizedTest
  @MethodSource("hostilePaths")
  void aHostileAddressGets4xx(String address) {
    var answer = callers.as("registrar").get(address);
    assertThat(answer.status()).as(answer.response().body()).isBetween(400, 499);
  }

  static Stream<String> hostilePaths() {
    return Stream.of(
        "/api/cases/%27%20OR%201=1--",
        "/api/cases/" + "x".repeat(2_000),
        "/api/cases/%F0%A0%AE%B7",
        "/api/cases/%00",
        "/api/cases?size=0",
        "/api/cases?size=101",
        "/api/cases?size=abc",
        "/api/cases?page=-1",
        "/api/cases?page=99999999999",
        "/api/cases?sort=password",
        "/api/cases?sort=caseNo,sideways",
        "/api/cases?state=NONSENSE",
        "/api/cases?lamp=PINK",
        "/api/cases?from=yesterday",
        "/api/cases?category=%25",
        "/api/work-items?view=everything",
        "/api/work-items/%27",
        "/api/nothing/here");
  }

  @Test
  void wildcardsInASearchAreJustCharacters() {
    var found = callers.as("registrar").get("/api/cases?q=%25").is(200);
    assertThat(found.body().at("/total").asLong()).isZero();
    assertThat(callers.as("registrar").get("/api/cases?q=_").body().at("/total").asLong()).isZero();
    assertThat(callers.as("registrar").get("/api/cases?q=%5C").body().at("/total").asLong())
        .isZero();
  }

  @Test
  void hostileHeadersGet4xx() {
    var officer = callers.as("officer");
    var form = Cases.registration();
    officer.post("/api/cases", form, "Idempotency-Key", "x".repeat(101)).is(400);
    officer.post("/api/cases", form, "Idempotency-Key", "a b").is(400);
    officer
        .post("/api/work-items/" + item + "/complete", Cases.form(), "If-Match", "newest")
        .is(400);
    officer.postRaw("/api/cases", "<a/>").is(400);
  }

  private List<Long> rows() {
    return Stream.of(
            "petition_case",
            "petitioner",
            "case_step",
            "work_item",
            "work_item_draft",
            "registration_key",
            "case_number",
            "ACT_RU_TASK",
            "ACT_RU_EXECUTION",
            "ACT_RU_VARIABLE")
        .map(table -> jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single())
        .toList();
  }
}

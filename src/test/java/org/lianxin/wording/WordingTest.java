package org.lianxin.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 常用语 that the desk offers, and the parts of letters with their versions. */
@DatabaseTest
class WordingTest {

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired PhraseKinds kinds;
  @Autowired Vocabulary vocabulary;
  @Autowired Wordings wordings;

  @Test
  void theDeskIsOfferedItsUnitsOwnPhrasesAndThoseForEverybody() {
    var leader = offered("leader", "instruct");
    assertThat(leader).isNotEmpty();
    assertThat(leader.get(0).get("own").asBoolean()).isTrue();
    assertThat(leader)
        .extracting(phrase -> phrase.get("kind").asString())
        .containsOnly("INSTRUCTION", "RETURN");
    assertThat(texts("leader", "instruct")).anyMatch(text -> text.contains("大事不出镇"));
    // Another unit is not offered the government's own.
    assertThat(texts("registrar", "instruct")).noneMatch(text -> text.contains("大事不出镇"));
    assertThat(texts("land", "handleLead")).anyMatch(text -> text.contains("四至"));
    assertThat(texts("civil", "handleLead"))
        .noneMatch(text -> text.contains("四至"))
        .anyMatch(text -> text.contains("低保"));
  }

  @Test
  void aKindCanBeAskedForAsWell() {
    assertThat(texts("chief", "approval")).contains("同意上报。");
    assertThat(callers.as("chief").get("/api/phrases").is(200).body().size()).isGreaterThan(20);
    callers.as("chief").get("/api/phrases?for=nonsense").is(400);
    callers.visitor().get("/api/phrases").is(401);
  }

  @Test
  void whatTheTasksNameIsKnown() {
    var tasks = vocabulary.list("tasks").stream().map(Option::value).toList();
    assertThat(kinds.all()).isNotEmpty();
    kinds
        .all()
        .forEach(
            (task, ofTask) -> {
              assertThat(tasks).contains(task);
              assertThat(ofTask).allMatch(kinds::known);
            });
    // Each kind is offered somewhere.
    assertThat(kinds.all().values().stream().flatMap(List::stream).distinct())
        .containsAll(
            vocabulary.list("phraseKinds").stream().map(o -> String.valueOf(o.value())).toList());
  }

  @Test
  void aPhraseIsMadeChangedTakenOutOfUseAndIntoUseAgain() {
    var admin = callers.as("admin");
    var made = admin.post("/api/admin/phrases", phrase("URGE", "D-WATER", "请抓紧，勿误农时。"));
    var id = made.is(201).text("/id");
    assertThat(texts("water", "urge")).contains("请抓紧，勿误农时。");
    assertThat(texts("land", "urge")).doesNotContain("请抓紧，勿误农时。");
    var changed = phrase("URGE", "D-WATER", "请抓紧办理。");
    admin.put("/api/admin/phrases/" + id, changed, "If-Match", "\"1\"").is(200);
    admin.put("/api/admin/phrases/" + id, changed, "If-Match", "\"1\"").is(409);
    changed.put("retired", true);
    admin.put("/api/admin/phrases/" + id, changed).is(200);
    assertThat(texts("water", "urge")).doesNotContain("请抓紧办理。");
    assertThat(admin.get("/api/admin/phrases/" + id).is(200).text("/retired")).isEqualTo("true");
    changed.put("retired", false);
    admin.put("/api/admin/phrases/" + id, changed).is(200);
    assertThat(texts("water", "urge")).contains("请抓紧办理。");
    changed.put("retired", true);
    admin.put("/api/admin/phrases/" + id, changed).is(200);
    admin.call("DELETE", "/api/admin/phrases/" + id).is(405);
    assertThat(recorded("PHRASE", id)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "kind, NONE, kind",
    "unit, NONE, unit",
    "text, '', text",
    "text, <img src=x onerror=alert(1)>, text",
    "text, ${caseNo}, text",
    "position, 1000, position"
  })
  void whatIsWrongWithAPhraseIsSaidBesideItsField(String field, String value, String refused) {
    var sent = phrase("URGE", null, "请抓紧。");
    sent.put(field, field.equals("position") ? Integer.valueOf(value) : value);
    assertThat(callers.as("admin").post("/api/admin/phrases", sent).is(422).fieldsRefused())
        .containsExactly(refused);
  }

  @Test
  void aPartOfALetterKeepsItsEarlierVersions() {
    var admin = callers.as("admin");
    var made = Map.of("key", "test.versions", "text", "编号${caseNo}，第一版");
    admin.post("/api/admin/wordings", made).is(201);
    admin.post("/api/admin/wordings", made).is(422);
    var second = Map.of("text", "编号${caseNo}，第二版");
    admin.put("/api/admin/wordings/test.versions", second, "If-Match", "1").is(200);
    admin.put("/api/admin/wordings/test.versions", second, "If-Match", "1").is(409);
    var versions = admin.get("/api/admin/wordings/test.versions").is(200).body();
    assertThat(versions)
        .extracting(version -> version.get("text").asString())
        .containsExactly("编号${caseNo}，第二版", "编号${caseNo}，第一版");
    assertThat(versions.get(0).get("madeBy").asString()).isEqualTo("admin");
    assertThat(wordings.current("test.versions"))
        .get()
        .extracting(Wordings.Wording::version)
        .isEqualTo(2L);
    admin.put("/api/admin/wordings/test.versions", Map.of("text", "不再用", "retired", true)).is(200);
    assertThat(wordings.current("test.versions")).isEmpty();
    assertThat(recorded("WORDING", "test.versions")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "key, Upper, key",
    "key, with space, key",
    "text, '', text",
    "text, ${petitionerPhone}, text",
    "text, ${T(java.lang.Runtime)}, text",
    "text, <script>, text"
  })
  void whatIsWrongWithAPartIsSaidBesideItsField(String field, String value, String refused) {
    var sent = new HashMap<>(Map.of("key", "test.wrong", "text", "特此告知。"));
    sent.put(field, value);
    assertThat(callers.as("admin").post("/api/admin/wordings", sent).is(422).fieldsRefused())
        .containsExactly(refused);
  }

  @ParameterizedTest
  @ValueSource(strings = {"security", "auditor", "chief", "leader", "registrar"})
  void nobodyElseMay(String other) {
    var caller = callers.as(other);
    var none = "00000000-0000-7000-8000-000000000000";
    caller.get("/api/admin/phrases").is(403);
    caller.get("/api/admin/phrases/" + none).is(403);
    caller.post("/api/admin/phrases", Map.of()).is(403);
    caller.put("/api/admin/phrases/" + none, Map.of()).is(403);
    caller.get("/api/admin/wordings").is(403);
    caller.get("/api/admin/wordings/none").is(403);
    caller.post("/api/admin/wordings", Map.of()).is(403);
    caller.put("/api/admin/wordings/none", Map.of()).is(403);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    var admin = callers.as("admin");
    var none = "00000000-0000-7000-8000-000000000000";
    admin.get("/api/admin/phrases/" + none).is(404);
    admin.put("/api/admin/phrases/" + none, phrase("URGE", null, "请抓紧。")).is(404);
    admin.get("/api/admin/wordings/none").is(404);
    admin.put("/api/admin/wordings/none", Map.of("text", "无")).is(404);
  }

  /** What the demo brings keeps the rules that an administrator has to keep. */
  @Test
  void theWordsOfTheDemoKeepTheRules() {
    var admin = callers.as("admin");
    var blanks =
        vocabulary.list("wordingBlanks").stream()
            .map(o -> String.valueOf(o.value()))
            .collect(Collectors.toSet());
    assertThat(admin.get("/api/admin/wordings").is(200).body().size()).isGreaterThanOrEqualTo(11);
    admin
        .get("/api/admin/wordings")
        .body()
        .forEach(
            part ->
                assertThat(PlainWording.plainWith(part.get("text").asString(), blanks)).isTrue());
    admin
        .get("/api/admin/phrases")
        .is(200)
        .body()
        .forEach(
            phrase -> {
              assertThat(PlainWording.plain(phrase.get("text").asString())).isTrue();
              assertThat(kinds.known(phrase.get("kind").asString())).isTrue();
            });
  }

  private List<JsonNode> offered(String login, String forWhat) {
    return callers
        .as(login)
        .get("/api/phrases?for=" + forWhat)
        .is(200)
        .body()
        .valueStream()
        .toList();
  }

  private List<String> texts(String login, String forWhat) {
    return offered(login, forWhat).stream().map(phrase -> phrase.get("text").asString()).toList();
  }

  private long recorded(String type, String id) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM audit_event WHERE chain = 'system' AND actor = 'admin' AND"
                + " action = 'SETTING_CHANGED' AND object_type = ? AND object_id = ?")
        .params(type, id)
        .query(Long.class)
        .single();
  }

  private static Map<String, Object> phrase(String kind, String unit, String text) {
    var phrase = new HashMap<String, Object>();
    phrase.put("kind", kind);
    phrase.put("unit", unit);
    phrase.put("text", text);
    return phrase;
  }
}

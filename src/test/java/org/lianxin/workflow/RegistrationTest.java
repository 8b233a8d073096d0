package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lianxin.testing.Cases.registration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.protection.Vault;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 登记: numbers, query codes, repetition, and what a registration is refused for. */
@DatabaseTest
class RegistrationTest {

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired Vault vault;
  @Autowired JsonMapper json;
  @Autowired TransactionTemplate transaction;

  @Test
  void fiftyRegistrationsAtOnceGetFiftyNumbersInARow() {
    // officer2's station is used by this test alone, so the run of numbers is its own.
    var answers =
        Together.call(50, () -> callers.as("officer2").post("/api/cases", registration()));
    var numbers =
        answers.stream()
            .map(answer -> answer.is(201).text("/caseNo"))
            .map(caseNo -> Integer.parseInt(caseNo.substring(caseNo.length() - 6)))
            .sorted()
            .toList();
    var first = numbers.get(0);
    assertThat(numbers).isEqualTo(IntStream.range(first, first + 50).boxed().toList());
  }

  @Test
  void aRefusedRegistrationLeavesNoGapInTheNumbers() {
    var before = number(callers.as("chief2").post("/api/cases", registration()).is(201));
    callers.as("chief2").post("/api/cases", registration("title", "")).is(422);
    // Refused late: the number had been drawn already.
    callers.as("chief2").post("/api/cases", registration("petitionDate", "2099-01-01")).is(422);
    var after = number(callers.as("chief2").post("/api/cases", registration()).is(201));
    assertThat(after).isEqualTo(before + 1);
  }

  private static int number(Answer receipt) {
    var caseNo = receipt.text("/caseNo");
    return Integer.parseInt(caseNo.substring(caseNo.length() - 6));
  }

  @Test
  void theSameSubmissionAgainGivesTheFirstAnswerAgain() {
    var key = UUID.randomUUID().toString();
    var first =
        callers.as("officer").post("/api/cases", registration(), "Idempotency-Key", key).is(201);
    new Cases(callers).registered();
    var again =
        callers.as("officer").post("/api/cases", registration(), "Idempotency-Key", key).is(201);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void theSameSubmissionSentEightTimesAtOnceIsOneCase() {
    var key = UUID.randomUUID().toString();
    var title = "同一份登记" + key.substring(0, 8);
    var answers =
        Together.call(
            8,
            () ->
                callers
                    .as("officer")
                    .post("/api/cases", registration("title", title), "Idempotency-Key", key));
    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(answer -> answer.text("/caseNo")).distinct()).hasSize(1);
    assertThat(answers.stream().map(answer -> answer.text("/queryCode")).distinct()).hasSize(1);
    assertThat(count("SELECT COUNT(*) FROM petition_case WHERE title = ?", title)).isOne();
  }

  /** Who has a copy of the database cannot try out what a registration may have said. */
  @Test
  void ofWhatWasSentOnlyAKeyedDigestIsKept() {
    var form = registration("title", "宅基地边界之争");
    var key = UUID.randomUUID().toString();
    var caseNo =
        callers.as("officer").post("/api/cases", form, "Idempotency-Key", key).text("/caseNo");
    var keyed =
        vault.index("registration_key.content", json.writeValueAsString(new TreeMap<>(form)));
    assertThat(
            jdbc.sql("SELECT content_hash FROM registration_key WHERE case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single())
        .isEqualTo(HexFormat.of().formatHex(keyed));
    // What an earlier release kept was taken away: the key alone finds the case.
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("UPDATE registration_key SET content_hash = NULL WHERE case_no = ?")
                .param(caseNo)
                .update());
    assertThat(
            callers
                .as("officer")
                .post("/api/cases", form, "Idempotency-Key", key)
                .is(201)
                .text("/caseNo"))
        .isEqualTo(caseNo);
  }

  @Test
  void aKeyThatWasUsedForAnotherRegistrationIsRefused() {
    var key = UUID.randomUUID().toString();
    callers.as("officer").post("/api/cases", registration(), "Idempotency-Key", key).is(201);
    callers
        .as("officer")
        .post("/api/cases", registration("title", "另一件事"), "Idempotency-Key", key)
        .is(409);
  }

  @Test
  void theSameKeyOfSomebodyElseIsAnotherSubmission() {
    var key = UUID.randomUUID().toString();
    var one =
        callers.as("officer").post("/api/cases", registration(), "Idempotency-Key", key).is(201);
    var other =
        callers.as("chief").post("/api/cases", registration(), "Idempotency-Key", key).is(201);
    assertThat(other.text("/caseNo")).isNotEqualTo(one.text("/caseNo"));
  }

  @Test
  void theQueryCodeHasTenUnmistakableCharactersAndIsStoredAsAHashOnly() {
    var path = new Cases(callers).registered();
    assertThat(path.queryCode).matches("[2-9A-HJKMNP-Z]{10}").doesNotContainPattern("[01OIL]");
    var stored =
        jdbc.sql("SELECT query_code_hash FROM petition_case WHERE case_no = ?")
            .param(path.caseNo)
            .query(String.class)
            .single();
    assertThat(stored).hasSize(64).doesNotContain(path.queryCode);
    assertThat(
            jdbc.sql("SELECT data FROM case_step WHERE case_no = ?")
                .param(path.caseNo)
                .query(String.class)
                .list())
        .noneMatch(data -> data.contains(path.queryCode));
  }

  @Test
  void aNameWithRareCharactersSurvivesRegisterListAndTimeline() { // domain.md §9 item 15
    var path = new Cases(callers).registered("petitionerName", "沈𠮷·测试😀");
    assertThat(path.seenBy("officer").text("/parties/0/name")).isEqualTo("沈𠮷·测试😀");
    assertThat(
            callers
                .as("officer")
                .get("/api/cases?q=" + path.caseNo)
                .text("/items/0/petitionerName"))
        .isEqualTo("沈*");
    assertThat(
            callers
                .as("officer")
                .get("/api/cases/" + path.caseNo + "/timeline")
                .text("/0/data/petitionerName"))
        .isEqualTo("沈𠮷·测试😀");
  }

  @Test
  void aNameOfFiftyRareCharactersIsNotTooLong() { // lengths are code points, domain.md §3
    var name = "𠮷".repeat(50);
    var path = new Cases(callers).registered("petitionerName", name);
    assertThat(path.seenBy("officer").text("/parties/0/name")).isEqualTo(name);
    callers
        .as("officer")
        .post("/api/cases", registration("petitionerName", "𠮷".repeat(51)))
        .is(422);
  }

  @Test
  void theTimeOfReceiptIsNowWhateverTheZoneOfTheMachineAndTheDatabase() {
    var receipt = callers.as("officer").post("/api/cases", registration()).is(201);
    var stored = callers.as("officer").get("/api/cases?q=" + receipt.text("/caseNo"));
    assertThat(OffsetDateTime.parse(stored.text("/items/0/receivedAt")).toInstant())
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES))
        .isEqualTo(OffsetDateTime.parse(receipt.text("/receivedAt")).toInstant());
  }

  @Test
  void registeringNeverFailsForLackOfAnIdentityNumberOrPhone() { // domain.md §9 item 1
    callers
        .as("officer")
        .post("/api/cases", registration("petitionerPhone", "", "petitionerIdNumber", ""))
        .is(201);
  }

  @Test
  void theOfficeMayRegisterToo() {
    var path = new Cases(callers).registeredBy("registrar");
    assertThat(path.caseNo).startsWith("OFFICE-");
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
    assertThat(path.state()).isEqualTo("REGISTERED");
  }

  @Test
  void whoIsNoRegistrarMayNotRegister() {
    for (var login : List.of("leader", "land", "landhead", "publicist", "supervisor", "admin")) {
      callers.as(login).post("/api/cases", registration()).is(403);
      callers.as(login).get("/api/forms/register").is(403);
    }
  }

  static Map<String, Map<String, Object>> refusals() {
    var visitors = registration("petitionerCount", 6);
    return Map.ofEntries(
        refused("petitionDate", "petitionDate", "2099-01-01"),
        refused("title", "title", "找张三 13800000000"),
        refused("title", "title", "身份证11010519491231002X"),
        refused("petitionerIdNumber", "petitionerIdNumber", "110105194912310021"),
        refused("requests", "requests", List.of()),
        refused("factsAndReasons", "factsAndReasons", ""),
        refused("readBackMethod", "readBackMethod", null),
        refused("mandateSignMethod", "mandateSignMethod", null),
        refused("mandateScope", "mandateScope", List.of()),
        // It is sealed at once: nobody could act for the petitioner in it.
        refused("agency", "purpose", "ACCUSATION"),
        refused("categoryCode", "categoryCode", "888888"),
        refused("issueVillageCode", "issueVillageCode", "000000000000"),
        refused("petitionerPhone", "petitionerPhone", "12"),
        Map.entry("representatives of six visitors", with("representatives", visitors)),
        Map.entry(
            "six representatives",
            with(
                "representatives",
                registration(
                    "petitionerCount",
                    8,
                    "representatives",
                    List.of(
                        Map.of("name", "甲"),
                        Map.of("name", "乙"),
                        Map.of("name", "丙"),
                        Map.of("name", "丁"),
                        Map.of("name", "戊"),
                        Map.of("name", "己"))))));
  }

  private static Map.Entry<String, Map<String, Object>> refused(
      String field, String key, Object value) {
    return Map.entry(key + " " + value, with(field, registration(key, value)));
  }

  private static Map<String, Object> with(String field, Map<String, Object> form) {
    return Map.of("field", field, "form", form);
  }

  static List<Map.Entry<String, Map<String, Object>>> eachRefusal() {
    return List.copyOf(refusals().entrySet());
  }

  @ParameterizedTest
  @MethodSource("eachRefusal")
  @SuppressWarnings("unchecked")
  void whatTheLawOrTheFormForbidsIsRefusedByNameOfTheField(
      Map.Entry<String, Map<String, Object>> refusal) {
    var before = count("SELECT COUNT(*) FROM petition_case");
    var answer =
        callers
            .as("officer")
            .post("/api/cases", (Map<String, Object>) refusal.getValue().get("form"))
            .is(422);
    assertThat(answer.fieldsRefused()).contains((String) refusal.getValue().get("field"));
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    assertThat(count("SELECT COUNT(*) FROM petition_case")).isEqualTo(before);
  }

  @Test
  void aRefusalIsSaidInChineseUnlessEnglishIsAskedFor() {
    var form = registration("title", "");
    assertThat(callers.as("officer").post("/api/cases", form).text("/errors/0/message"))
        .isEqualTo("请填写“标题”");
    var english = callers.as("officer").post("/api/cases", form, "Accept-Language", "en");
    assertThat(english.text("/title")).isEqualTo("The form needs attention");
  }

  private long count(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(Long.class).single();
  }
}

package org.lianxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 网上信访: a petition lodged without an account takes the path that every other takes. */
@DatabaseTest
class LodgingTest {

  /** Each test from places of its own: so many from one are a flood. */
  private static final AtomicInteger PLACES = new AtomicInteger();

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aDayOfWork() {
    clock.moveTo(java.time.Instant.parse("2026-03-02T02:00:00Z"));
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  static Map<String, Object> petition(Object... differing) {
    var said = new HashMap<String, Object>();
    said.put("purpose", "CLAIM");
    said.put("petitionerName", "沈𠮷·测试");
    said.put("petitionerPhone", "13800000000");
    said.put("petitionerAddress", "下庄村三组");
    said.put("issueVillageCode", "990101001201");
    said.put("title", "村口排水沟堵塞");
    said.put("statement", "排水沟堵了两年，雨天进水。");
    said.put("requests", List.of(Map.of("text", "清淤"), Map.of("text", "赔偿损失")));
    said.put("factsAndReasons", "去年七月两次进水，有照片。");
    said.putAll(Cases.form(differing));
    return said;
  }

  private Answer lodge(Map<String, Object> said, String... headers) {
    var all = new java.util.ArrayList<>(List.of(headers));
    all.addAll(List.of("X-Forwarded-For", "2001:db8:1:" + PLACES.incrementAndGet() + "::1"));
    return callers.visitor().post("/api/public/petitions", said, all.toArray(String[]::new));
  }

  private Cases.Path path(Answer receipt) {
    return new Cases(callers).of(receipt.text("/caseNo"), receipt.text("/queryCode"));
  }

  /** Art. 21 ¶2: registered at once; Art. 22, 23: both periods of fifteen days run from then. */
  @Test
  void itIsRegisteredForTheVillagesStationAndWaitsThereAtOnce() {
    var receipt = lodge(petition()).is(201);
    assertThat(receipt.text("/caseNo")).startsWith("ST-XZ-2026-");
    assertThat(receipt.text("/unit")).isEqualTo("下庄村群众工作站");
    assertThat(receipt.text("/nextDate")).isEqualTo("2026-03-17");
    assertThat(receipt.response().headers().firstValue("Cache-Control")).hasValue("no-store");
    var path = path(receipt);
    assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
    assertThat(path.running()).contains("C1", "C2");
    var seen = path.seenBy("officer").is(200);
    assertThat(seen.text("/channel")).isEqualTo("ONLINE");
    assertThat(seen.text("/firstReceiver")).isEqualTo("chief");
    assertThat(rows(seen.body(), "requests")).hasSize(2);
    var todo = callers.as("officer").get("/api/work-items?view=unclaimed&q=" + path.caseNo);
    assertThat(todo.is(200).text("/items/0/caseNo")).isEqualTo(path.caseNo);
    var first = callers.as("officer").get("/api/cases/" + path.caseNo + "/timeline").body();
    assertThat(first.toString()).contains("信访人");
    callers
        .visitor()
        .post("/api/public/track", Map.of("caseNo", path.caseNo, "queryCode", path.queryCode))
        .is(200);
  }

  @Test
  void itGoesOnLikeAnyOther() {
    var path = path(lodge(petition()).is(201));
    path.dispatched().noticedOn("2026-03-02");
    assertThat(path.open()).contains("signFor@D-LAND");
    assertThat(path.running()).contains("C4").doesNotContain("C1", "C2");
  }

  @Test
  void whoDoesNotWantTheVillageToKnowTurnsToTheOffice() {
    var receipt = lodge(petition("receiver", "OFFICE")).is(201);
    assertThat(receipt.text("/caseNo")).startsWith("OFFICE-2026-");
    assertThat(path(receipt).open()).containsExactly("proposeHandling@OFFICE");
    path(receipt).seenBy("officer").is(403);
  }

  /** Art. 30 ¶3: no station, no office; not even a gap in the station's numbers tells of it. */
  @Test
  void anAccusationIsSealedAtOnceAndNobodyButTheLiaisonSeesIt() {
    var said = petition("purpose", "ACCUSATION", "title", "截留补偿款", "receiver", "STATION");
    said.put("respondents", List.of(Map.of("name", "某村干部")));
    var receipt = lodge(said).is(201);
    assertThat(receipt.text("/caseNo")).startsWith("OFFICE-2026-");
    assertThat(receipt.body().at("/unit").isNull()).isTrue();
    assertThat(receipt.body().toString()).doesNotContain("截留", "工作站");
    for (var login : List.of("officer", "chief", "registrar", "leader", "supervisor")) {
      path(receipt).seenBy(login).is(403);
    }
    assertThat(path(receipt).seenBy("liaison").is(200).text("/state")).isEqualTo("TRANSFERRED");
    var tracked =
        callers
            .visitor()
            .post(
                "/api/public/track",
                Map.of("caseNo", receipt.text("/caseNo"), "queryCode", receipt.text("/queryCode")));
    assertThat(tracked.is(200).text("/stateName")).isEqualTo("已移交有权机关");
    // What was sent again is answered alike, and told nobody anything new.
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM petition_case WHERE title LIKE '%截留%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  /** domain.md §3.3: asked for from afar it is verbal, and holds ten days. */
  @Test
  void theStationIsAskedToActAndHasTenDaysToHaveItSigned() {
    var path = path(lodge(petition("agency", true)).is(201));
    var seen = path.seenBy("officer").is(200);
    assertThat(seen.body().at("/agency").asBoolean()).isTrue();
    assertThat(path.offers("officer", "signMandate")).isTrue();
    assertThat(lodge(petition("agency", true, "petitionerPhone", null)).is(422).fieldsRefused())
        .containsExactly("petitionerPhone");
  }

  @Test
  void sentTwiceItIsOneCase() {
    var key = UUID.randomUUID().toString();
    var first = lodge(petition(), "Idempotency-Key", key).is(201);
    // On another day too: the network may have been away over night.
    clock.moveTo(clock.instant().plus(java.time.Duration.ofDays(1)));
    var again = lodge(petition(), "Idempotency-Key", key).is(201);
    assertThat(again.body()).isEqualTo(first.body());
    lodge(petition("title", "另一件事"), "Idempotency-Key", key).is(409);
    lodge(petition(), "Idempotency-Key", "short").is(400);
  }

  @Test
  void sentTenTimesAtOnceItIsOneCase() {
    var key = UUID.randomUUID().toString();
    var answers = Together.call(10, () -> lodge(petition(), "Idempotency-Key", key));
    assertThat(answers).allSatisfy(answer -> answer.is(201));
    assertThat(answers.stream().map(answer -> answer.text("/caseNo")).distinct()).hasSize(1);
  }

  /** Art. 19 ¶1: name, address, requests, facts and reasons, and no identity number. */
  @Test
  void everyFieldThatIsMissingIsSaidAtOnceAndNothingIsRegistered() {
    var before = cases();
    assertThat(lodge(Map.of("purpose", "CLAIM")).is(422).fieldsRefused())
        .containsExactlyInAnyOrder(
            "issueVillageCode",
            "petitionerName",
            "petitionerAddress",
            "title",
            "statement",
            "requests",
            "factsAndReasons");
    assertThat(lodge(petition("petitionerPhone", "123", "title", "沈𠮷·测试的事")).fieldsRefused())
        .containsExactlyInAnyOrder("petitionerPhone", "title");
    assertThat(lodge(petition("statement", "x".repeat(4001))).is(422).fieldsRefused())
        .containsExactly("statement");
    assertThat(lodge(petition("purpose", "OTHER")).is(422).fieldsRefused())
        .containsExactly("purpose");
    assertThat(lodge(petition("publicConsent", "FULL")).is(422).fieldsRefused())
        .containsExactly("publicConsent");
    assertThat(lodge(petition("title", "找13800000000")).is(422).fieldsRefused())
        .containsExactly("title");
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void aSuggestionNeedsNoRequest() {
    lodge(petition("purpose", "SUGGESTION", "requests", null, "factsAndReasons", null)).is(201);
    lodge(petition("purpose", "ENQUIRY", "requests", List.of(), "factsAndReasons", "")).is(201);
  }

  @Test
  void whatOnlyAMachineFillsInRegistersNothing() {
    var before = cases();
    assertThat(lodge(petition("website", "http://example.org")).is(422).fieldsRefused())
        .containsExactly("website");
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void whoSendsTooManyIsAskedToComeOrToCall() {
    for (var i = 0; i < 20; i++) {
      lodgeFrom("203.0.113.77").is(201);
    }
    var refused = lodgeFrom("203.0.113.77").is(429);
    assertThat(refused.text("/detail")).contains("工作站", "电话");
    assertThat(refused.response().headers().firstValueAsLong("Retry-After")).isPresent();
    lodgeFrom("203.0.113.78").is(201);
  }

  private Answer lodgeFrom(String address) {
    return callers
        .visitor()
        .post(
            "/api/public/petitions", petition("purpose", "SUGGESTION"), "X-Forwarded-For", address);
  }

  private long cases() {
    return jdbc.sql("SELECT COUNT(*) FROM petition_case").query(Long.class).single();
  }

  private static List<JsonNode> rows(JsonNode body, String name) {
    return body.get(name).valueStream().toList();
  }
}

package org.lianxin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 告知书和单独同意: which text was told, what was agreed to and taken back (Art. 14, 15, 17, 25). */
@DatabaseTest
class ConsentsTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @BeforeEach
  void stopTheClock() {
    on("2026-04-07");
  }

  @AfterEach
  void leaveTheFirstTexts() {
    transactions.executeWithoutResult(
        status -> jdbc.sql("DELETE FROM privacy_text WHERE version > 1").update());
    clock.release();
  }

  @Test
  void anybodyReadsThePresentNotice() {
    var notice = callers.visitor().get("/api/public/privacy-notice").is(200);
    assertThat(notice.body().at("/version").asInt()).isEqualTo(1);
    assertThat(notice.text("/text")).contains("查阅、复制、更正", "保存多久", "《信访工作条例》");
    for (var kind : List.of("PUBLICITY", "PASS_ON", "SENSITIVE", "GUARDIAN")) {
      assertThat(callers.visitor().get("/api/public/privacy-texts/" + kind).is(200).text("/text"))
          .contains("同意");
    }
    callers.visitor().get("/api/public/privacy-texts/OTHER").is(404);
    callers.visitor().get("/api/public/privacy-texts/NOTICE?version=7").is(404);
  }

  @Test
  void whichVersionSomebodyWasToldFollowsFromTheDay() {
    var earlier = new Cases(callers).registered();
    callers.as("registrar").post("/api/privacy/texts", text("2026-04-08")).is(403);
    var today = callers.as("admin").post("/api/privacy/texts", text("2026-04-07"));
    assertThat(today.is(422).fieldsRefused()).containsExactly("validFrom");
    assertThat(callers.as("admin").post("/api/privacy/texts", Map.of()).is(422).fieldsRefused())
        .containsExactly("kind", "validFrom", "text");
    callers.as("admin").post("/api/privacy/texts", text("2026-04-08")).is(201);
    assertThat(version(new Cases(callers).registered())).isEqualTo(1);
    on("2026-04-08");
    assertThat(version(new Cases(callers).registered())).isEqualTo(2);
    assertThat(version(earlier)).isEqualTo(1);
    assertThat(callers.visitor().get("/api/public/privacy-notice").text("/text"))
        .isEqualTo("新的告知书。");
    assertThat(callers.visitor().get("/api/public/privacy-texts/NOTICE?version=1").text("/text"))
        .contains("告知书");
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE chain = 'system' AND object_id = ?")
                .param("NOTICE.2")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void eachConsentStandsForItselfAndIsTakenBackAsEasily() {
    var path = new Cases(callers).registered("publicConsent", "NONE");
    assertThat(given(path)).isEmpty();
    said(path, "GIVE", "SENSITIVE").is(200);
    path.acts(
        "officer",
        "changeConsent",
        "change",
        "GIVE",
        "kind",
        "PASS_ON",
        "signMethod",
        "FINGERPRINT");
    assertThat(given(path)).containsExactly("PASS_ON", "SENSITIVE");
    assertThat(said(path, "GIVE", "PASS_ON").is(422).fieldsRefused()).containsExactly("kind");
    assertThat(said(path, "WITHDRAW", "PHOTOS").is(422).fieldsRefused()).containsExactly("kind");
    said(path, "WITHDRAW", "PASS_ON").is(200);
    assertThat(given(path)).containsExactly("SENSITIVE");
    assertThat(
            jdbc.sql("SELECT text_version FROM case_consent WHERE case_no = ?")
                .param(path.caseNo)
                .query(Integer.class)
                .list())
        .containsExactly(1, 1, 1);
  }

  @Test
  void withoutConsentNothingIsPublished() { // Art. 25
    for (var read : List.of(false, true)) {
      var path = delivered();
      if (read) {
        path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
      }
      said(path, "WITHDRAW", "PUBLICITY").is(200);
      assertThat(path.seenBy("registrar").text("/publicConsent")).isEqualTo("NONE");
      // Nobody is left with a text that may never be posted.
      assertThat(path.open()).noneMatch(item -> item.contains("Publicity"));
    }
  }

  @Test
  void consentTakenBackWhileTheCaseIsHandledLeadsToNoNotice() { // Art. 15
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    said(path, "WITHDRAW", "PUBLICITY").is(200);
    path.handled().checked().issued().delivered();
    assertThat(path.open()).noneMatch(item -> item.contains("Publicity"));
  }

  @Test
  void whatIsUpComesDownWhenTheConsentIsTakenBack() { // Art. 15
    var path = delivered();
    path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    assertThat(notice(path)).isEqualTo("PUBLISHED");
    said(path, "WITHDRAW", "PUBLICITY").is(200);
    assertThat(notice(path)).isEqualTo("WITHDRAWN");
  }

  @Test
  void consentGivenAgainStartsTheNoticeAnew() {
    for (var posted : List.of(true, false)) {
      var path = delivered();
      if (posted) {
        path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
        path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
      }
      said(path, "WITHDRAW", "PUBLICITY").is(200);
      said(path, "GIVE", "PUBLICITY").is(200);
      path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
      path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
      assertThat(notice(path)).isEqualTo("PUBLISHED");
    }
  }

  /** The office has said no: that he agrees again changes nothing. */
  @Test
  void whatTheOfficeHasTakenDownStaysDown() {
    var path = delivered();
    callers
        .as("registrar")
        .post("/api/notices/" + path.caseNo + "/withdraw", Map.of("reason", "不宜公示"))
        .is(204);
    said(path, "WITHDRAW", "PUBLICITY").is(200);
    said(path, "GIVE", "PUBLICITY").is(200);
    assertThat(path.open()).noneMatch(item -> item.contains("Publicity"));
  }

  private Path delivered() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    return path.handled().checked().issued().delivered();
  }

  private static Map<String, Object> text(String from) {
    return Map.of("kind", "NOTICE", "validFrom", from, "text", "新的告知书。");
  }

  private int version(Path path) {
    return callers
        .as("registrar")
        .get("/api/cases/" + path.caseNo + "/privacy")
        .is(200)
        .body()
        .at("/noticeVersion")
        .asInt();
  }

  private Answer said(Path path, String change, String kind) {
    return callers
        .visitor()
        .post(
            "/api/public/consents",
            Map.of(
                "caseNo",
                path.caseNo,
                "queryCode",
                path.queryCode,
                "change",
                change,
                "kind",
                kind));
  }

  private List<String> given(Path path) {
    return callers
        .as("registrar")
        .get("/api/cases/" + path.caseNo + "/privacy")
        .is(200)
        .body()
        .at("/consents")
        .valueStream()
        .filter(consent -> consent.get("given").asBoolean())
        .map(consent -> consent.get("kind").asString())
        .toList();
  }

  private String notice(Path path) {
    return jdbc.sql("SELECT state FROM public_notice WHERE case_no = ?")
        .param(path.caseNo)
        .query(String.class)
        .single();
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

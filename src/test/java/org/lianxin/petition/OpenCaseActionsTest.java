package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 补充、一次性告知、催办、包案、紧急报告、先行告知: what may be done while a case is open. */
@DatabaseTest
class OpenCaseActionsTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void stopTheClock() {
    on("2026-03-09");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void whatIsMissingIsAskedForOnce() { // 一次告知; domain.md §4.5
    var path = new Cases(callers).registered();
    var nothing =
        path.triesAction("officer", "requestSupplement", "items", List.of(), "handInAt", "工作站");
    assertThat(nothing.is(422).fieldsRefused()).containsExactly("items", "servedBy", "servedAt");
    path.acts(
        "officer",
        "requestSupplement",
        "items",
        List.of(Map.of("text", "宅基地使用证")),
        "handInAt",
        "工作站",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-03-02");
    for (var login : List.of("officer", "chief", "registrar")) {
      assertThat(path.offers(login, "requestSupplement")).isFalse();
    }
    var again =
        path.triesAction(
            "registrar",
            "requestSupplement",
            "items",
            List.of(Map.of("text", "户口簿")),
            "handInAt",
            "镇",
            "servedBy",
            "POST",
            "servedAt",
            "2026-03-02");
    assertThat(again.is(409).text("/detail")).contains("已经一次性告知过");
    path.acts("officer", "supplement", "text", "补交宅基地使用证复印件。");
    path.acts("officer", "supplement", "text", "再补交户口簿复印件。");
    var read = callers.as("registrar").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(read.response().body()).contains("宅基地使用证", "再补交户口簿复印件");
  }

  @Test
  void aCaseIsUrgedOnceADayWhoeverUrges() {
    var path = new Cases(callers).registered();
    path.acts("officer", "urge", "note", "群众再次询问进度。");
    for (var login : List.of("officer", "registrar", "leader")) {
      assertThat(path.offers(login, "urge")).as(login).isFalse();
      assertThat(path.triesAction(login, "urge").is(409).text("/detail")).contains("每天最多催办一次");
    }
    on("2026-03-10");
    path.acts("leader", "urge", "note", "请抓紧。");
    assertThat(
            jdbc.sql("SELECT urges FROM petition_case WHERE case_no = ?")
                .param(path.caseNo)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    on("2026-03-11");
    path.does("officer", "settleOnSite", Cases.settlement());
    path.triesAction("registrar", "urge").is(409);
  }

  @Test
  void aLeaderTakesChargeAndAnotherMayTakeItOver() {
    var path = new Cases(callers).registered();
    path.acts("leader", "takeCharge");
    assertThat(path.seenBy("registrar").text("/leadLeader")).isEqualTo("leader");
    assertThat(path.triesAction("leader", "takeCharge").is(409).text("/detail")).contains("已经包办");
    path.acts("leader2", "takeCharge", "note", "由本人牵头协调。");
    assertThat(path.seenBy("registrar").text("/leadLeader")).isEqualTo("leader2");
    path.triesAction("registrar", "takeCharge").is(403);
  }

  @Test
  void aMajorMatterIsReportedAtOnceAndOnce() { // Art. 25
    var path = new Cases(callers).registered("urgentLevel", "MAJOR");
    assertThat(path.clock("C10").get("status").asString()).isEqualTo("RUNNING");
    var later =
        path.triesAction(
            "officer",
            "logReport",
            "reportedTo",
            "镇长",
            "reportedAt",
            "2026-03-10",
            "content",
            "已先行稳控。");
    assertThat(later.is(422).fieldsRefused()).containsExactly("reportedAt");
    path.acts(
        "officer",
        "logReport",
        "reportedTo",
        "镇长",
        "reportedAt",
        "2026-03-09",
        "content",
        "已先行稳控。");
    assertThat(path.clock("C10").get("status").asString()).isEqualTo("MET");
    assertThat(path.offers("chief", "logReport")).isFalse();
    var ordinary = new Cases(callers).registered();
    assertThat(ordinary.offers("officer", "logReport")).isFalse();
  }

  @Test
  void theNoticeIsGivenAheadOfItsTurnAndOnlyOnce() { // domain.md §4.2, the parallel-clock rule
    var path = new Cases(callers).registered();
    path.acts("registrar", "giveNotice", "reason", "收到已满十日，先行告知。");
    var waiting = path.triesAction("registrar", "giveNotice", "reason", "先行告知。").is(409);
    assertThat(waiting.text("/detail")).isEqualTo("告知任务已经在办理中。");
    path.does(
        "registrar",
        "issueNotice",
        "noticeType",
        "ACCEPTED",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-03-09");
    assertThat(path.clock("C2").get("status").asString()).isEqualTo("MET");
    var given = path.triesAction("registrar", "giveNotice", "reason", "先行告知。").is(409);
    assertThat(given.text("/detail")).isEqualTo("信访人已经收到书面告知。");
    path.dispatched();
    assertThat(path.open()).containsExactly("signFor@D-LAND");
    // 3月9日告知受理，60日到5月8日；途径在拟办时才确定。
    assertThat(path.clock("C4").get("lastDay").asString()).isEqualTo("2026-05-08");
    on("2026-04-02");
    path.signedFor("land").handled().checked().issued().delivered();
    assertThat(path.state()).isEqualTo("CLOSED");
  }

  @Test
  void afterTheDispatchTheNoticeHasItsTurnAnyway() {
    var path = new Cases(callers).registered().dispatched();
    assertThat(path.offers("registrar", "giveNotice")).isFalse();
    path.triesAction("registrar", "giveNotice", "reason", "先行告知。").is(409);
    path.noticed();
    path.triesAction("registrar", "giveNotice", "reason", "先行告知。").is(409);
  }

  @Test
  void whatHasBeenToldAsAcceptedAndThenIsLedElsewhereIsToldSo() { // Art. 23 ¶1
    var path = new Cases(callers).registered();
    path.acts("registrar", "giveNotice", "reason", "收到已满十日，先行告知。");
    path.does(
        "registrar",
        "issueNotice",
        "noticeType",
        "ACCEPTED",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-03-09");
    path.escalated().approvedByChief();
    path.does(
        "registrar",
        "proposeHandling",
        "decision",
        "ROUTE_ELSEWHERE",
        "reasonCode",
        "R1",
        "targetBody",
        "县人民法院",
        "explanation",
        "已由人民法院立案。");
    assertThat(path.open()).containsExactly("issueNotice@OFFICE");
    assertThat(path.state()).isEqualTo("ROUTED");
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

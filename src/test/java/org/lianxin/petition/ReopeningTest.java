package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 重新办理、现场确认: what was settled on site never bars the formal path. domain.md §0.1 finding 3, §4.2.
 */
@DatabaseTest
class ReopeningTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @BeforeEach
  void stopTheClock() {
    on("2026-03-09");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2026-03-09,200", "2027-03-09,200", "2027-03-10,409"})
  void forAYearThePetitionerMayComeBack(String day, int status) {
    var path = settled();
    on(day);
    assertThat(path.offers("officer", "reopen")).isEqualTo(status == 200);
    path.triesAction("officer", "reopen", again()).is(status);
    assertThat(path.state()).isEqualTo(status == 200 ? "ON_SITE" : "CLOSED");
  }

  @Test
  void itsDaysAreCountedFromTheDayHeComesBack() {
    var path = settled();
    on("2026-09-07");
    path.acts("officer", "reopen", again());
    var seen = path.seenBy("registrar").is(200);
    assertThat(seen.body().at("/outcome").isNull()).isTrue();
    assertThat(seen.body().at("/resolved").asBoolean()).isFalse();
    assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
    assertThat(path.running()).containsExactly("C1", "C2", "I2", "I6");
    assertThat(path.clock("C2").get("lastDay").asString()).isEqualTo("2026-09-22");

    path.dispatched();
    path.does(
        "registrar",
        "issueNotice",
        "noticeType",
        "ACCEPTED",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-09-07");
    // 60日：9月23日＋10月31日＋11月6日。
    assertThat(path.clock("C4").get("lastDay").asString()).isEqualTo("2026-11-06");
    path.signedFor("land").handled().checked().issued();
    path.does(
        "officer",
        "deliver",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-09-07",
        "explanation",
        Cases.TEXT,
        "reaction",
        "AGREE",
        "outcome",
        "SUPPORTED");
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.offers("officer", "reopen")).isFalse();
  }

  @Test
  void whatWasToldBeforeItWasSettledIsToldAnew() {
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
    path.does("officer", "settleOnSite", Cases.settlement());
    on("2026-09-07");
    path.acts("officer", "reopen", again());
    path.dispatched();
    assertThat(path.open()).containsExactlyInAnyOrder("issueNotice@OFFICE", "signFor@D-LAND");
  }

  @Test
  void onlyWhatWasSettledOnSiteIsReopenedAndOnlyByThePetitionersSide() {
    on("2026-04-02");
    var opinion = new Cases(callers).registered("publicConsent", "NONE").closed();
    assertThat(opinion.triesAction("officer", "reopen", again()).is(409).text("/detail"))
        .contains("请申请复查");
    var path = settled();
    for (var login : List.of("registrar", "leader", "officer2", "land")) {
      path.triesAction(login, "reopen", again()).is(403);
    }
    path.triesAction("officer", "requestReview", Cases.appeal("2026-04-02")).is(409);
  }

  @Test
  void anOnSiteSettlementIsClosedOnlyByTheConfirmation() { // domain.md §9 item 9
    var path = new Cases(callers).registered();
    var neither =
        path.tries(
            "officer", "settleOnSite", "decision", "SETTLED", "measures", "调解。", "result", "同意。");
    assertThat(neither.is(422).fieldsRefused()).containsExactly("confirmMethod");
    path.settledOnTrust();
    assertThat(path.state()).isEqualTo("ON_SITE_PENDING_CONFIRM");
    assertThat(path.clock("I4").get("lastDay").asString()).isEqualTo("2026-03-12");
    path.acts("officer", "takeBack", "workItem", back(path), "reason", "信访人当场签字。");
    assertThat(path.state()).isEqualTo("ON_SITE");
    path.settledOnTrust();
    path.does("officer", "confirmOnSite", "decision", "CONFIRMED", "confirmMethod", "SIGNATURE");
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.running()).containsExactly("I7");
  }

  private static String back(Cases.Path path) {
    return path.actionForm("officer", "takeBack").is(200).text("/data/workItem");
  }

  private Cases.Path settled() {
    return new Cases(callers).registered().does("officer", "settleOnSite", Cases.settlement());
  }

  private static Object[] again() {
    return new Object[] {"requestedBy", "PETITIONER", "reason", "对方反悔，界桩又被移动。"};
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

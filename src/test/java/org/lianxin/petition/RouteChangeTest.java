package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 变更途径: other clocks from now on, and the old ones kept. domain.md §4.3, §9 item 4. */
@DatabaseTest
class RouteChangeTest {

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

  @Test
  void theSixtyDaysRunOnThePetitionProcedureOnly() { // domain.md §9 item 4
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    assertThat(path.running()).contains("C4");
    path.acts("registrar", "changeRoute", "route", "DUTY_TO_ACT", "reason", "属于依法履职请求。");
    assertThat(path.seenBy("registrar").text("/route")).isEqualTo("DUTY_TO_ACT");
    assertThat(path.running()).doesNotContain("C4").contains("I1");
    var kept = path.clock("C4");
    assertThat(kept.get("status").asString()).isEqualTo("CANCELLED");
    assertThat(kept.get("endReason").asString()).isEqualTo("变更途径");
    assertThat(kept.get("changes")).isNotEmpty();

    path.acts("registrar", "changeRoute", "route", "PETITION_PROCEDURE", "reason", "核实后仍属信访程序。");
    assertThat(path.clocks("C4")).hasSize(2);
    // 仍从3月9日受理起算。
    assertThat(path.clock("C4").get("lastDay").asString()).isEqualTo("2026-05-08");
    assertThat(path.running()).contains("C4").doesNotContain("I1");
  }

  @Test
  void theHandlersItemTakesTheOtherDaysOver() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    path.acts("registrar", "changeRoute", "route", "SIMPLIFIED", "reason", "事实清楚，争议不大。");
    // 3月9日受理后10个工作日：3月23日，早于批示的期限。
    assertThat(path.clock("C12b").get("lastDay").asString()).isEqualTo("2026-03-23");
    var item = path.seenBy("land").body().at("/workItems/0");
    assertThat(item.get("dueDate").asString()).isEqualTo("2026-03-23");
    assertThat(path.seenBy("registrar").text("/dueDate")).isEqualTo("2026-03-23");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PETITION_PROCEDURE", "JUDICIAL", "ARBITRATION", "PARTY_REMEDY", "ON_SITE"})
  void neitherTheSameRouteNorOneThatLeadsAwayIsChosen(String route) {
    var path = new Cases(callers).registered().dispatched();
    var refused = path.triesAction("registrar", "changeRoute", "route", route, "reason", "变更。");
    assertThat(refused.is(422).fieldsRefused()).containsExactly("route");
    assertThat(path.seenBy("registrar").text("/route")).isEqualTo("PETITION_PROCEDURE");
  }

  @Test
  void beforeARouteIsProposedThereIsNoneToChange() {
    var path = new Cases(callers).registered();
    assertThat(path.offers("registrar", "changeRoute")).isFalse();
    path.triesAction("registrar", "changeRoute", "route", "SIMPLIFIED", "reason", "简单。").is(409);
    path.triesAction("leader", "changeRoute", "route", "SIMPLIFIED", "reason", "简单。").is(403);
  }

  @Test
  void aRouteProposedAgainAfterItWasTakenBackStartsItsClocksAgain() {
    var path = new Cases(callers).registered();
    path.acts("registrar", "giveNotice", "reason", "先行告知。").noticed();
    path.escalated().approvedByChief().proposed();
    assertThat(path.running()).contains("C4");
    var item = path.actionForm("registrar", "takeBack").is(200).text("/data/workItem");
    path.acts("registrar", "takeBack", "workItem", item, "reason", "拟办单位有误。");
    assertThat(path.running()).doesNotContain("C4");
    path.proposed();
    assertThat(path.running()).contains("C4");
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 查看个人信息: who reads them masked may have them shown for a reason, for half an hour, and the station
 * can be asked who has looked (domain.md §2, §8.2).
 */
@DatabaseTest
class UnmaskingTest {

  private static final String PHONE = "13800000000";
  private static final Object[] WHY = {"reason", "CONTACT", "note", "明天下访，需要先电话约定。"};

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @BeforeEach
  void stopTheClock() {
    at("10:00");
  }

  @AfterEach
  void releaseTheClock() {
    transactions.executeWithoutResult(status -> jdbc.sql("DELETE FROM absence").update());
    clock.release();
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader", "supervisor"})
  void personalDataAreShownToHimForHalfAnHourInThatCaseAlone(String login) {
    var path = new Cases(callers).registered().dispatched();
    var other = new Cases(callers).registered().dispatched();
    assertThat(everything(login, path)).doesNotContain(PHONE);
    path.acts(login, "unmask", WHY);
    var seen = path.seenBy(login).is(200);
    assertThat(seen.text("/parties/0/phone")).isEqualTo(PHONE);
    assertThat(seen.body().at("/rights/personal").asBoolean()).isTrue();
    assertThat(Instant.parse(seen.text("/unmaskedUntil"))).isEqualTo(instant("10:30"));
    assertThat(timeline(login, path)).contains(PHONE);
    assertThat(everything(login, other)).doesNotContain(PHONE);
    assertThat(everything("leader2", path)).doesNotContain(PHONE);
    assertThat(callers.as(login).get("/api/cases?q=" + path.caseNo).response().body())
        .contains("沈*")
        .doesNotContain("沈𠮷·测试");
    at("10:29");
    assertThat(timeline(login, path)).contains(PHONE);
    at("10:30");
    assertThat(everything(login, path)).doesNotContain(PHONE);
  }

  @Test
  void theStationReadsWhoHasLookedAndWhy() {
    var path = new Cases(callers).registered().dispatched();
    path.acts("leader", "unmask", WHY);
    var steps = callers.as("officer").get("/api/cases/" + path.caseNo + "/timeline").body();
    var last = steps.get(steps.size() - 1);
    assertThat(last.get("task").asString()).isEqualTo("unmask");
    assertThat(last.get("name").asString()).isEqualTo("查看个人信息");
    assertThat(last.get("actor").asString()).isEqualTo("镇领导甲");
    assertThat(last.at("/data/reason").asString()).isEqualTo("CONTACT");
    assertThat(last.at("/data/note").asString()).isEqualTo(WHY[3]);
  }

  @Test
  void withoutAReasonFromTheListAndAWordOfExplanationNothingIsShown() {
    var path = new Cases(callers).registered().dispatched();
    assertThat(path.triesAction("leader", "unmask").is(422).fieldsRefused())
        .containsExactlyInAnyOrder("reason", "note");
    assertThat(
            path.triesAction("leader", "unmask", "reason", "CURIOSITY", "note", "看看。")
                .is(422)
                .fieldsRefused())
        .containsExactly("reason");
    assertThat(everything("leader", path)).doesNotContain(PHONE);
  }

  @Test
  void whoSeesThemAnywayOrNeverMayIsNotOfferedIt() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL");
    for (var login : List.of("officer", "registrar", "land", "civil", "civilhead", "officer2")) {
      path.triesAction(login, "unmask", WHY).is(403);
    }
    path.acts("leader", "unmask", WHY);
    assertThat(path.offers("leader", "unmask")).isFalse();
    path.triesAction("leader", "unmask", WHY).is(409);
    assertThat(path.offers("leader2", "unmask")).isTrue();
  }

  @Test
  void whoIsConcernedDoesNotLook() { // Art. 28 ¶3
    var path = new Cases(callers).registered().dispatched();
    path.acts("leader", "unmask", WHY);
    path.acts("leader", "recuse", "reason", "当事人系本人近亲属。");
    path.seenBy("leader").is(403);
    path.triesAction("leader", "unmask", WHY).is(409);
  }

  /** It is the person who has said why, not his office. */
  @Test
  void whoStandsInForHimHasToSayWhyHimself() {
    var path = new Cases(callers).registered().dispatched();
    path.acts("leader", "unmask", WHY);
    callers
        .as("leader")
        .post(
            "/api/absences",
            Map.of("deputy", "leader2", "from", "2026-04-02", "until", "2026-04-20"))
        .is(201);
    assertThat(everything("leader2", path)).doesNotContain(PHONE);
    path.acts("leader2", "unmask", WHY);
    assertThat(timeline("leader2", path)).contains(PHONE);
    var steps = callers.as("officer").get("/api/cases/" + path.caseNo + "/timeline").body();
    assertThat(steps.get(steps.size() - 1).get("actor").asString()).isEqualTo("镇领导乙");
  }

  private String everything(String login, Cases.Path path) {
    return path.seenBy(login).is(200).response().body() + timeline(login, path);
  }

  private String timeline(String login, Cases.Path path) {
    return callers
        .as(login)
        .get("/api/cases/" + path.caseNo + "/timeline")
        .is(200)
        .response()
        .body();
  }

  private void at(String time) {
    clock.moveTo(instant(time));
  }

  private static Instant instant(String time) {
    return Instant.parse("2026-04-02T" + time + ":00+08:00");
  }
}

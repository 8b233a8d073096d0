package org.lianxin.supervision.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 督办单 from raising to closing; domain.md §3.9, §4.4 C16. */
@DatabaseTest
class SheetTest {

  private static final String SHEETS = "/api/supervision/sheets";
  private static final String DEMAND = "请说明没有按期答复的原因，明确责任人和办结日期。";

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

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }

  /** Ten working days of the calendar of 2026; the golden rows of domain.md §4.4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-10 | 2026-03-02 | 2月14日（周六）上班，15–23日春节，28日（周六）上班
          2026-09-24 | 2026-10-15 | 中秋、国庆，10月10日（周六）上班
          2026-03-09 | 2026-03-23 | 没有节假日
          """)
  void itIsAnsweredInTenWorkingDays(String raised, String due, String why) {
    on(raised);
    assertThat(opened("supervisor", "D-LAND").text("/dueOn")).as(why).isEqualTo(due);
  }

  @Test
  void aSheetOfACaseIsRaisedRepliedSentBackAndClosed() { // Art. 39, 40
    var path = new Cases(callers).registered().dispatched();
    path.acts("registrar", "openSupervision", Cases.supervision("demand", DEMAND));
    var id = onlySheetOf("landhead", path.caseNo);
    var sheet = sees("landhead", id);
    assertThat(sheet.text("/number")).matches("OFFICE-督-2026-\\d{3,}");
    assertThat(sheet.text("/state")).isEqualTo("OPEN");
    assertThat(sheet.body().at("/rights/REPLY").asBoolean()).isTrue();

    say("registrar", id, "close", "先撤回。").is(200);
    assertThat(sees("landhead", id).text("/state")).isEqualTo("CLOSED");
    say("landhead", id, "reply", "已入户核实。").is(409);
  }

  @Test
  void anAnswerThatIsNotEnoughIsSentBackOnce() {
    var id = opened("registrar", "D-LAND").text("/id");
    say("landhead", id, "reply", "正在办理。").is(200);
    on("2026-03-16");
    var back = say("registrar", id, "return", "没有说明责任人。").is(200);
    assertThat(back.text("/state")).isEqualTo("OPEN");
    assertThat(back.text("/dueOn")).isEqualTo("2026-03-30");
    say("land", id, "reply", "由张主任负责，三月底办结。").is(200);
    say("registrar", id, "return", "再补充。").is(409);
    var closed = say("registrar", id, "close", "予以核销。").is(200);
    assertThat(closed.text("/closed/note")).isEqualTo("予以核销。");
    assertThat(
            closed.body().at("/entries").valueStream().map(e -> e.get("act").asString()).toList())
        .containsExactly("RAISED", "REPLY", "RETURN", "REPLY", "CLOSE");
    assertThat(closed.body().at("/entries/1/text").asString()).isEqualTo("正在办理。");
  }

  @Test
  void whatIsAnsweredAfterTheDayIsLate() { // F24
    var id = opened("registrar", "D-LAND").text("/id");
    on("2026-03-23");
    assertThat(sees("landhead", id).body().at("/overdue").asBoolean()).isFalse();
    on("2026-03-24");
    assertThat(sees("landhead", id).body().at("/overdue").asBoolean()).isTrue();
    var late = say("landhead", id, "reply", "迟复为歉，现已办结。").is(200);
    assertThat(late.body().at("/late").asBoolean()).isTrue();
    assertThat(late.body().at("/overdue").asBoolean()).isFalse();
  }

  @Test
  void aBodyAboveRaisesTheLevelAndIsAnsweredTo() { // Art. 39
    var id = opened("registrar", "D-LAND").text("/id");
    var higher = say("supervisor", id, "raise-level", "镇里督办后仍无进展。").is(200);
    assertThat(higher.text("/level")).isEqualTo("CIRCULAR");
    assertThat(higher.text("/raisedUnit/code")).isEqualTo("COUNTY");
    say("registrar", id, "close", "予以核销。").is(403);
    say("landhead", id, "reply", "已办结。").is(200);
    say("supervisor", id, "raise-level", "约谈。").is(200);
    say("supervisor", id, "raise-level", "挂牌。").is(200);
    say("supervisor", id, "raise-level", "没有更高的了。").is(409);
  }

  @Test
  void theUnitAnswersAProposalInWriting() { // Art. 40 ¶4
    var id = opened("supervisor", "D-LAND").text("/id");
    propose("supervisor", id, null, "建立限时办结台账。").is(422);
    propose("landhead", id, "IMPROVE", "建立限时办结台账。").is(403);
    var proposed = propose("supervisor", id, "IMPROVE", "建立限时办结台账。").is(200);
    assertThat(proposed.text("/proposal/typeName")).isEqualTo("改进工作");
    propose("supervisor", id, "POLICY", "再提一条。").is(409);
    answer("land", id, true, "采纳。").is(403);
    say("landhead", id, "reply", "已办结。").is(200);
    say("supervisor", id, "close", "予以核销。").is(200);
    answer("landhead", id, null, "采纳。").is(422);
    var answered = answer("landhead", id, false, "已有同类台账，不再另建。").is(200);
    assertThat(answered.body().at("/proposal/adopted").asBoolean(true)).isFalse();
    assertThat(answered.text("/proposal/answeredOn")).isEqualTo("2026-03-09");
    answer("landhead", id, true, "改为采纳。").is(409);
  }

  /** domain.md §8.2: names, phones and what the petitioner said stand in the case file only. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "请向沈𠮷·测试说明情况。",
        "请回拨13800000000。",
        "请到下庄村三组12号核实。",
        "群众反映入户核实，1月7日组织双方到场丈量，界址仍有分歧。"
      })
  void nothingOnASheetTellsWhoThePetitionerIs(String demand) {
    var path = new Cases(callers).registered().dispatched();
    var refused =
        path.triesAction(
            "registrar",
            "openSupervision",
            Cases.supervision("level", "REMIND", "cause", "OVERDUE", "demand", demand));
    assertThat(refused.is(422).fieldsRefused()).containsExactly("demand");
  }

  @Test
  void norInAnAnswerNorOnASheetWithoutACase() {
    open("registrar", "D-LAND", "请联系13800000000。").is(422);
    var id = opened("registrar", "D-LAND").text("/id");
    assertThat(say("landhead", id, "reply", "已电话13900001111答复。").is(422).fieldsRefused())
        .containsExactly("text");
    say("landhead", id, "reply", "").is(422);
  }

  @ParameterizedTest
  @CsvSource({
    "registrar, D-LAND, 201",
    "registrar, ST-XZ, 201",
    "registrar, OFFICE, 422",
    "registrar, TOWN, 422",
    "registrar, COUNTY, 422",
    "leader, OFFICE, 201",
    "leader, TOWN, 422",
    "supervisor, TOWN, 201",
    "supervisor, DISCIPLINE, 422",
    "landhead, D-CIVIL, 403",
    "officer, D-LAND, 403",
    "assessor, D-LAND, 403",
    "liaison, D-LAND, 403",
  })
  void oneAsksTheUnitsBelowOnesOwn(String login, String unit, int status) {
    open(login, unit, DEMAND).is(status);
  }

  @ParameterizedTest
  @CsvSource({
    "land, 200",
    "landhead, 200",
    "leader, 200",
    "supervisor, 200",
    "registrar2, 200",
    "civilhead, 403",
    "officer, 403",
    "reviewer, 403",
    "liaison, 403",
    "assessor, 403",
    "auditor, 403",
  })
  void othersDoNotSeeIt(String login, int status) {
    var id = opened("registrar", "D-LAND").text("/id");
    callers.as(login).get(SHEETS + "/" + id).is(status);
  }

  @Test
  void whoKeepsAwayFromTheCaseDoesNotSeeItsSheets() { // Art. 28 ¶3
    var path = new Cases(callers).registered().dispatched();
    raise(path);
    var id = onlySheetOf("registrar2", path.caseNo);
    path.acts("registrar2", "recuse", "reason", "与当事人有亲属关系。");
    callers.as("registrar2").get(SHEETS + "/" + id).is(403);
    assertThat(sheetsOf("registrar2", path.caseNo)).isZero();
  }

  @Test
  void ofAnAccusationThereIsNone() { // Art. 30 ¶3
    var receipt = callers.as("officer").post("/api/cases", Cases.accusation()).is(201);
    for (var login : new String[] {"registrar", "leader", "supervisor", "liaison"}) {
      callers
          .as(login)
          .post("/api/cases/" + receipt.text("/caseNo") + "/actions/openSupervision", Cases.form())
          .is(403);
    }
  }

  @Test
  void whoWasFasterIsNotOverwritten() {
    var id = opened("registrar", "D-LAND").text("/id");
    say("landhead", id, "reply", "已办结。").is(200);
    callers
        .as("registrar")
        .post(SHEETS + "/" + id + "/close", Cases.form("text", "核销。"), "If-Match", "\"0\"")
        .is(409);
  }

  @Test
  void theNumbersOfAUnitFollowEachOther() {
    var first = opened("leader", "D-LAND").text("/number");
    open("leader", "D-LAND", "").is(422);
    var second = opened("leader", "D-LAND").text("/number");
    assertThat(numberOf(second)).isEqualTo(numberOf(first) + 1);
  }

  @Test
  void everythingDoneStandsOnRecord() {
    var path = new Cases(callers).registered().dispatched();
    raise(path);
    var id = onlySheetOf("landhead", path.caseNo);
    say("landhead", id, "reply", "已办结。").is(200);
    assertThat(
            jdbc.sql(
                    "SELECT CONCAT(actor, ' ', reason) FROM audit_event WHERE chain = ?"
                        + " AND object_type = 'supervisionSheet' AND object_id = ? ORDER BY seq")
                .params(path.caseNo, id)
                .query(String.class)
                .list())
        .containsExactly("registrar RAISED", "landhead REPLY");
  }

  @Test
  void theUnitIsToldAndThenWhoeverAsked() {
    var id = opened("registrar", "D-LAND").text("/id");
    assertThat(told(id, "SUPERVISED")).contains("land", "landhead").doesNotContain("registrar");
    say("landhead", id, "reply", "已办结。").is(200);
    assertThat(told(id, "ANSWERED")).contains("registrar").doesNotContain("land");
  }

  @Test
  void theListTakesThreeStatements() {
    opened("registrar", "D-LAND");
    callers.as("registrar").get(SHEETS).is(200);
    assertThat(StatementCounter.during(() -> callers.as("registrar").get(SHEETS).is(200)))
        .hasSizeLessThanOrEqualTo(3);
  }

  private List<String> told(String id, String kind) {
    return jdbc.sql("SELECT recipient FROM message WHERE sheet = ? AND kind = ?")
        .params(id, kind)
        .query(String.class)
        .list();
  }

  private static int numberOf(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  private void raise(Cases.Path path) {
    path.acts(
        "registrar",
        "openSupervision",
        Cases.supervision("level", "REMIND", "cause", "OVERDUE", "demand", DEMAND));
  }

  private Answer open(String login, String unit, String text) {
    return callers
        .as(login)
        .post(
            SHEETS,
            Cases.form("unit", unit, "level", "SUPERVISE", "cause", "EVASIVE", "text", text));
  }

  private Answer opened(String login, String unit) {
    return open(login, unit, DEMAND).is(201);
  }

  private Answer sees(String login, String id) {
    return callers.as(login).get(SHEETS + "/" + id).is(200);
  }

  private Answer say(String login, String id, String act, String text) {
    return callers.as(login).post(SHEETS + "/" + id + "/" + act, Cases.form("text", text));
  }

  private Answer propose(String login, String id, String type, String text) {
    return callers
        .as(login)
        .post(SHEETS + "/" + id + "/propose", Cases.form("type", type, "text", text));
  }

  private Answer answer(String login, String id, Boolean adopted, String text) {
    return callers
        .as(login)
        .post(SHEETS + "/" + id + "/answer-proposal", Cases.form("adopted", adopted, "text", text));
  }

  private String onlySheetOf(String login, String caseNo) {
    var found = callers.as(login).get(SHEETS + "?caseNo=" + caseNo).is(200);
    assertThat(found.body().at("/total").asInt()).isEqualTo(1);
    return found.text("/items/0/id");
  }

  private int sheetsOf(String login, String caseNo) {
    return callers.as(login).get(SHEETS + "?caseNo=" + caseNo).is(200).body().at("/total").asInt();
  }
}

package org.lianxin.statistics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 流程: how long the stages take, in months of the past in which no other test works. */
@DatabaseTest
class FlowTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void now() {
    clock.release();
  }

  /**
   * Two cases of 下庄村, both registered on 2019-03-04 at 09:00. The first is escalated after one day,
   * approved after another 12 hours, proposed after 2 days; the second is escalated after 3 days.
   *
   * <p>settleOnSite: 1 and 3 days, so median 2, nine tenths within 3. reviewByChief: half a day,
   * and one that waits. proposeHandling: 2 days.
   */
  @Test
  void eachStageHasItsNumberItsMedianAndNineTenths() {
    at("2019-03-04T01:00:00Z");
    var waitedBefore = waiting(flow("registrar", "2019-03"), "reviewByChief");
    var first = registered("officer");
    var second = registered("officer");
    at("2019-03-05T01:00:00Z");
    first.escalated();
    at("2019-03-05T13:00:00Z");
    first.approvedByChief();
    at("2019-03-07T01:00:00Z");
    second.escalated();
    at("2019-03-07T13:00:00Z");
    first.proposed();
    for (var today :
        List.of("2019-03-07T14:00:00Z", "2019-03-09T14:00:00Z", "2019-06-09T14:00:00Z")) {
      at(today); // as part of the present day, of the present month, and of a month that is over
      for (var reader : List.of("registrar", "officer", "supervisor")) {
        var flow = flow(reader, "2019-03");
        assertStage(flow, "settleOnSite", 2, "2", "3");
        assertStage(flow, "reviewByChief", 1, "0.5", "0.5");
        assertStage(flow, "proposeHandling", 1, "2", "2");
      }
    }
    assertThat(waiting(flow("registrar", "2019-03"), "reviewByChief"))
        .as("the second case waits for the chief")
        .isEqualTo(waitedBefore + 1);
  }

  @Test
  void aPeriodCountsItsOwnDaysOnly() {
    at("2019-05-06T01:00:00Z");
    var path = registered("officer");
    at("2019-05-07T15:59:59Z"); // 23:59:59 in the business zone
    path.escalated();
    at("2019-08-06T01:00:00Z");
    assertThat(done(days("registrar", "2019-05-01", "2019-05-06"), "settleOnSite")).isZero();
    assertStage(
        days("registrar", "2019-05-07", "2019-05-07"), "settleOnSite", 1, "1.6243", "1.6243");
    assertThat(done(days("registrar", "2019-05-08", "2019-05-31"), "settleOnSite")).isZero();
  }

  /** domain.md §2: each sees his own unit's and its cases' way; sealed cases nobody's (Art. 30). */
  @Test
  void eachReaderHasHisOwnRangeAndSealedCasesAreInNone() {
    at("2019-07-01T01:00:00Z");
    registered("officer2").does("officer2", "settleOnSite", Cases.escalation()); // of 前村
    var sealed =
        callers.as("officer").post("/api/cases", Cases.accusation("petitionDate", "2019-07-01"));
    at("2019-07-02T01:00:00Z");
    registered("officer").escalated();
    sealed.is(201);
    callers
        .as("liaison")
        .post(
            "/api/work-items/" + itemOf(sealed.text("/caseNo")) + "/complete",
            Cases.form("body", "县纪委监委", "transferredAt", "2019-07-02"))
        .is(200);
    for (var month : List.of("2019-07-02T02:00:00Z", "2019-12-02T02:00:00Z")) {
      at(month);
      assertThat(done(flow("officer", "2019-07"), "settleOnSite")).as("下庄村").isEqualTo(1);
      assertThat(done(flow("officer2", "2019-07"), "settleOnSite")).as("前村").isEqualTo(1);
      assertThat(done(flow("leader", "2019-07"), "settleOnSite")).as("the township").isEqualTo(2);
      assertThat(done(flow("supervisor", "2019-07"), "settleOnSite")).as("the county").isEqualTo(2);
      assertThat(done(flow("landhead", "2019-07"), "settleOnSite")).as("a department").isZero();
      for (var reader : List.of("officer", "registrar", "supervisor")) {
        assertThat(stage(flow(reader, "2019-07"), "transferSealed")).as(reader).isNull();
      }
    }
    for (var other : List.of("admin", "auditor", "liaison")) {
      callers.as(other).get("/api/statistics/flow?from=2019-07-01&to=2019-07-31").is(403);
    }
  }

  /** Months that are over are read once. */
  @Test
  void whatIsOverIsNotReadAgain() {
    clock.moveTo(Instant.parse("2020-03-20T02:00:00Z"));
    var year = "/api/statistics/flow?from=2019-04-01&to=2020-03-31";
    callers.as("registrar").get(year).is(200);
    var again =
        StatementCounter.during(() -> callers.as("registrar").get(year).is(200)).stream()
            .filter(sql -> sql.contains("work_item"))
            .toList();
    assertThat(again).as("today with yesterday, and what waits").hasSize(2);
  }

  @Test
  void aPeriodThatCannotBeIsRefusedWithWhatToMend() {
    var ask = "/api/statistics/flow?from=";
    callers.as("registrar").get(ask + "2019-02-01&to=2019-01-31").is(400);
    callers.as("registrar").get(ask + "2009-02-01&to=2019-01-31").is(400);
  }

  /**
   * Cases led some random way: the flow says what their timelines say, and the same medians as a
   * plain walk over the tables (issue 7).
   */
  @Test
  void agreesWithTheTimelinesOfARandomSample() {
    var random = new Random(20260703);
    var cases = new ArrayList<Cases.Path>();
    var time = Instant.parse("2018-10-08T01:00:00Z");
    for (var i = 0; i < 6; i++) {
      at(time.toString());
      var path = registered("officer");
      cases.add(path);
      List<Runnable> way =
          List.of(path::escalated, path::approvedByChief, path::proposed, path::assigned);
      for (var step : way.subList(0, random.nextInt(way.size() + 1))) {
        time = time.plus(Duration.ofMinutes(1 + random.nextInt(2000)));
        at(time.toString());
        step.run();
      }
    }
    at("2019-02-01T01:00:00Z");
    var flow = days("registrar", "2018-10-01", "2018-12-31");
    var took = tookByTables(cases);
    assertThat(took).isNotEmpty();
    assertThat(flow.valueStream().filter(stage -> stage.get("done").asLong() > 0).count())
        .isEqualTo(took.size());
    took.forEach(
        (task, minutes) ->
            assertStage(
                flow,
                task,
                minutes.size(),
                DurationsTest.Plain.median(minutes).toString(),
                DurationsTest.Plain.p90(minutes).toString()));
    var steps = new HashMap<String, Integer>();
    cases.forEach(
        path ->
            callers
                .as("registrar")
                .get("/api/cases/" + path.caseNo + "/timeline")
                .body()
                .valueStream()
                .filter(step -> !step.get("task").asString().equals("register"))
                .forEach(step -> steps.merge(step.get("task").asString(), 1, Integer::sum)));
    steps.forEach((task, number) -> assertThat(done(flow, task)).as(task).isEqualTo((long) number));
  }

  private Map<String, List<Integer>> tookByTables(List<Cases.Path> cases) {
    var took = new HashMap<String, List<Integer>>();
    for (var path : cases) {
      jdbc.sql("SELECT task, created_at, done_at FROM work_item WHERE case_no = ? AND status = ?")
          .params(path.caseNo, "DONE")
          .query(
              row -> {
                took.computeIfAbsent(row.getString("task"), task -> new ArrayList<>())
                    .add(
                        (int) minutes(row.getTimestamp("created_at"), row.getTimestamp("done_at")));
              });
    }
    return took;
  }

  private static long minutes(Timestamp from, Timestamp to) {
    return (to.getTime() - from.getTime()) / 60_000;
  }

  private void at(String instant) {
    clock.moveTo(Instant.parse(instant));
  }

  private Cases.Path registered(String login) {
    return new Cases(callers).registeredBy(login, "petitionDate", clock.today().toString());
  }

  private String itemOf(String caseNo) {
    return jdbc.sql("SELECT id FROM work_item WHERE case_no = ? AND status = 'OPEN'")
        .param(caseNo)
        .query(String.class)
        .single();
  }

  private JsonNode flow(String login, String month) {
    return days(login, month + "-01", month + "-31");
  }

  private JsonNode days(String login, String from, String to) {
    return callers.as(login).get("/api/statistics/flow?from=" + from + "&to=" + to).is(200).body();
  }

  private static void assertStage(
      JsonNode flow, String task, long done, String median, String p90) {
    var stage = stage(flow, task);
    assertThat(stage.get("done").asLong()).as(task).isEqualTo(done);
    assertThat(decimal(stage, "medianDays")).as(task).isEqualByComparingTo(median);
    assertThat(decimal(stage, "p90Days")).as(task).isEqualByComparingTo(p90);
  }

  private static BigDecimal decimal(JsonNode stage, String field) {
    return new BigDecimal(stage.get(field).asString());
  }

  private static long done(JsonNode flow, String task) {
    var stage = stage(flow, task);
    return stage == null ? 0 : stage.get("done").asLong();
  }

  private static long waiting(JsonNode flow, String task) {
    var stage = stage(flow, task);
    return stage == null ? 0 : stage.get("waiting").asLong();
  }

  private static JsonNode stage(JsonNode flow, String task) {
    return flow.valueStream()
        .filter(stage -> stage.get("task").asString().equals(task))
        .findFirst()
        .orElse(null);
  }
}

package org.lianxin.statistics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 今日, in days of the past on which nothing of the other tests is due. */
@DatabaseTest
class TodayTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @AfterEach
  void now() {
    clock.release();
  }

  /**
   * Registered on Monday 2017-06-05: three working days on site (C3 of the on-site attempt), so due
   * on Thursday the 8th; red from two days before, black on the 9th.
   */
  @Test
  void whatIsDueIsRedFirstThenDueTodayThenOverdue() {
    at("2017-06-05");
    var path = registered("officer");
    for (var day :
        List.of(
            // the day, then due today, red, overdue
            "2017-06-05 0 0 0", "2017-06-06 0 1 0", "2017-06-08 1 1 0", "2017-06-09 0 0 1")) {
      var words = day.split(" ");
      at(words[0]);
      for (var reader : List.of("officer", "registrar", "leader", "supervisor")) {
        var item = item(today(reader), path);
        assertThat(item == null).as(day + reader).isEqualTo(day.endsWith("0 0 0"));
        if (item != null) {
          assertThat(item.get("lamp").asString())
              .as(day + reader)
              .isEqualTo(words[3].equals("1") ? "BLACK" : "RED");
          assertThat(item.get("dueDate").asString()).isEqualTo("2017-06-08");
        }
      }
      var holder = holder(today("officer"), null);
      if (holder != null) {
        assertThat(holder.get("dueToday").asString()).as(day).isEqualTo(words[1]);
        assertThat(holder.get("red").asString()).as(day).isEqualTo(words[2]);
        assertThat(holder.get("overdue").asString()).as(day).isEqualTo(words[3]);
      }
    }
  }

  @Test
  void whoHasClaimedItIsNamed() {
    at("2016-06-06");
    var path = registered("officer");
    at("2016-06-09");
    var before = today("registrar");
    assertThat(item(before, path).get("person").isNull()).isTrue();
    callers.as("officer").post("/api/work-items/" + path.item("settleOnSite") + "/claim", Map.of());
    var after = today("registrar");
    var name = callers.as("officer").get("/api/me").text("/name");
    assertThat(item(after, path).get("person").asString()).isEqualTo(name);
    assertThat(holder(after, name).get("dueToday").asLong()).isEqualTo(1);
    assertThat(count(after, "unclaimed")).isEqualTo(count(before, "unclaimed") - 1);
    assertThat(count(after, "dueToday")).isEqualTo(count(before, "dueToday")).isEqualTo(1);
  }

  /** 待批办 is counted whatever its lamp. */
  @Test
  void whatWaitsForTheLeadersInstructionIsCounted() {
    at("2015-06-08");
    var before = count(today("leader"), "waitingInstruction");
    registered("officer").escalated().approvedByChief().proposed();
    assertThat(count(today("leader"), "waitingInstruction")).isEqualTo(before + 1);
  }

  /** domain.md §2: only cases the reader may find; a sealed accusation for nobody (Art. 30). */
  @Test
  void neitherOthersCasesNorSealedOnesAreThere() {
    at("2014-06-09");
    var path = registered("officer");
    var sealed =
        callers
            .as("officer")
            .post("/api/cases", Cases.accusation("petitionDate", "2014-06-09"))
            .is(201);
    var openBefore = count(today("liaison"), "open");
    at("2014-06-20");
    assertThat(item(today("officer"), path)).isNotNull();
    for (var other : List.of("officer2", "landhead", "admin", "auditor", "assessor")) {
      assertThat(item(today(other), path)).as(other).isNull();
    }
    for (var reader : List.of("officer", "registrar", "leader", "supervisor", "liaison")) {
      assertThat(callers.as(reader).get("/api/statistics/today").response().body())
          .as(reader)
          .doesNotContain(sealed.text("/caseNo"));
    }
    assertThat(openBefore).as("the liaison's files are sealed").isZero();
  }

  /** What hangs on a wall says how many, and nothing else. */
  @Test
  void theWallIsToldTheSameNumbersAndNothingElse() {
    at("2013-06-10");
    registered("officer");
    at("2013-06-13");
    var wall = callers.as("leader").get("/api/statistics/today/counts").is(200).body();
    assertThat(wall).isEqualTo(today("leader").get("counts"));
    assertThat(wall.valueStream()).allMatch(JsonNode::isNumber);
  }

  @Test
  void takesTwoStatementsHoweverMuchIsDue() {
    callers.as("registrar").get("/api/statistics/today").is(200);
    assertThat(
            StatementCounter.during(
                    () -> callers.as("registrar").get("/api/statistics/today").is(200))
                .stream()
                .filter(sql -> sql.contains("work_item")))
        .hasSize(2);
  }

  private void at(String day) {
    clock.moveTo(Instant.parse(day + "T01:00:00Z"));
  }

  private Cases.Path registered(String login) {
    return new Cases(callers).registeredBy(login, "petitionDate", clock.today().toString());
  }

  private JsonNode today(String login) {
    return callers.as(login).get("/api/statistics/today").is(200).body();
  }

  private static long count(JsonNode today, String name) {
    return today.at("/counts/" + name).asLong();
  }

  private static JsonNode item(JsonNode today, Cases.Path path) {
    return today
        .get("items")
        .valueStream()
        .filter(item -> item.get("caseNo").asString().equals(path.caseNo))
        .findFirst()
        .orElse(null);
  }

  /** The one of 下庄村 who has something that presses; null stands for nobody. */
  private static JsonNode holder(JsonNode today, String person) {
    return today
        .get("holders")
        .valueStream()
        .filter(holder -> holder.at("/unit/code").asString().equals("ST-XZ"))
        .filter(
            holder ->
                person == null
                    ? holder.get("person").isNull()
                    : person.equals(holder.get("person").asString()))
        .findFirst()
        .orElse(null);
  }
}

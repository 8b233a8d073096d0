package org.lianxin.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the public is told in figures; domain.md §6.1, §8.2, §8.6. */
@DatabaseTest
class PublicFiguresTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  /** A year of its own, in which no other test registers anything. */
  @BeforeEach
  void inAnotherYear() {
    on("2031-02-03");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void smallCountsAreHiddenAndWhatHidesThemToo() {
    register(5, "020301");
    register(4, "010200");
    register(1, "040100");
    callers
        .as("officer")
        .post("/api/cases", Cases.accusation("petitionDate", "2031-02-03"))
        .is(201);
    on("2031-03-31");
    assertThat(year().at("/quarters").valueStream()).isEmpty();
    on("2031-04-01");
    var quarter = year().at("/quarters/0");
    // The accusation is in none of them (条例 Art. 30 ¶3).
    assertThat(quarter.at("/total").asInt()).isEqualTo(10);
    assertThat(count(quarter, "kinds", "020000")).isEqualTo("5");
    assertThat(count(quarter, "kinds", "040000")).isEqualTo("null");
    assertThat(count(quarter, "kinds", "010000")).isEqualTo("null");
    assertThat(count(quarter, "kinds", "110000")).isEqualTo("none");
    assertThat(count(quarter, "months", "02")).isEqualTo("10");
    // Ten written notices were due, and none was given; no answer is due yet.
    assertThat(quarter.at("/noticesInTime").asDouble(-1)).isZero();
    assertThat(quarter.at("/answersInTime").isNull()).isTrue();

    on("2031-04-02");
    register(1, "020301");
    on("2031-07-01");
    var second = year().at("/quarters/1");
    assertThat(second.at("/total").isNull()).isTrue();
    assertThat(second.at("/noticesInTime").isNull()).isTrue();
    assertThat(count(second, "months", "04")).isEqualTo("null");
    assertThat(count(second, "kinds", "020000")).isEqualTo("null");
    // What was told once does not change.
    assertThat(year().at("/quarters/0")).isEqualTo(quarter);
  }

  /** Five answers are due, each once: too few for a rate. Counted twice they would be ten. */
  @Test
  void anExtendedAnswerIsDueOnceOnTheDayToWhichItWasExtended() { // F2
    on("2033-01-10");
    for (var i = 0; i < 5; i++) {
      new Cases(callers)
          .registered("petitionDate", "2033-01-10")
          .dispatched()
          .noticedOn("2033-01-10")
          .signedFor("land")
          .acts("land", "requestExtension", "days", 30, "reason", Cases.TEXT)
          .does("leader", "decideExtension", "decision", "APPROVE", "opinion", "同意。");
    }
    on("2033-07-01");
    // Sixty days end on 11 March, thirty more on 10 April.
    var quarters = figures("?year=2033").is(200).body().get("quarters");
    assertThat(quarters.get(0).get("answersInTime").isNull()).isTrue();
    assertThat(quarters.get(1).get("answersInTime").isNull()).isTrue();
  }

  @Test
  void nothingIsToldByVillageStationOrPerson() {
    on("2031-04-01");
    assertThat(figures("").is(200).response().body())
        .doesNotContain("下庄村", "ST-", "officer", "站")
        .contains("连心镇");
  }

  @Test
  void aYearAndATownshipAreAskedForSensibly() {
    for (var wrong : List.of("?year=12", "?year=99999", "?year=x", "?township=1", "?year=-1")) {
      figures(wrong).is(400);
    }
    assertThat(figures("?year=2032&township=990101001000").is(200).text("/year")).isEqualTo("2032");
  }

  @Test
  void theyTakeThreeStatementsAtMost() {
    figures("?year=2031").is(200);
    assertThat(StatementCounter.during(() -> figures("?year=2031").is(200))).hasSizeBetween(1, 3);
  }

  private void register(int many, String category) {
    for (var i = 0; i < many; i++) {
      new Cases(callers)
          .registered("categoryCode", category, "petitionDate", clock.today().toString());
    }
  }

  private JsonNode year() {
    return figures("?year=2031").is(200).body();
  }

  private Answer figures(String query) {
    return callers.visitor().get("/api/public/figures" + query);
  }

  private static String count(JsonNode quarter, String table, String key) {
    return quarter
        .at("/" + table)
        .valueStream()
        .filter(cell -> cell.get("key").asString().equals(key))
        .map(cell -> cell.get("count").toString())
        .findFirst()
        .orElse("none");
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T09:00:00+08:00"));
  }
}

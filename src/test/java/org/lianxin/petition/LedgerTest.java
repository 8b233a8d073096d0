package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** 台账: what the filters find. */
@DatabaseTest
class LedgerTest {

  private static final Actor SUPERVISOR =
      new Actor("supervisor", "督查员", "COUNTY", "990101000000", Set.of(Role.SUPERVISOR));

  @Autowired Callers callers;
  @Autowired Ledger ledger;
  @Autowired TextReading reading;
  @Autowired BusinessClock clock;

  @AfterEach
  void now() {
    clock.release();
  }

  @Test
  void theLedgerIsFilteredByStateVillageUnitCategoryAndDays() {
    clock.moveTo(Instant.parse("2031-05-04T02:00:00Z"));
    var title = "筛选" + System.nanoTime();
    new Cases(callers)
        .registered("title", title, "issueVillageCode", "990101001203", "categoryCode", "010301");
    var q = "/api/cases?q=" + encoded(title);
    assertFound(1, q);
    assertFound(1, q + "&state=ON_SITE&village=990101001203&unit=ST-XZ");
    assertFound(1, q + "&category=010000");
    assertFound(1, q + "&category=010300&from=2031-05-04&to=2031-05-04");
    assertFound(0, q + "&state=CLOSED");
    assertFound(0, q + "&village=990101001201");
    assertFound(0, q + "&unit=D-LAND");
    assertFound(0, q + "&category=020000");
    assertFound(0, q + "&from=2031-05-05");
    assertFound(0, q + "&to=2031-05-03");
  }

  @Test
  void aLongListIsCountedOnlySoFarAndSaysSo() {
    var title = "长目录" + System.nanoTime();
    for (var i = 0; i < 3; i++) {
      new Cases(callers).registered("title", title);
    }
    var question = new LedgerQuestion(title, null, null, null, null, null, null, null);
    var page = new PageAsked(0, 20, "");
    var whole = ledger.page(question, page, SUPERVISOR, 3);
    assertThat(whole.total()).isEqualTo(3);
    assertThat(whole.more()).isFalse();
    var part = ledger.page(question, page, SUPERVISOR, 2);
    assertThat(part.items()).hasSize(3);
    assertThat(part.total()).isEqualTo(2);
    assertThat(part.more()).isTrue();
  }

  /** Those few that have not been read yet: a new case is found at once. */
  @Test
  void noTitlesAreLookedIntoButThoseNotReadYet() {
    for (var part : List.of("鹭鸶滩渡口", "12345", "(乙)标段")) {
      var title = "修缮" + part + "护栏";
      var path = new Cases(callers).registered("title", title);
      assertThat(found(part)).as("at once").contains(path.caseNo);
      reading.look();
      var sent =
          StatementCounter.during(() -> assertThat(found(part)).as(part).contains(path.caseNo));
      assertThat(sent)
          .filteredOn(statement -> statement.contains("petition_case WHERE title LIKE"))
          .isNotEmpty()
          .allMatch(statement -> statement.contains("AND text_unread = TRUE"));
    }
    assertThat(found("鹭")).as("one character").isNotEmpty();
    assertThat(found("鸶滩")).isNotEmpty();
    new Cases(callers).registered("title", "鹮堰鹮渠");
    reading.look();
    assertThat(found("堰鹮渠")).hasSize(1);
    assertThat(found("堰鹮堰")).as("all its pairs, but not itself").isEmpty();
  }

  /** No title has one, and the pairs of its digits stand in many. */
  @ParameterizedTest
  @CsvSource({"13800000000, false", "11010119800307101X, false", "20230415001, true"})
  void aPersonsNumberIsNotLookedForInTitles(String lookedFor, boolean inTitles) {
    assertThat(StatementCounter.during(() -> found(lookedFor)))
        .isNotEmpty()
        .anyMatch(statement -> statement.contains("petitioner"))
        .allMatch(statement -> inTitles || !statement.contains("title_pair"))
        .anyMatch(statement -> !inTitles || statement.contains("title_pair"));
  }

  /** Of what a title was, nothing is left. */
  @Test
  void aTitleThatWasChangedIsFoundByTheNewOne() {
    var path = new Cases(callers).registered("title", "蓼花汀与油料", "statement", "渠首失修。挪用油料款。");
    reading.look();
    path.acts(
        "registrar",
        "split",
        "accusedPart",
        "挪用油料款",
        "remainingTitle",
        "荇菜湾渠首",
        "remainingStatement",
        "渠首失修。",
        "remainingRequests",
        List.of(Map.of("text", "修好")));
    reading.look();
    assertThat(found("荇菜湾")).containsExactly(path.caseNo);
    assertThat(found("蓼花汀")).isEmpty();
  }

  private List<String> found(String q) {
    return callers
        .as("registrar")
        .post("/api/cases/search", Map.of("q", q))
        .is(200)
        .body()
        .get("items")
        .valueStream()
        .map(row -> row.get("caseNo").asString())
        .toList();
  }

  @Test
  void theLampFilterFindsWhatTheLampShows() {
    clock.moveTo(Instant.parse("2032-03-01T02:00:00Z"));
    var title = "灯色" + System.nanoTime();
    // Told and signed for: what is left is the leader's limit of thirty days.
    new Cases(callers).registered("title", title).dispatched().noticed().signedFor("land");
    // Received 2032-03-01, due 2032-03-31: 30 days; yellow from day 22.5, red from day 27.
    for (var day :
        List.of(
            "2032-03-01 GREEN",
            "2032-03-23 GREEN",
            "2032-03-24 YELLOW",
            "2032-03-27 YELLOW",
            "2032-03-28 RED",
            "2032-03-31 RED",
            "2032-04-01 BLACK")) {
      clock.moveTo(Instant.parse(day.substring(0, 10) + "T02:00:00Z"));
      var lamp = day.substring(11);
      for (var asked : List.of("GREEN", "YELLOW", "RED", "BLACK")) {
        var found = assertFound(asked.equals(lamp) ? 1 : 0, lampQuery(title, asked), day);
        if (asked.equals(lamp)) {
          assertThat(found).isEqualTo(lamp);
        }
      }
    }
  }

  private static String lampQuery(String title, String lamp) {
    return "/api/cases?q=" + encoded(title) + "&lamp=" + lamp;
  }

  private void assertFound(long number, String address) {
    assertFound(number, address, address);
  }

  private String assertFound(long number, String address, String about) {
    var answer = callers.as("registrar").get(address).is(200);
    assertThat(answer.body().at("/total").asLong()).as(about + " " + address).isEqualTo(number);
    return answer.text("/items/0/lamp");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

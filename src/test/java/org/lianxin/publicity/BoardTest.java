package org.lianxin.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notices as everybody looks through them, takes them as a feed and prints them. */
@DatabaseTest
class BoardTest {

  private static final String PADDY = "990101001211";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  private Board board;
  private String own = "";
  private String wide = "";

  /** Two of the village 白塔村, put up in spring: one in the village, one for the township. */
  @BeforeEach
  void notices() {
    board = new Board(callers);
    clock.moveTo(Instant.parse("2026-04-20T09:00:00+08:00"));
    for (var i = 0; i < 2; i++) {
      new Cases(callers).registered("issueVillageCode", PADDY, "categoryCode", "110101");
    }
    own = id(up("VILLAGE", "一宗养殖气味事项已办结，100%_落实。", "110101"));
    wide = id(up("TOWN", "一宗噪声事项已办结。", "110102"));
    clock.moveTo(Instant.parse("2026-05-02T09:00:00+08:00"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void theyAreFoundByVillageMonthKindAndWords() {
    assertThat(found("?village=" + PADDY)).contains(own).doesNotContain(wide);
    assertThat(found("?month=2026-04")).contains(own, wide);
    assertThat(found("?month=2026-05")).doesNotContain(own, wide);
    assertThat(found("?category=110101")).contains(own).doesNotContain(wide);
    assertThat(found("?category=110000")).contains(own, wide);
    assertThat(found("?category=020000")).doesNotContain(own, wide);
    assertThat(found("?q=100%25_")).contains(own).doesNotContain(wide);
    assertThat(found("?q=%25")).doesNotContain(wide);
    assertThat(found("?village=" + PADDY + "&month=2026-04&category=110100&q=气味")).contains(own);
    for (var wrong : List.of("?month=2026-13", "?month=April", "?size=0", "?q=" + "a".repeat(51))) {
      board.read(wrong).is(400);
    }
  }

  @Test
  void whatThereIsToChooseNamesNoVillageThatIsNotTold() {
    var facets = board.read("/facets").is(200).body();
    assertThat(values(facets.at("/villages"))).contains(PADDY);
    assertThat(values(facets.at("/months"))).contains("2026-04");
    assertThat(values(facets.at("/categories"))).contains("110000");
    var before = notices(facets.at("/villages"), PADDY);
    up("TOWN", "又一宗噪声事项已办结。", "110102");
    assertThat(notices(board.read("/facets").is(200).body().at("/villages"), PADDY))
        .isEqualTo(before);
  }

  @Test
  void eachTakesThreeStatementsAtMost() {
    for (var call : List.of("?size=100&village=" + PADDY, "/facets", "/feed.xml", "/" + own)) {
      board.read(call).is(200);
      assertThat(StatementCounter.during(() -> board.read(call).is(200)))
          .as(call)
          .hasSizeBetween(1, 3);
    }
  }

  @Test
  void theFeedTakesTheSameFiltersAndItsIdsStay() throws Exception {
    var all = feed("");
    assertThat(all).contains("urn:uuid:" + own, "urn:uuid:" + wide);
    assertThat(feed("?village=" + PADDY)).contains("urn:uuid:" + own).hasSizeLessThan(all.size());
    assertThat(feed("?month=2025-01")).isEmpty();
    assertThat(feed("")).isEqualTo(all);
  }

  /**
   * Kept by whoever likes, asked for each time: who takes back his consent is not read any more.
   */
  @Test
  void whatHasNotChangedIsNotSentAgain() {
    for (var call : List.of("?village=" + PADDY, "/feed.xml", "/" + own)) {
      var first = board.read(call).is(200).response();
      assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, public");
      var tag = first.headers().firstValue("ETag").orElseThrow();
      callers
          .as("registrar", "demo", "If-None-Match", tag)
          .get("/api/public/notices" + call)
          .is(304);
    }
    var tag = board.read("/" + own).response().headers().firstValue("ETag").orElseThrow();
    callers
        .as("registrar")
        .post("/api/notices/" + caseOf(own) + "/withdraw", Map.of("reason", "内容有误"))
        .is(204);
    callers.as("registrar", "demo", "If-None-Match", tag).get("/api/public/notices/" + own).is(404);
  }

  @Test
  void thePosterOfAVillageHasItsOwnAndThoseOfTheTownship() {
    var poster = board.read("/poster?village=" + PADDY).is(200).body();
    assertThat(poster.at("/village").asString()).isEqualTo("白塔村");
    assertThat(poster.at("/office").asString()).isEqualTo("连心镇信访办");
    assertThat(poster.at("/printedOn").asString()).isEqualTo("2026-05-02");
    assertThat(poster.toString()).contains(own, wide);
    var other = board.read("/poster?village=990101001212&month=2026-04").is(200).body();
    assertThat(other.toString()).contains(wide).doesNotContain(own, "白塔村");
    board.read("/poster?village=000000000000").is(400);
    board.read("/poster").is(400);
  }

  @Test
  void whatIsOverIsReadByNobody() {
    clock.moveTo(Instant.parse("2026-05-04T23:59:59+08:00"));
    board.read("/" + own).is(200);
    clock.moveTo(Instant.parse("2026-05-05T00:00:01+08:00"));
    board.read("/" + own).is(404);
    assertThat(found("?village=" + PADDY)).doesNotContain(own);
  }

  private Path up(String scope, String text, String category) {
    return board.up(
        scope,
        text,
        "2026-04-20",
        "2026-05-04",
        "issueVillageCode",
        PADDY,
        "categoryCode",
        category);
  }

  private String id(Path path) {
    return jdbc.sql("SELECT id FROM public_notice WHERE case_no = ?")
        .param(path.caseNo)
        .query(String.class)
        .single();
  }

  private String caseOf(String id) {
    return jdbc.sql("SELECT case_no FROM public_notice WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private Set<String> found(String query) {
    return board
        .read(query + "&size=100")
        .is(200)
        .body()
        .at("/items")
        .valueStream()
        .map(notice -> notice.get("id").asString())
        .collect(Collectors.toSet());
  }

  private List<String> feed(String query) throws Exception {
    var body = board.read("/feed.xml" + query).is(200).response().body();
    return new SyndFeedInput()
        .build(new StringReader(body)).getEntries().stream().map(entry -> entry.getUri()).toList();
  }

  private static List<String> values(tools.jackson.databind.JsonNode choices) {
    return choices.valueStream().map(choice -> choice.get("value").asString()).toList();
  }

  private static long notices(tools.jackson.databind.JsonNode choices, String value) {
    return choices
        .valueStream()
        .filter(choice -> choice.get("value").asString().equals(value))
        .mapToLong(choice -> choice.get("notices").asLong())
        .sum();
  }
}

package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.access.Accounts;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.PageAsked;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Looking for something on the work lists, and counting them. */
@DatabaseTest
class WorkListSearchTest {

  /** In the titles of this test's cases, so that nobody else's are found. */
  private final String mark = "标" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired Ids ids;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired WorkListScope scope;
  @Autowired Accounts accounts;

  @BeforeEach
  void stopTheClock() {
    on("2026-03-09");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void wordsAreFoundInTheTitleAndInTheNumberAndAllMustBeThere() {
    var pond = registered("村塘清淤");
    var road = registered("村道硬化");
    assertThat(found("officer", mark)).containsExactlyInAnyOrder(pond.caseNo, road.caseNo);
    assertThat(found("officer", "村塘 " + mark)).containsExactly(pond.caseNo);
    assertThat(found("officer", "村塘　" + mark + " " + lastDigits(pond)))
        .containsExactly(pond.caseNo);
    assertThat(found("officer", pond.caseNo.toLowerCase())).containsExactly(pond.caseNo);
    assertThat(found("officer", mark + " 没有的字")).isEmpty();
    // Signs that mean something to the database are only signs here.
    assertThat(found("officer", mark + " %")).isEmpty();
    assertThat(found("officer", mark + " _")).isEmpty();
    assertThat(found("officer2", mark)).isEmpty();
  }

  @Test
  void everyViewCanBeSearched() {
    var path = registered("界址").escalated();
    assertThat(found("officer", mark + "&view=started")).containsExactly(path.caseNo);
    assertThat(found("officer", mark + "&view=done")).containsExactly(path.caseNo);
    assertThat(found("officer", mark + "&view=todo")).isEmpty();
    assertThat(found("chief", mark + "&view=unclaimed")).containsExactly(path.caseNo);
    // A case that one has registered is no task and nobody's.
    assertThat(found("officer", mark + "&view=started&task=settleOnSite")).isEmpty();
    assertThat(found("officer", mark + "&view=started&assignee=none")).containsExactly(path.caseNo);
    assertThat(found("officer", mark + "&view=started&unit=ST-XZ&state=" + path.state()))
        .containsExactly(path.caseNo);
  }

  @Test
  void taskVillageUnitStateAndHolderNarrowTheList() {
    var settling = registered("甲");
    var proposing = registered("乙").escalated().approvedByChief();
    var item = proposing.item("proposeHandling");
    for (var right :
        List.of(
            "task=proposeHandling",
            "village=990101001201",
            "unit=OFFICE",
            "state=" + proposing.state(),
            "assignee=none")) {
      assertThat(found("registrar", mark + "&" + right))
          .as(right)
          .containsExactly(proposing.caseNo);
    }
    for (var wrong :
        List.of(
            "task=settleOnSite",
            "village=990101001202",
            "unit=ST-XZ",
            "state=CLOSED",
            "assignee=me",
            "assignee=registrar2")) {
      assertThat(found("registrar", mark + "&" + wrong)).as(wrong).isEmpty();
    }
    callers.as("registrar").post("/api/work-items/" + item + "/claim", Map.of()).is(200);
    for (var right : List.of("assignee=me", "assignee=registrar")) {
      assertThat(found("registrar", mark + "&" + right))
          .as(right)
          .containsExactly(proposing.caseNo);
    }
    assertThat(found("registrar", mark + "&assignee=none")).isEmpty();
    assertThat(found("officer", mark)).containsExactly(settling.caseNo);
  }

  @Test
  void theLampThatIsLookedForIsTheLampThatIsShown() {
    registered("到期").dispatched().noticed().signedFor("land");
    var due = rows("land", mark).get(0);
    var lamps = new ArrayList<String>();
    for (var day =
            Instant.parse(due.get("dueDate").asString() + "T02:00:00Z").minusSeconds(20 * 86_400);
        !lamps.contains("BLACK");
        day = day.plusSeconds(2 * 86_400)) {
      clock.moveTo(day);
      var shown = rows("land", mark).get(0).get("lamp").asString();
      lamps.add(shown);
      for (var lamp : List.of("GREEN", "YELLOW", "RED", "BLACK")) {
        assertThat(found("land", mark + "&lamp=" + lamp))
            .as(day + " " + lamp)
            .hasSize(lamp.equals(shown) ? 1 : 0);
      }
    }
    assertThat(lamps).contains("GREEN", "YELLOW", "RED", "BLACK");
  }

  @Test
  void theListIsPutInOrderByWhenItIsDueOrSinceWhenItWaits() {
    var first = registered("先");
    on("2026-03-10");
    var second = registered("后");
    assertThat(found("officer", mark + "&sort=since")).containsExactly(first.caseNo, second.caseNo);
    assertThat(found("officer", mark + "&sort=since,desc"))
        .containsExactly(second.caseNo, first.caseNo);
    assertThat(found("officer", mark + "&sort=due,desc"))
        .containsExactly(second.caseNo, first.caseNo);
    assertThat(found("officer", mark + "&view=started&sort=since"))
        .containsExactly(first.caseNo, second.caseNo);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=title",
        "sort=due,sideways",
        "lamp=PINK",
        "state=NOWHERE",
        "q=a+b+c+d+e+f+g+h+i",
        "size=101"
      })
  void whatMakesNoSenseIsRefused(String question) {
    callers.as("officer").get("/api/work-items?" + question).is(400);
  }

  @Test
  void theCountsAreThoseOfTheLists() {
    var settling = registered("一");
    registered("二");
    registered("三").escalated();
    callers
        .as("officer")
        .post("/api/work-items/" + settling.item("settleOnSite") + "/claim", Map.of())
        .is(200);
    var counts = counts("officer", mark);
    assertThat(counts.at("/views").toString())
        .isEqualTo("{\"todo\":2,\"unclaimed\":1,\"done\":1,\"started\":3,\"copied\":0}");
    assertThat(counts.at("/tasks").toString())
        .isEqualTo("[{\"task\":\"settleOnSite\",\"name\":\"现场处理\",\"count\":2}]");
    assertThat(counts.at("/lamps").valueStream().mapToLong(JsonNode::asLong).sum()).isEqualTo(2);
    for (var view : List.of("todo", "unclaimed", "done", "started", "copied")) {
      assertThat(found("officer", mark + "&view=" + view))
          .hasSize(counts.at("/views/" + view).asInt());
    }
    assertThat(counts("officer", mark + "&assignee=me").at("/views/todo").asLong()).isEqualTo(1);
    // A lamp that nothing has: the tasks go to nought, the lamps are shown as before.
    var black = counts("officer", mark + "&lamp=BLACK");
    assertThat(black.at("/views/todo").asLong()).isZero();
    assertThat(black.at("/tasks")).isEmpty();
    assertThat(black.at("/lamps")).isEqualTo(counts.at("/lamps"));
    var other = counts("officer", mark + "&task=deliver");
    assertThat(other.at("/views/todo").asLong()).isZero();
    assertThat(other.at("/tasks")).isEqualTo(counts.at("/tasks"));
  }

  @Test
  void aPageAfterTheLastStillTellsHowManyThereAre() {
    registered("一");
    registered("二");
    var after =
        callers
            .as("officer")
            .get("/api/work-items?view=todo&size=2&page=3&q=" + mark)
            .is(200)
            .body();
    assertThat(after.get("items")).isEmpty();
    assertThat(after.get("total").asInt()).isEqualTo(2);
  }

  /** Those of ten years take longer to count than to read. */
  @Test
  void whatIsOverIsCountedUpToANumberAndReadToItsEnd() {
    for (var title : List.of("一", "二", "三")) {
      registered(title).escalated();
    }
    var actor = accounts.actor("officer");
    var ask = new WorkListQuestion(mark, null, null, null, null, null, null);
    var two = new WorkListRows(jdbc, 2);
    var three = new WorkListRows(jdbc, 3);
    Map.of(
            scope.done(actor), WorkListColumns.OF_ITEMS,
            scope.started(actor), WorkListColumns.OF_CASES)
        .forEach(
            (list, columns) -> {
              var first = two.past(list, columns, ask, new PageAsked(0, 2, ""));
              assertThat(first.items()).hasSize(2);
              assertThat(first.total()).isEqualTo(2);
              assertThat(first.more()).isTrue();
              var last = two.past(list, columns, ask, new PageAsked(1, 2, ""));
              assertThat(last.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
              assertThat(two.count(list, columns, ask)).isEqualTo(2);
              var all = three.past(list, columns, ask, new PageAsked(0, 2, "since,asc"));
              assertThat(all.total()).isEqualTo(3);
              assertThat(all.more()).isFalse();
            });
  }

  @Test
  void searchingTakesThreeStatementsAndCountingSix() {
    registered("数");
    var everything =
        mark + "&lamp=GREEN&task=settleOnSite&village=990101001201&assignee=none&sort=since,desc";
    found("officer", everything);
    assertThat(StatementCounter.during(() -> found("officer", everything)))
        .hasSizeLessThanOrEqualTo(3);
    assertThat(StatementCounter.during(() -> counts("officer", everything)))
        .hasSizeLessThanOrEqualTo(6);
  }

  /** What somebody only needs to know is copied to him; a message alone lets nobody see a case. */
  @Test
  void whatOneIsToldOfIsCopiedToWhoeverMaySeeIt() {
    var path = new Cases(callers).registered();
    var sealed =
        callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
    for (var told : List.of("leader", "officer2")) {
      tell(told, path.caseNo);
      tell(told, sealed);
    }
    assertThat(copied("leader")).contains(path.caseNo).doesNotContain(sealed);
    assertThat(copied("officer2")).doesNotContain(path.caseNo, sealed);
    assertThat(copied("chief")).doesNotContain(path.caseNo);
  }

  private List<String> copied(String login) {
    return callers
        .as(login)
        .get("/api/work-items?view=copied&size=100")
        .is(200)
        .body()
        .get("items")
        .valueStream()
        .map(row -> row.get("caseNo").asString())
        .toList();
  }

  private void tell(String login, String caseNo) {
    var id = ids.next().toString();
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    "INSERT INTO message (id, recipient, case_no, kind, level, about, at)"
                        + " VALUES (?, ?, ?, 'OVERDUE', 3, ?, ?)")
                .params(id, login, caseNo, id, Timestamp.from(clock.instant()))
                .update());
  }

  private Cases.Path registered(String title) {
    return new Cases(callers).registered("title", title + mark);
  }

  private static String lastDigits(Cases.Path path) {
    return path.caseNo.substring(path.caseNo.length() - 4);
  }

  private List<String> found(String login, String question) {
    return rows(login, question).stream().map(row -> row.get("caseNo").asString()).toList();
  }

  private List<JsonNode> rows(String login, String question) {
    var path = "/api/work-items?size=100&q=" + encoded(question);
    return callers.as(login).get(path).is(200).body().at("/items").valueStream().toList();
  }

  private JsonNode counts(String login, String question) {
    return callers.as(login).get("/api/work-items/counts?q=" + encoded(question)).is(200).body();
  }

  /** The words are encoded, the further parameters behind them are not. */
  private static String encoded(String question) {
    var parts = question.split("&", 2);
    var words = URLEncoder.encode(parts[0], StandardCharsets.UTF_8);
    return parts.length == 1 ? words : words + "&" + parts[1];
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

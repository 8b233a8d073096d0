package org.lianxin.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

/** Who is told which figures, and of what they consist; domain.md §2, §6.1. */
@DatabaseTest
class FigureCallsTest {

  private static final String YEAR = "from=2044-01-01&to=2044-12-31";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  /** A year of its own, in which no other test registers anything. */
  @BeforeEach
  void inAnotherYear() {
    on("2044-03-02");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  /** Of 下庄村's station three more, of which 自然资源所 has one; of 前村's one more. */
  @ParameterizedTest
  @CsvSource({
    "officer, 3", "chief, 3", "officer2, 1", "chief2, 1",
    "land, 1", "landhead, 1", "civil, 0", "civilhead, 0",
    "registrar, 4", "leader, 4", "publicist, 4",
    "supervisor, 4", "assessor, 4", "reviewer, 4",
  })
  void figuresAreOfTheStationTheUnitTheTownshipOrTheCounty(String login, int more) {
    var before = items(login);
    var cases = new Cases(callers);
    cases.registered("petitionDate", "2044-03-02");
    cases.registered("petitionDate", "2044-03-02");
    cases.registered("petitionDate", "2044-03-02").dispatched();
    cases.registeredBy("officer2", "petitionDate", "2044-03-02");
    assertThat(items(login) - before).isEqualTo(more);
    assertThat(me(login)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"liaison", "archivist", "admin", "security", "auditor"})
  void whoHasNothingToDoWithThemReadsNone(String login) {
    for (var call : List.of("summary", "cases?figure=F11")) {
      callers.as(login).get("/api/statistics/" + call).is(403);
    }
    assertThat(me(login)).isFalse();
  }

  @Test
  void whoReadsNoCasesReadsNoListOfThem() {
    callers.as("assessor").get("/api/statistics/summary").is(200);
    callers.as("assessor").get("/api/statistics/cases?figure=F11").is(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary?by=colour", "summary?from=x", "summary?from=2044-02-01&to=2044-01-01",
        "summary?from=1999-12-31", "summary?to=2101-01-01", "summary?village=1",
        "summary?unit=NO", "summary?category=020301", "summary?category=99", "summary?purpose=NO",
        "cases", "cases?figure=F99", "cases?figure=F24", "cases?figure=F11&part=half",
        "cases?figure=F11&by=month&key=2044-13", "cases?figure=F11&by=size&key=2",
        "cases?figure=F11&by=purpose&key=CLAIM&purpose=APPEAL", "cases?figure=F11&size=0",
      })
  void whatCannotBeAskedIsRefused(String call) {
    var refused = callers.as("registrar").get("/api/statistics/" + call).is(400);
    assertThat(refused.text("/detail")).containsPattern("\\p{IsHan}");
  }

  @Test
  void aListHasTheCasesThatAFigureCounts() {
    var cases = new Cases(callers);
    var from = "from=2044-05-01&to=2044-05-31";
    on("2044-05-02");
    var settled = cases.registered("petitionDate", "2044-05-02");
    settled.does("officer", "settleOnSite", Cases.settlement());
    var open = cases.registered("petitionDate", "2044-05-02", "channel", "ONLINE");
    var asked = summary("registrar", from + "&by=statForm");
    assertThat(asked.text("/figures/F12/numerator")).isEqualTo("1");
    assertThat(asked.text("/figures/F12/denominator")).isEqualTo("2");
    assertThat(asked.text("/figures/F12/rate")).isEqualTo("0.5");
    assertThat(list("registrar", "figure=F12&part=numerator&" + from))
        .containsExactly(settled.caseNo);
    assertThat(list("registrar", "figure=F12&" + from))
        .containsExactlyInAnyOrder(settled.caseNo, open.caseNo);
    assertThat(list("registrar", "figure=F12&by=statForm&key=ONLINE&" + from))
        .containsExactly(open.caseNo);
    assertThat(list("registrar", "figure=F12&by=month&key=2044-05&" + from)).hasSize(2);
    assertThat(list("officer2", "figure=F12&" + from)).isEmpty();
    // Whoever keeps away from a case does not find it in the list either; the figure counts it.
    open.acts("registrar", "recuse", "reason", "与信访人是亲属。");
    var kept = callers.as("registrar").get("/api/statistics/cases?figure=F12&" + from).is(200);
    assertThat(kept.text("/total")).isEqualTo("2");
    assertThat(numbers(kept)).containsExactly(settled.caseNo);
  }

  @Test
  void rowsAreInTheOrderOfTheirKeysAndHaveNames() {
    var cases = new Cases(callers);
    on("2044-06-02");
    cases.registered("issueVillageCode", "990101001202", "petitionDate", "2044-06-02");
    cases.registered("issueVillageCode", "990101001202", "petitionDate", "2044-06-02");
    cases.registered("issueVillageCode", "990101001201", "petitionDate", "2044-06-02");
    var rows = summary("registrar", "from=2044-06-01&to=2044-06-30&by=village").body().at("/rows");
    assertThat(rows.valueStream().map(row -> row.get("name").asString()))
        .containsExactly("下庄村", "石桥村");
    assertThat(rows.at("/1/figures/ITEMS/numerator").asInt()).isEqualTo(2);
  }

  @Test
  void thePeriodBeforeAndTheYearBeforeStandBeside() {
    new Cases(callers).registered("petitionDate", "2044-03-02");
    on("2044-04-10");
    var asked = summary("registrar", "from=2044-04-01&to=2044-04-30");
    assertThat(asked.text("/previous/from")).isEqualTo("2044-03-01");
    assertThat(asked.body().at("/previous/figures/ITEMS/numerator").asInt()).isPositive();
    assertThat(asked.text("/yearBefore/to")).isEqualTo("2043-04-30");
    assertThat(asked.body().at("/figures/F11/rate").isNull()).isTrue();
    // Left to itself it is of this year so far.
    assertThat(summary("registrar", "").text("/from")).isEqualTo("2044-01-01");
    assertThat(summary("registrar", "").text("/to")).isEqualTo("2044-04-10");
  }

  @Test
  void everyFigureIsExplainedInBothLanguages() {
    var told = new ArrayList<String>();
    summary("registrar", YEAR).body().at("/figures").propertyNames().forEach(told::add);
    for (var language : List.of("zh-CN", "en")) {
      var explained = callers.as("officer", "demo", "Accept-Language", language);
      var ids =
          explained.get("/api/statistics/definitions").is(200).body().valueStream()
              .map(definition -> definition.get("id").asString())
              .toList();
      assertThat(ids).containsExactlyElementsOf(told);
    }
  }

  @Test
  void theyTakeFewStatements() {
    summary("registrar", YEAR + "&by=village");
    assertThat(statements("summary?by=village&" + YEAR)).hasSizeLessThanOrEqualTo(3);
    assertThat(statements("cases?figure=F11&" + YEAR)).hasSizeLessThanOrEqualTo(3);
  }

  private List<String> statements(String call) {
    return StatementCounter.during(
        () -> callers.as("registrar").get("/api/statistics/" + call).is(200));
  }

  private int items(String login) {
    return summary(login, YEAR).body().at("/figures/ITEMS/numerator").asInt();
  }

  private boolean me(String login) {
    return callers.as(login).get("/api/me").is(200).body().at("/rights/figures").asBoolean();
  }

  private Answer summary(String login, String query) {
    return callers.as(login).get("/api/statistics/summary?" + query).is(200);
  }

  private Set<String> list(String login, String query) {
    var found = callers.as(login).get("/api/statistics/cases?" + query).is(200);
    var numbers = numbers(found);
    assertThat(found.body().at("/total").asInt()).isEqualTo(numbers.size());
    return numbers;
  }

  private static Set<String> numbers(Answer found) {
    var numbers = new TreeSet<String>();
    found.body().at("/items").valueStream().forEach(row -> numbers.add(row.get("caseNo").asString()));
    return numbers;
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T09:00:00+08:00"));
  }
}

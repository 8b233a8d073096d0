package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Words;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whoever asks gets the date with everything needed to count it again. */
@DatabaseTest
class ExplainTest {

  private static final String EXPLAIN = "/api/deadlines/explain?";

  @Autowired Callers callers;
  @Autowired Deadlines deadlines;
  @Autowired WorkingDays workingDays;
  @Autowired Words words;

  @Test
  void aRuleIsExplainedWithArticleAndStart() { // Art. 34; domain.md C4
    var answer = callers.as("registrar").get(EXPLAIN + "rule=C4&start=2026-08-03").is(200);
    assertThat(answer.text("/rule")).isEqualTo("C4");
    assertThat(answer.text("/name")).isEqualTo("办结（信访程序）");
    assertThat(answer.text("/basis")).isEqualTo("《信访工作条例》第三十四条");
    assertThat(answer.text("/startEvent")).isEqualTo("ACCEPTED");
    assertThat(answer.text("/start")).isEqualTo("2026-08-03");
    assertThat(answer.text("/dueDate")).isEqualTo("2026-10-02");
    assertThat(answer.text("/rolledDueDate")).isEqualTo("2026-10-08");
    // The office finishes before the holiday.
    assertThat(answer.text("/lastDay")).isEqualTo("2026-10-02");
    assertThat(answer.body().at("/provisional").asBoolean()).isFalse();
    assertThat(answer.body().at("/counted").asInt()).isEqualTo(60);
    assertThat(answer.body().at("/skipped").isArray()).isTrue();
    assertThat(answer.body().at("/skipped")).isEmpty();
    assertThat(answer.text("/rolledOver/0/why")).isEqualTo("国庆节");
  }

  @Test
  void aLengthIsExplainedWithTheDaysSkipped() {
    var answer = callers.as("officer").get(EXPLAIN + "length=5wd&start=2026-02-10").is(200);
    assertThat(answer.text("/dueDate")).isEqualTo("2026-02-24");
    assertThat(answer.body().at("/rolledDueDate").isNull()).isTrue();
    assertThat(answer.body().has("rolledDueDate")).isTrue();
    assertThat(answer.body().at("/rule").isNull()).isTrue();
    assertThat(answer.text("/unit")).isEqualTo("WORKING_DAY");
    assertThat(answer.body().at("/counted").asInt()).isEqualTo(5);
    assertThat(answer.body().at("/skipped")).hasSize(9);
    assertThat(answer.text("/skipped/0/date")).isEqualTo("2026-02-15");
    assertThat(answer.text("/skipped/0/why")).isEqualTo("春节");
    assertThat(answer.text("/basis")).contains("《民法典》第二百零一条");
  }

  /** The golden rows over HTTP; domain.md §4.4. */
  @ParameterizedTest
  @CsvSource({
    "length=3wd&start=2026-02-10,2026-02-13,",
    "length=10wd&start=2026-02-10,2026-03-02,",
    "length=3wd&start=2026-09-24,2026-09-30,",
    "length=5wd&start=2026-09-24,2026-10-09,",
    "length=10wd&start=2026-09-24,2026-10-15,",
    "length=60d&start=2026-08-03,2026-10-02,2026-10-08",
    "length=90d&start=2026-08-03,2026-11-01,2026-11-02",
    // The extension runs from the original due date itself, not from where it would have rolled to.
    "rule=C5&start=2026-10-02,2026-11-01,2026-11-02",
    "rule=C3b&start=2026-09-24,2026-10-09,",
    // At once: the same day.
    "rule=C10&start=2026-10-01,2026-10-01,"
  })
  void theGoldenVectors(String asked, String due, String rolled) {
    var answer = callers.as("registrar").get(EXPLAIN + asked).is(200);
    assertThat(answer.text("/dueDate")).isEqualTo(due);
    assertThat(answer.body().at("/rolledDueDate").asString(null)).isEqualTo(rolled);
  }

  @Test
  void aYearNotArrangedIsWarnedOf() {
    var asked = EXPLAIN + "rule=C4&start=2026-11-15";
    var answer = callers.as("registrar").get(asked).is(200);
    assertThat(answer.text("/dueDate")).isEqualTo("2027-01-14");
    assertThat(answer.body().at("/provisional").asBoolean()).isTrue();
    assertThat(answer.text("/warning")).startsWith("2027年").contains("暂定");
    assertThat(
            callers
                .as("registrar")
                .get(EXPLAIN + "rule=C4&start=2026-08-03")
                .body()
                .at("/warning")
                .isNull())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rule=C4",
        "length=5wd",
        "start=2026-08-03",
        "rule=C4&length=5wd&start=2026-08-03",
        "rule=C4&start=",
        "rule=C4&start=2026-02-29",
        "rule=C4&start=2026-8-3",
        "rule=C4&start=yesterday",
        "rule=C4&start=%2B12026-08-03",
        "rule=C4&start=1999-12-31",
        "rule=C4&start=2100-01-01",
        "length=&start=2026-08-03",
        "length=5&start=2026-08-03",
        "length=0d&start=2026-08-03",
        "length=3651wd&start=2026-08-03",
        "length=99999999999d&start=2026-08-03"
      })
  void aQuestionThatMakesNoSenseIsRefused(String asked) {
    var answer = callers.as("registrar").get(EXPLAIN + asked).is(400);
    assertThat(answer.text("/detail")).startsWith("参数“");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C19", "c4", "%00", "%27%20OR%201=1--"})
  void aRuleThatThePackDoesNotHaveIsNotFound(String rule) {
    callers.as("registrar").get(EXPLAIN + "start=2026-08-03&rule=" + rule).is(404);
  }

  @Test
  void theLongestQuestionsAreAnswered() {
    callers.as("registrar").get(EXPLAIN + "length=3650wd&start=2099-12-31").is(200);
    callers.as("registrar").get(EXPLAIN + "length=3650d&start=2000-01-01").is(200);
  }

  @Test
  void onlyWhoIsSignedInMayAsk() {
    callers.visitor().get(EXPLAIN + "rule=C4&start=2026-08-03").is(401);
  }

  @Test
  void thePetitionersRightsRollAndTheOfficesDutiesDoNot() { // 民法典 Art. 203; domain.md §4.4
    var start = LocalDate.parse("2026-09-01");
    assertThat(deadlines.explain("C6", start).lastDay()).isEqualTo("2026-10-08");
    assertThat(deadlines.explain("C8", start).lastDay()).isEqualTo("2026-10-08");
    assertThat(deadlines.explain("C7", start).lastDay()).isEqualTo("2026-10-01");
    // A reminder must not come too late.
    assertThat(deadlines.explain("C11", start).lastDay()).isEqualTo("2026-10-01");
  }

  @Test
  void onlyTheRecheckStandsStillForHearings() { // Art. 36
    var start = LocalDate.parse("2026-03-02");
    var hearings = Set.of(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-11"));
    assertThat(deadlines.explain("C9", start, hearings).dueDate()).isEqualTo("2026-04-03");
    assertThat(deadlines.explain("C9", start, hearings).skipped()).hasSize(2);
    assertThat(deadlines.explain("C7", start, hearings).dueDate()).isEqualTo("2026-04-01");
  }

  @Test
  void anExtensionIsAtMostThirtyDaysFromTheOriginalDueDate() { // Art. 34
    var due = deadlines.explain("C4", LocalDate.parse("2026-08-03")).dueDate();
    var extended = deadlines.extended(due, 30);
    assertThat(extended.dueDate()).isEqualTo("2026-11-01");
    assertThat(extended.rolledDueDate()).isEqualTo("2026-11-02");
    assertThat(extended.lastDay()).isEqualTo("2026-11-01");
    assertThat(deadlines.extended(due, 10).dueDate()).isEqualTo("2026-10-12");
    assertThatThrownBy(() -> deadlines.extended(due, 31)).isInstanceOf(BadParameter.class);
    assertThatThrownBy(() -> deadlines.extended(due, 0)).isInstanceOf(BadParameter.class);
  }

  @Test
  void acceptanceCountsFromTheNoticeButNeverFromLaterThanItWasDue() { // domain.md §4.4
    var received = LocalDate.parse("2026-08-03");
    assertThat(deadlines.acceptedOn(received, LocalDate.parse("2026-08-10")))
        .isEqualTo("2026-08-10");
    assertThat(deadlines.acceptedOn(received, LocalDate.parse("2026-09-10")))
        .isEqualTo("2026-08-18");
  }

  @Test
  void aDayEndsAtMidnightInChinaAndHoursRunAtOnce() {
    // 23:30 on 10 February in Shanghai.
    var late = Instant.parse("2026-02-10T15:30:00Z");
    assertThat(deadlines.endOf("C14", late)).isEqualTo("2026-02-12T16:00:00Z");
    assertThat(deadlines.endOf("C10", late)).isEqualTo("2026-02-10T17:30:00Z");
    // Half past midnight on the 11th: the day of the event is the 11th.
    assertThat(deadlines.endOf("C14", Instant.parse("2026-02-10T16:30:00Z")))
        .isEqualTo("2026-02-13T16:00:00Z");
  }

  /** Another province, other numbers: nothing of the national pack is in the code. */
  @Test
  void anotherPackGivesOtherDates() {
    var province = new Deadlines(PolicyPackTest.pack("demo-province"), workingDays, words);
    // 5 working days against 15 days, 30 against 60.
    var march = LocalDate.parse("2026-03-02");
    assertThat(province.explain("C1", march).dueDate()).isEqualTo("2026-03-09");
    assertThat(deadlines.explain("C1", march).dueDate()).isEqualTo("2026-03-17");
    assertThat(province.explain("C4", march).dueDate()).isEqualTo("2026-04-01");
    assertThat(deadlines.explain("C4", march).dueDate()).isEqualTo("2026-05-01");
    assertThat(province.extended(march, 60).dueDate()).isEqualTo("2026-05-01");
    // There the office's duties roll as well: 30 days from 1 September are National Day.
    assertThat(province.explain("C7", LocalDate.parse("2026-09-01")).lastDay())
        .isEqualTo("2026-10-08");
    assertThat(province.acceptedOn(march, LocalDate.parse("2026-03-31"))).isEqualTo("2026-03-09");
    assertThat(province.explain("C4", march).basis()).contains("虚构");
  }

  @Test
  void everyRuleOfThePackCanBeAskedFor() {
    assertThat(deadlines.pack().rules())
        .hasSize(37)
        .allSatisfy(
            rule -> {
              var answer =
                  callers.as("registrar").get(EXPLAIN + "start=2026-03-02&rule=" + rule.id());
              assertThat(answer.is(200).text("/basis")).isNotBlank();
              assertThat(answer.text("/startEvent")).isEqualTo(rule.starts().name());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whateverAClockSaysIsWorded(String language) {
    LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
    try {
      assertThat(
              Stream.of(
                      named("event", CaseEvent.values()),
                      named("party", Rule.Party.values()),
                      named("basis", Rule.Source.values()),
                      named("change", ClockChange.Why.values()),
                      Stream.of("deadline.ended.TAKEN_BACK", "deadline.ended.SUPERSEDED"))
                  .flatMap(keys -> keys))
          .allSatisfy(key -> assertThat(words.of(key, "x")).isNotBlank());
      assertThat(deadlines.pack().rules())
          .allSatisfy(
              rule ->
                  assertThat(words.orElse("deadline.rule." + rule.id(), rule.name()))
                      .matches(language.equals("en") ? "[ -~]+" : ".*[一-龥].*"));
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private static Stream<String> named(String kind, Enum<?>... codes) {
    return Stream.of(codes).map(code -> "deadline." + kind + "." + code.name());
  }
}

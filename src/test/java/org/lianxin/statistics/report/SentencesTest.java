package org.lianxin.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.CsvFile;
import org.lianxin.statistics.Figure;
import org.lianxin.statistics.report.ReportTexts.Texts;
import org.lianxin.statistics.report.Sentences.Rule;
import org.lianxin.wording.ShippedWordings;
import org.springframework.core.io.ClassPathResource;

/** How figures become words; domain.md §6.1. */
class SentencesTest {

  private static final Pattern BLANK = Pattern.compile("\\$\\{([^}]*)}");

  /** Else an office that changes a sentence could not save it. */
  @Test
  void everySentenceHasItsWordingAndOnlyBlanksThatAnOfficeMayUse() {
    var wordings = ShippedWordings.read(ReportTexts.FILE);
    var blanks =
        CsvFile.rows(new ClassPathResource("vocabulary.csv"), 4).stream()
            .filter(row -> row[0].equals("wordingBlanks"))
            .map(row -> row[1])
            .collect(Collectors.toSet());
    var rules = CsvFile.rows(Sentences.FILE, 4).stream().map(Rule::of).toList();
    assertThat(rules.stream().map(Rule::wording).collect(Collectors.toSet()))
        .isEqualTo(wordings.keySet());
    wordings.forEach(
        (key, text) ->
            assertThat(BLANK.matcher(text).results().map(found -> found.group(1)))
                .as(key)
                .isSubsetOf(blanks));
  }

  /** domain.md §8.6: nothing ranks villages or petitioners. */
  @Test
  void nothingIsRanked() {
    assertThat(String.join("", ShippedWordings.read(ReportTexts.FILE).values()))
        .doesNotContain("排名", "名次", "各村", "缠访", "闹访");
  }

  @Test
  void aSectionWithoutAnythingOfTheOtherKindsIsRefused() {
    assertThatThrownBy(() -> Rule.of(new String[] {"CIRCULAR", "NEXT", "report.next", ""}))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Rule.of(new String[] {"HALF_YEAR", "NEXT", "report.next", "late>1"}))
        .isInstanceOf(IllegalStateException.class);
  }

  /** 19 of 20, 2 of 3, nothing of nothing: HALF_UP, one decimal, never 0 % of nothing. */
  @ParameterizedTest
  @CsvSource({"19, 20, 95.0%", "2, 3, 66.7%", "0, 5, 0.0%", "0, 0, —", "1, 800, 0.1%"})
  void aRateIsPrintedWithOneDecimal(long of, long from, String printed) {
    assertThat(Known.percent(Figure.of(of, from))).isEqualTo(printed);
    assertThat(Known.percent(null)).isEqualTo("—");
  }

  @ParameterizedTest
  @CsvSource({
    "9, 10, 8, 10, 比去年同期上升10.0个百分点",
    "8, 10, 9, 10, 比去年同期下降10.0个百分点",
    "9, 10, 90, 100, 与去年同期持平",
    "9, 10, 0, 0, —",
    "0, 0, 9, 10, —"
  })
  void aRateIsComparedInPoints(long of, long from, long ofBefore, long fromBefore, String said) {
    var known = new Known().rate("a", Figure.of(of, from), Figure.of(ofBefore, fromBefore));
    assertThat(known.words("aChange")).isEqualTo(said);
    assertThat(known.counts("aCompared")).isEqualTo(said.equals("—") ? 0 : 1);
    assertThat(known.counts("aShort")).isEqualTo(from - of);
  }

  @ParameterizedTest
  @CsvSource({"5, 3, 比去年同期增加2件", "3, 5, 比去年同期减少2件", "3, 3, 与去年同期持平"})
  void aNumberIsComparedInPieces(long now, long before, String said) {
    assertThat(new Known().number("a", now, before).words("aChange")).isEqualTo(said);
  }

  @Test
  void aBlankThatNothingFillsFails() {
    var texts = new Texts(Map.of("a", "甲${b}"));
    assertThatThrownBy(() -> texts.of("a", new Known()))
        .isInstanceOf(IllegalArgumentException.class);
    // What is filled in is not looked at again.
    assertThat(texts.of("a", new Known().word("b", "${a}$1"))).isEqualTo("甲${a}$1");
  }

  @Test
  void aTableShowsAShareWithWhatItIsOf() {
    assertThat(Numbers.rate(Figure.of(19, 20))).isEqualTo("95.0%（19/20）");
    assertThat(Numbers.rate(Figure.of(BigDecimal.ZERO, BigDecimal.ZERO))).isEqualTo("—");
  }
}

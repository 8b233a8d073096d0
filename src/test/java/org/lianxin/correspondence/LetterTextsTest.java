package org.lianxin.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianxin.correspondence.LetterTexts.Texts;
import org.lianxin.foundation.CsvFile;
import org.lianxin.wording.ShippedWordings;
import org.springframework.core.io.ClassPathResource;

/** The wording parts that come with the program, and how their blanks are filled. */
class LetterTextsTest {

  private static final Pattern BLANK = Pattern.compile("\\$\\{([^}]*)}");

  /** Else an office that changes a part could not save it. */
  @Test
  void everyPartHasOnlyBlanksThatAnOfficeMayUse() {
    var blanks =
        CsvFile.rows(new ClassPathResource("vocabulary.csv"), 4).stream()
            .filter(row -> row[0].equals("wordingBlanks"))
            .map(row -> row[1])
            .collect(Collectors.toSet());
    ShippedWordings.read(LetterTexts.FILE)
        .forEach(
            (key, text) -> {
              assertThat(BLANK.matcher(text).results().map(found -> found.group(1)))
                  .as(key)
                  .isSubsetOf(blanks);
              assertThat(BLANK.matcher(text).replaceAll(""))
                  .as(key)
                  .doesNotContain("${", "<", "[[");
            });
  }

  /** What somebody is called is no blank, and no other blank's text is looked at again. */
  @Test
  void whatIsFilledInIsNotLookedAtAgain() {
    var texts = new Texts(Map.of("a", "${petitioner}，${caseNo}$1"));
    var filled = new Filled().put("petitioner", "${caseNo}\\$0").put("caseNo", "一");
    assertThat(texts.of("a", filled)).isEqualTo("${caseNo}\\$0，一$1");
  }

  @Test
  void numbersOfHeadings() {
    assertThat(Numerals.chinese(1)).isEqualTo("一");
    assertThat(Numerals.chinese(10)).isEqualTo("十");
    assertThat(Numerals.chinese(12)).isEqualTo("十二");
    assertThat(Numerals.chinese(20)).isEqualTo("二十");
    assertThat(Numerals.chinese(35)).isEqualTo("三十五");
    assertThat(Numerals.chinese(120)).isEqualTo("120");
  }

  @Test
  void aSummaryHasAtMostAHundredAndTwentyCharacters() { // domain.md §5
    var summary = new Filled().summary("𠮷".repeat(200)).text("summary");
    assertThat(summary.codePointCount(0, summary.length())).isEqualTo(120);
  }
}

package org.lianxin.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of the administration are texts and nothing else. */
class PlainWordingTest {

  private static final Set<String> BLANKS = Set.of("caseNo", "days");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<b>同意</b>",
        "</p>",
        "<!-- -->",
        "${T(java.lang.Runtime).getRuntime()}",
        "#{systemProperties}",
        "*{caseNo}",
        "@{/x}",
        "~{x::y}",
        "{{caseNo}}",
        "[[${caseNo}]]",
        "[(${caseNo})]",
        "&lt;b&gt;",
        "&#60;"
      })
  void whatSomeEngineCouldTakeForAnInstructionIsRefused(String text) {
    assertThat(PlainWording.plain(text)).isFalse();
    assertThat(PlainWording.plainWith(text, BLANKS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "同意，请按期办理。",
        "金额 < 500 元的，当场兑付",
        "1、核实；2、答复",
        "A&B 公司",
        "第{1}项",
        "单价 $5",
        "见“三定”规定【附件】"
      })
  void ordinaryTextIsNot(String text) {
    assertThat(PlainWording.plain(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"${petitionerPhone}", "${caseNo.length()}", "${ caseNo }", "${caseNo", "${}"})
  void onlyTheBlanksThatAreKnownMayStandInALetter(String text) {
    assertThat(PlainWording.plainWith(text, BLANKS)).isFalse();
    assertThat(PlainWording.plainWith("编号${caseNo}，${days}日", BLANKS)).isTrue();
    // A blank must not put an instruction together out of what stands around it.
    assertThat(PlainWording.plainWith("$${caseNo}{x}", BLANKS)).isFalse();
  }
}

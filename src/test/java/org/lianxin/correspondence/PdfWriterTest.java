package org.lianxin.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianxin.correspondence.PdfWriter.NoFonts;

/** A PDF holds the very characters of its text, and says where it cannot. */
class PdfWriterTest {

  /** In no font that comes with the program: biáng, U+30EDE. */
  private static final String UNPRINTABLE = Character.toString(0x30EDE);

  private static final LetterSettings SETTINGS = new LetterSettings(Map.of(), null, 1);

  @BeforeAll
  static void fonts() {
    Pages.needFonts();
  }

  /** PDFBox 3.0.7 wrote radicals (⻘, ⽉) in place of characters. */
  @Test
  void whatIsCopiedFromAPageIsWhatWasWritten() throws IOException {
    var text = "青溪镇西村九月二十四日上访人老见面长车马鱼鸟〔2026〕12号·“引号”";
    assertThat(Pages.ofPdf(writer().write(page(text), Look.official(false)))).contains(text);
  }

  @Test
  void aRareCharacterOfANameIsPrinted() throws IOException {
    var pdf = writer().write(page("沈𠮷·测试"), Look.official(false));
    assertThat(Pages.ofPdf(pdf)).contains("沈𠮷·测试").doesNotContain("注：");
  }

  @Test
  void aCharacterThatNoFontHasIsNamedAndTheOtherFileIsRight() throws IOException {
    var page = page("王" + UNPRINTABLE);
    assertThat(Pages.ofPdf(writer().write(page, Look.official(false))))
        .contains("王〓")
        .contains("注：〓处是字库里没有的生僻字（U+30EDE），以本文书的DOCX版本为准。");
    assertThat(PdfWriter.note(writer().lackingIn(page))).contains("U+30EDE");
    assertThat(Pages.ofDocx(new DocxWriter().write(page, Look.official(false))))
        .contains("王" + UNPRINTABLE);
  }

  @Test
  void everyPageSaysItsNumberAndHowManyThereAre() throws IOException {
    var pdf = writer().write(page("很长的一段。".repeat(400)), Look.official(false));
    assertThat(Pages.count(pdf)).isGreaterThan(2);
    assertThat(Pages.ofPdf(pdf)).contains("第1页共" + Pages.count(pdf) + "页");
  }

  @Test
  void whoPrintsStandsAtTheFootWhateverHeIsCalled() throws IOException {
    var marked = new Look(false, "张\"三\\;}　2026-03-06 10:20", null);
    assertThat(Pages.ofPdf(writer().write(page("一"), marked))).contains("张\"三\\;}2026-03-0610:20");
    assertThat(Pages.ofDocx(new DocxWriter().write(page("一"), marked))).contains("张\"三\\;}");
  }

  /** A number torn in two is dialled wrong. */
  @Test
  void aTelephoneNumberOrTimeIsNeverBrokenOverTwoLines() throws IOException {
    for (var number : new String[] {"0990-5550121", "9:30"}) {
      for (var words = 14; words < 28; words++) {
        var pdf = writer().write(page("字".repeat(words) + number + "。"), Look.official(false));
        assertThat(Pages.lines(pdf)).as(words + "").anyMatch(line -> line.contains(number));
      }
    }
  }

  @Test
  void thePageNumberAndWhoPrintedItStandEachOnOneLine() throws IOException {
    var marked = new Look(false, "登记员甲　2026-04-02 10:00　下载，内部留存", null);
    assertThat(Pages.lines(writer().write(page("一"), marked)))
        .anyMatch(line -> line.replaceAll("[\\s　]", "").equals("第1页共1页"))
        .anyMatch(line -> line.endsWith("下载，内部留存") && line.startsWith("登记员甲"));
  }

  @Test
  void largePrintTakesMoreRoom() throws IOException {
    var text = page("很长的一段。".repeat(200));
    assertThat(Pages.count(writer().write(text, Look.official(true))))
        .isGreaterThan(Pages.count(writer().write(text, Look.official(false))));
  }

  @Test
  void withoutFontsThereIsNoPdfAndItIsSaid() throws IOException {
    var none =
        new LetterFonts(SETTINGS) {
          @Override
          boolean there() {
            return false;
          }
        };
    var writer = new PdfWriter(none, SETTINGS);
    assertThatThrownBy(() -> writer.write(page("一"), Look.official(false)))
        .isInstanceOfSatisfying(
            NoFonts.class, refusal -> assertThat(refusal.status().value()).isEqualTo(503));
    assertThat(writer.lackingIn(page("一"))).isEmpty();
  }

  private static PdfWriter writer() throws IOException {
    return new PdfWriter(new LetterFonts(SETTINGS), SETTINGS);
  }

  private static String page(String text) {
    return "<div><h1>题目</h1><p>" + text + "</p></div>";
  }
}

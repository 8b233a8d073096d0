package org.lianxin.statistics.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.statistics.ledger.LedgerBook.Heading;

/** What a villager writes never becomes a formula in an office's spreadsheet; issue 4. */
class FormulasTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://example.org\",\"点这里\")",
        "=cmd|' /C calc'!A0",
        "+86 138",
        "-1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "  =1+1",
        "\u00a0=1+1",
        "\u3000=1+1",
        "\u200b=1+1",
        "\ufeff=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "﹦1+1",
        "﹢1",
        "﹣1",
        "﹫SUM(A1)",
        "\u0009"
      })
  void staysATextForGood(String text) throws IOException {
    var cell = written(text).sheet.getRow(Book.HEAD_ROWS).getCell(1);
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"宅基地边界争议", "1=1", "ST-XZ-2026-000001", "（=1）", "𠮷宅"})
  void whatIsNoneIsLeftAlone(String text) throws IOException {
    var cell = written(text).sheet.getRow(Book.HEAD_ROWS).getCell(1);
    assertThat(cell.getStringCellValue()).isEqualTo(text);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
  }

  @Test
  void titlesAndHeadingsAreTextsToo() throws IOException {
    var book = written("=1+1");
    for (var row : book.sheet) {
      for (var cell : row) {
        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
      }
    }
  }

  /** Constant memory: but for the last hundred, every row is on the disk. */
  @Test
  void aLongLedgerIsWrittenOutWhileItGrows() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new LedgerBook("台账", "台账", "导出人", "第 &P 页", List.of(head("序号"), head("甲")))) {
      for (var i = 0; i < 20_000; i++) {
        book.add(List.of("第" + i + "行"));
      }
      assertThat(book.inMemory()).isLessThanOrEqualTo(100);
      book.write(out);
    }
    var sheet = Book.of(out.toByteArray()).sheet;
    assertThat(sheet.getLastRowNum()).isEqualTo(20_000 + Book.HEAD_ROWS - 1);
    assertThat(sheet.getRow(20_002).getCell(1).getStringCellValue()).isEqualTo("第19999行");
    assertThat(sheet.getRow(20_002).getCell(0).getNumericCellValue()).isEqualTo(20_000);
  }

  private static Book written(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book =
        new LedgerBook("台账", "=台账", "=导出人", "第 &P 页", List.of(head("序号"), head("=甲"), head("乙")))) {
      book.add(List.of(text, LocalDate.of(2026, 3, 2)));
      book.write(out);
    }
    return Book.of(out.toByteArray());
  }

  private static Heading head(String text) {
    return new Heading(text, 10);
  }
}

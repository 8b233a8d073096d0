package org.lianxin.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.lianxin.correspondence.OfficePaper.Graph;
import org.lianxin.correspondence.OfficePaper.Grid;
import org.lianxin.correspondence.OfficePaper.Part;
import org.lianxin.correspondence.OfficePaper.Series;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;

/** Papers of an office: numbered sections, tables of many columns, charts that can be edited. */
class OfficePapersTest {

  private final OfficePapers papers = new OfficePapers(new LetterTemplates(), new DocxWriter());

  @Test
  void aPaperHasItsSectionsTablesAndEditableCharts() throws Exception {
    var docx = papers.docx(paper("本期接收信访事项12件（𠮷）。\n第二段"));
    assertThat(Pages.ofDocx(docx))
        .contains("下庄村群众工作站2026年上半年工作报告", "一、取得的成果", "（𠮷）", "二、下步建议", "2026年7月1日", "（印章）");
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      var table = document.getTables().get(0);
      assertThat(table.getRow(0).getTableCells()).hasSize(4);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(2).getCell(3).getText()).isEqualTo("—");
      var chart = document.getCharts().get(0);
      assertThat(chart.getWorkbook().getSheetAt(0).getRow(2).getCell(1).getNumericCellValue())
          .isEqualTo(4);
      var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
      assertThat(bars.sizeOfSerArray()).isEqualTo(2);
      // Told apart without colours: the first is dark, the second white.
      assertThat(shade(bars.getSerArray(0))).isEqualTo("dimGray");
      assertThat(shade(bars.getSerArray(1))).isEqualTo("white");
      assertThat(bars.getSerArray(1).getDLbls().getShowVal().getVal()).isTrue();
      assertThat(document.getFooterList().get(0).getText()).contains("第", "页", "共");
    }
  }

  /** What a program of templates or of pages would take for its own is text here. */
  @Test
  void whatIsWrittenIsTextAndNothingElse() {
    var docx = papers.docx(paper("<b>[[${1+1}]]</b> & \u0000 \uFFFE"));
    assertThat(Pages.ofDocx(docx)).contains("<b>[[${1+1}]]</b>&").doesNotContain("2</b>");
  }

  @Test
  void theSameTextMakesAPage() throws IOException {
    Pages.needFonts();
    var writer =
        new PdfWriter(
            new LetterFonts(new LetterSettings(Map.of(), null, 1)),
            new LetterSettings(Map.of(), null, 1));
    var pdf = writer.write(papers.text(paper("一段")), Look.official(false));
    assertThat(Pages.ofPdf(pdf)).contains("主要指标", "去年同期", "各月接收、办结情况");
    var into = Path.of("target", "letters");
    Files.createDirectories(into);
    Files.write(into.resolve("office.pdf"), pdf);
    Files.write(into.resolve("office.docx"), papers.docx(paper("一段")));
  }

  private static String shade(CTBarSer series) {
    return series.getSpPr().getSolidFill().getPrstClr().getVal().toString();
  }

  private static OfficePaper paper(String text) {
    var grid =
        new Grid(
            "主要指标",
            List.of("指标", "本期", "上期", "去年同期"),
            List.of(
                List.of("接收信访事项（件）", "12", "9", "11"),
                List.of("及时告知率", "95.0%（19/20）", "90.0%（9/10）", "—")),
            "注：没有可计算的基数的，以“—”表示。");
    var graph =
        new Graph(
            "各月接收、办结情况（件）",
            List.of("1月", "2月", "3月"),
            List.of(
                new Series("接收", List.of(5L, 4L, 3L)), new Series("其中已办结", List.of(4L, 3L, 0L))));
    return new OfficePaper(
        "下庄村群众工作站2026年上半年工作报告",
        "（数据截至2026年7月1日）",
        List.of(
            new Part("取得的成果", List.of(text), List.of(grid), List.of(graph)),
            new Part("下步建议", List.of("继续办好。"), List.of(), List.of())),
        "下庄村群众工作站",
        LocalDate.of(2026, 7, 1));
  }
}

package org.lianxin.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 导出台账, 导入旧台账: from the button to the file, and from the file to the case. */
class LedgersPageTest extends DeskTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @ParameterizedTest
  @ValueSource(ints = {Desk.SCREEN, Desk.PHONE})
  void whoTakesALedgerOutSaysWhyAndGetsAFile(int width) throws IOException {
    var path = cases().registered();
    var page = sits("officer", width).open("/cases").page;
    page.locator("[data-act=to-export]").click();
    page.locator("[data-act=export]").click();
    page.locator("#export-reason-note .field-fault").waitFor();
    desk.sound("export-" + width);
    page.locator("#export-from").fill("");
    page.locator("#export-reason").selectOption("REPORT");
    var file = page.waitForDownload(() -> page.locator("[data-act=export]").click());
    assertThat(file.suggestedFilename()).startsWith("信访件台账-").endsWith(".xlsx");
    try (var workbook = new XSSFWorkbook(Files.newInputStream(file.path()))) {
      var rows = workbook.getSheetAt(0);
      assertThat(rows.getRow(1).getCell(0).getStringCellValue()).contains("上报台账");
      assertThat(rows).anyMatch(row -> path.caseNo.equals(String.valueOf(row.getCell(1))));
    }
  }

  @Test
  void anOldLedgerIsTriedMendedAndTakenIn() throws IOException {
    var page = sits("chief", Desk.SCREEN).open("/cases").page;
    page.locator("[data-act=to-import]").click();
    var template = page.waitForDownload(() -> page.locator("[data-act=template]").click());
    var filled = Files.readAllBytes(template.path());
    page.locator("input[type=file]").setInputFiles(file(filled, "不写标题", ""));
    assertThat(page.locator(".import-errors td").first()).hasText("L2");
    assertThat(page.locator("[data-act=import]")).hasCount(0);
    desk.sound("import-errors");
    page.setViewportSize(Desk.PHONE, 844);
    desk.sound("import-errors-phone");
    page.setViewportSize(Desk.SCREEN, 900);
    page.locator("input[type=file]")
        .setInputFiles(file(filled, UUID.randomUUID().toString(), "灌溉渠清淤"));
    page.locator("[data-act=import]").click();
    page.locator(".el-message-box .el-button--primary").click();
    page.locator(".import-link").waitFor();
    assertThat(page.locator(".import-counts")).containsText("已导入");
    desk.sound("import-done");
  }

  private static FilePayload file(byte[] template, String number, String title) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      var row = workbook.getSheetAt(0).getRow(1);
      row.getCell(0).setCellValue(number);
      row.getCell(11).setCellValue(title);
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return new FilePayload("旧台账.xlsx", XLSX, out.toByteArray());
    }
  }
}

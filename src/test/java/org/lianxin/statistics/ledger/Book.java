package org.lianxin.statistics.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An exported ledger, opened again. */
final class Book {

  /** The title, who took it out, the headings. */
  static final int HEAD_ROWS = 3;

  final XSSFWorkbook workbook;
  final XSSFSheet sheet;

  private Book(byte[] file) {
    try {
      workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
      sheet = workbook.getSheetAt(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Book of(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return new Book(answer.body());
  }

  static Book of(byte[] file) {
    return new Book(file);
  }

  List<String> headings() {
    var headings = new ArrayList<String>();
    sheet.getRow(HEAD_ROWS - 1).forEach(cell -> headings.add(cell.getStringCellValue()));
    return headings;
  }

  /** A cell of the row of that case. */
  Cell cell(String caseNo, String heading) {
    return row(caseNo)
        .map(row -> sheet.getRow(row).getCell(headings().indexOf(heading)))
        .orElseThrow(() -> new AssertionError(caseNo + " is not in the ledger"));
  }

  boolean has(String caseNo) {
    return row(caseNo).isPresent();
  }

  /** What stands in the row of that case, by heading; nothing of what is empty. */
  Map<String, String> shown(String caseNo) {
    var shown = new LinkedHashMap<String, String>();
    var format = new DataFormatter();
    for (var heading : headings()) {
      var text = format.formatCellValue(cell(caseNo, heading));
      if (!text.isEmpty() && !heading.equals("序号")) {
        shown.put(heading, text);
      }
    }
    return shown;
  }

  private Optional<Integer> row(String caseNo) {
    var column = headings().indexOf("信访件编号");
    for (var i = HEAD_ROWS; i <= sheet.getLastRowNum(); i++) {
      if (caseNo.equals(sheet.getRow(i).getCell(column).getStringCellValue())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}

package org.lianxin.statistics.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;

/**
 * A ledger as a workbook for Excel and WPS. Its rows go to the disk, packed, as they come: only a
 * hundred lie in memory, however many there are.
 */
final class LedgerBook implements AutoCloseable {

  /** The title, who took it out, the headings. */
  private static final int HEAD_ROWS = 3;

  private static final int HEADINGS = HEAD_ROWS - 1;

  /** The number of the row, and what the row is about. */
  private static final int FROZEN_COLUMNS = 2;

  private static final int IN_MEMORY = 100;
  private static final int MOST_CHARACTERS = 32_767;

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, IN_MEMORY, true, false);
  private final LedgerStyles styles = new LedgerStyles(workbook);
  private final SXSSFSheet sheet;
  private final int columns;
  private int rows;

  /**
   * Begins it.
   *
   * @param name of the ledger
   * @param title the name, and for which days
   * @param watermark who has taken it out, when, and what for
   * @param pageNumbers as every page says which it is; {@code &P} and {@code &N} stand for the
   *     numbers
   */
  LedgerBook(
      String name, String title, String watermark, String pageNumbers, List<Heading> headings) {
    // For files beyond four gigabytes; not every reader knows that form.
    workbook.setZip64Mode(Zip64Mode.AsNeeded);
    sheet = workbook.createSheet(name);
    columns = headings.size();
    describe(title, watermark);
    layOut(title, watermark, pageNumbers);
    line(0, title, LedgerStyles.TITLE_HEIGHT).setCellStyle(styles.title());
    line(1, watermark, LedgerStyles.LINE_HEIGHT).setCellStyle(styles.watermark());
    var heads = sheet.createRow(HEADINGS);
    heads.setHeightInPoints(LedgerStyles.TITLE_HEIGHT);
    for (var i = 0; i < columns; i++) {
      var cell = heads.createCell(i);
      cell.setCellValue(headings.get(i).text);
      cell.setCellStyle(styles.heading());
      sheet.setColumnWidth(i, headings.get(i).width * 256);
    }
  }

  /** The head of a column, with its width in characters. */
  record Heading(String text, int width) {}

  /** Adds a row; its number comes by itself. */
  void add(List<? extends @Nullable Object> values) {
    var row = sheet.createRow(HEAD_ROWS + rows++);
    number(row.createCell(0), rows);
    for (var i = 0; i < values.size(); i++) {
      fill(row, i + 1, values.get(i));
    }
  }

  int rows() {
    return rows;
  }

  /** How many of its rows lie in memory. */
  int inMemory() {
    return sheet.getLastRowNum() - sheet.getLastFlushedRowNum();
  }

  /** Writes the file. */
  void write(OutputStream out) throws IOException {
    sheet.setAutoFilter(
        new CellRangeAddress(HEADINGS, Math.max(HEADINGS, HEADINGS + rows), 0, columns - 1));
    workbook.write(out);
  }

  /** Removes what lies on the disk. */
  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private void fill(Row row, int column, @Nullable Object value) {
    var cell = row.createCell(column);
    cell.setCellStyle(styles.text());
    if (value instanceof Number number) {
      number(cell, number.doubleValue());
    } else if (value instanceof LocalDate day) {
      day(cell, day);
    } else if (value instanceof Instant at) {
      day(cell, LocalDate.ofInstant(at, BusinessClock.ZONE));
    } else if (value instanceof String text) {
      cell.setCellValue(
          text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
      cell.setCellStyle(Formulas.looksLikeOne(text) ? styles.quoted() : styles.text());
    }
  }

  private void number(Cell cell, double value) {
    cell.setCellValue(value);
    cell.setCellStyle(styles.number());
  }

  private void day(Cell cell, LocalDate day) {
    cell.setCellValue(day);
    cell.setCellStyle(styles.day());
  }

  private Cell line(int number, String text, float height) {
    var row = sheet.createRow(number);
    row.setHeightInPoints(height);
    sheet.addMergedRegion(new CellRangeAddress(number, number, 0, columns - 1));
    var cell = row.createCell(0);
    cell.setCellValue(text);
    return cell;
  }

  /** A4 on its side, all columns on a page, the heads on every one. */
  private void layOut(String title, String watermark, String pageNumbers) {
    sheet.createFreezePane(FROZEN_COLUMNS, HEAD_ROWS);
    sheet.setRepeatingRows(new CellRangeAddress(0, HEADINGS, -1, -1));
    sheet.setFitToPage(true);
    var print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getHeader().setCenter(literally(title));
    sheet.getFooter().setLeft(literally(watermark));
    sheet.getFooter().setRight(pageNumbers);
  }

  private void describe(String title, String watermark) {
    var properties = workbook.getXSSFWorkbook().getProperties();
    properties.getCoreProperties().setTitle(title);
    properties.getCoreProperties().setCreator(watermark);
    properties.getCoreProperties().setDescription(watermark);
  }

  /** Where pages have their heads and feet, & begins a command. */
  private static String literally(String text) {
    return text.replace("&", "&&");
  }
}

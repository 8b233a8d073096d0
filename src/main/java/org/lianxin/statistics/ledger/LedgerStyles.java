package org.lianxin.statistics.ledger;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** How the cells of a ledger look: fonts that every office has, thin lines, plain colors. */
final class LedgerStyles {

  static final float TITLE_HEIGHT = 28;
  static final float LINE_HEIGHT = 18;

  private static final String BODY = "宋体";
  private static final String HEAD = "黑体";
  private static final String DAY = "yyyy-mm-dd";

  private final CellStyle title;
  private final CellStyle watermark;
  private final CellStyle heading;
  private final CellStyle text;
  private final CellStyle quoted;
  private final CellStyle number;
  private final CellStyle day;

  LedgerStyles(SXSSFWorkbook workbook) {
    // The theme's own font would come before the name.
    var usual = workbook.getXSSFWorkbook().getFontAt(0);
    usual.setScheme(FontScheme.NONE);
    usual.setFontName(BODY);
    usual.setFontHeightInPoints((short) 10);

    title = workbook.createCellStyle();
    title.setFont(font(workbook, 16));
    title.setAlignment(HorizontalAlignment.CENTER);
    title.setVerticalAlignment(VerticalAlignment.CENTER);

    watermark = workbook.createCellStyle();
    var grey = font(workbook, 9);
    grey.setFontName(BODY);
    grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
    watermark.setFont(grey);
    watermark.setVerticalAlignment(VerticalAlignment.CENTER);

    heading = bordered(workbook);
    heading.setFont(font(workbook, 10));
    heading.setAlignment(HorizontalAlignment.CENTER);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);

    text = bordered(workbook);
    quoted = bordered(workbook);
    quoted.setQuotePrefixed(true);
    number = bordered(workbook);
    day = bordered(workbook);
    day.setDataFormat(workbook.createDataFormat().getFormat(DAY));
    day.setAlignment(HorizontalAlignment.CENTER);
  }

  CellStyle title() {
    return title;
  }

  CellStyle watermark() {
    return watermark;
  }

  CellStyle heading() {
    return heading;
  }

  CellStyle text() {
    return text;
  }

  /** Stays a text even when somebody opens the cell and leaves it again. */
  CellStyle quoted() {
    return quoted;
  }

  CellStyle number() {
    return number;
  }

  CellStyle day() {
    return day;
  }

  private static CellStyle bordered(Workbook workbook) {
    var style = workbook.createCellStyle();
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  private static XSSFFont font(SXSSFWorkbook workbook, int points) {
    var font = (XSSFFont) workbook.createFont();
    font.setScheme(FontScheme.NONE);
    font.setFontName(HEAD);
    font.setFontHeightInPoints((short) points);
    return font;
  }
}

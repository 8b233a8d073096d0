package org.lianxin.correspondence;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.w3c.dom.Element;

/**
 * Tables of fixed columns: label and content, or two places for signatures; those of many columns
 * are {@link DocxGrid}'s.
 */
final class DocxTable {

  /** Between the margins. */
  static final double WIDTH = 156;

  private static final double LABEL = 34;
  private static final int SIGNING_PLACE = 30;

  private DocxTable() {}

  static void write(XWPFDocument document, DocxStyle style, Element source) {
    var rows = Xhtml.all(source, "tr");
    if (rows.isEmpty()) {
      return;
    }
    if (source.getAttribute("class").equals("grid")) {
      DocxGrid.write(document, style, source);
      return;
    }
    var widths =
        source.getAttribute("class").equals("half")
            ? new double[] {WIDTH / 2, WIDTH / 2}
            : new double[] {LABEL, WIDTH - LABEL};
    style.space(document.createParagraph());
    var table = document.createTable(rows.size(), widths.length);
    fix(table, widths);
    for (var i = 0; i < rows.size(); i++) {
      row(table.getRow(i), style, rows.get(i), widths);
    }
  }

  /** Without a fixed layout and a grid, programs choose widths of their own. */
  static void fix(XWPFTable table, double[] widths) {
    var properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (var width : widths) {
      grid.addNewGridCol().setW(DocxWriter.twips(width));
    }
  }

  private static void row(XWPFTableRow row, DocxStyle style, Element source, double[] widths) {
    row.setCantSplitRow(source.getAttribute("class").equals("tall"));
    if (source.getAttribute("class").equals("tall")) {
      row.setHeight(DocxWriter.twips(SIGNING_PLACE).intValue());
    }
    var cells = Xhtml.elements(source);
    for (var i = 0; i < cells.size(); i++) {
      var cell = row.getCell(i);
      var properties =
          cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
      var width = properties.addNewTcW();
      width.setW(DocxWriter.twips(widths[i]));
      width.setType(STTblWidth.DXA);
      style.cell(cell.getParagraphArray(0), cells.get(i));
    }
    for (var i = cells.size(); i < widths.length; i++) {
      row.getCell(i).getCTTc().addNewTcPr().addNewTcW().setW(BigInteger.ZERO);
    }
  }
}

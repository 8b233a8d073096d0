package org.lianxin.correspondence;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.w3c.dom.Element;

/**
 * Tables of many columns under headings, which each page repeats. A column is as wide as its
 * longest text asks for, within measure.
 */
final class DocxGrid {

  /** In half characters: a number column still takes its heading, a sentence is broken. */
  private static final int NARROWEST = 6;

  private static final int WIDEST = 26;

  private DocxGrid() {}

  static void write(XWPFDocument document, DocxStyle style, Element source) {
    var rows = Xhtml.all(source, "tr");
    var widths = widths(rows);
    var table = document.createTable(rows.size(), widths.length);
    DocxTable.fix(table, widths);
    for (var i = 0; i < rows.size(); i++) {
      row(table.getRow(i), style, rows.get(i), widths);
    }
    table.getRow(0).setRepeatHeader(true);
  }

  private static void row(XWPFTableRow row, DocxStyle style, Element source, double[] widths) {
    row.setCantSplitRow(true);
    var cells = Xhtml.elements(source);
    for (var i = 0; i < cells.size(); i++) {
      var cell = row.getCell(i);
      var properties =
          cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
      var width = properties.addNewTcW();
      width.setW(DocxWriter.twips(widths[i]));
      width.setType(STTblWidth.DXA);
      style.narrowCell(cell.getParagraphArray(0), cells.get(i), i > 0);
    }
  }

  private static double[] widths(List<Element> rows) {
    var wanted = new ArrayList<Integer>();
    for (var row : rows) {
      var cells = Xhtml.elements(row);
      for (var i = 0; i < cells.size(); i++) {
        if (wanted.size() == i) {
          wanted.add(NARROWEST);
        }
        wanted.set(i, Math.max(wanted.get(i), Math.min(WIDEST, halves(cells.get(i)))));
      }
    }
    var all = wanted.stream().mapToInt(Integer::intValue).sum();
    return wanted.stream().mapToDouble(each -> DocxTable.WIDTH * each / all).toArray();
  }

  private static int halves(Element cell) {
    return cell.getTextContent().codePoints().map(point -> point < 0x2000 ? 1 : 2).sum() + 2;
  }
}

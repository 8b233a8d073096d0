package org.lianxin.statistics.ledger.paper;

import org.apache.poi.ss.util.CellReference;

/**
 * A cell of the sheet, as it was read.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @param number whether it holds a number, which a date is too
 * @param computed whether it holds a formula or an error, whose value is nobody's word
 */
record PaperCell(int row, int column, String text, boolean number, boolean computed) {

  static PaperCell empty(int row, int column) {
    return new PaperCell(row, column, "", false, false);
  }

  boolean isEmpty() {
    return text.isBlank() && !computed;
  }

  /** As the spreadsheet calls it: C12. */
  String reference() {
    return new CellReference(row, column).formatAsString(false);
  }
}

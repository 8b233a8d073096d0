package org.lianxin.statistics.ledger.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.lianxin.statistics.ledger.paper.PaperFile.PaperTooLong;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells of a sheet up while it is read. */
class PaperSheet extends DefaultHandler {

  /** Further to the right stands nothing of a ledger. */
  private static final int MOST_COLUMNS = 40;

  private static final int MOST_CHARACTERS = 32_767;

  private final SharedStrings shared;
  private final int mostRows;
  private final List<PaperCell> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private int rows;
  private boolean rowCounted;
  private @Nullable CellReference at;
  private String type = "";
  private boolean computed;
  private boolean collecting;

  PaperSheet(SharedStrings shared, int mostRows) {
    this.shared = shared;
    this.mostRows = mostRows;
  }

  List<PaperCell> cells() {
    return cells;
  }

  @Override
  public void startElement(String space, String name, String full, Attributes given) {
    switch (name) {
      case "row" -> rowCounted = false;
      case "c" -> begin(given);
      case "f" -> computed = true;
      case "v", "t" -> collecting = at != null;
      default -> {
        // Styles, links and the like say nothing that is taken in.
      }
    }
  }

  @Override
  public void characters(char[] found, int from, int length) {
    if (collecting && text.length() <= MOST_CHARACTERS) {
      text.append(found, from, length);
    }
  }

  @Override
  public void endElement(String space, String name, String full) {
    if (name.equals("v") || name.equals("t")) {
      collecting = false;
    }
    if (name.equals("c")) {
      end();
    }
  }

  private void begin(Attributes given) {
    at = new CellReference(given.getValue("r"));
    var said = given.getValue("t");
    type = said == null ? "n" : said;
    computed = type.equals("e");
    text.setLength(0);
  }

  private void end() {
    var place = at;
    at = null;
    if (place == null || place.getCol() >= MOST_COLUMNS) {
      return;
    }
    var number = type.equals("n") && text.length() > 0;
    var cell = new PaperCell(place.getRow(), place.getCol(), content(number), number, computed);
    if (!cell.isEmpty()) {
      count();
      cells.add(cell);
    }
  }

  /** Only rows in which something stands. */
  private void count() {
    if (!rowCounted) {
      rowCounted = true;
      if (++rows > mostRows) {
        throw new PaperTooLong(mostRows - 1);
      }
    }
  }

  private String content(boolean number) {
    if (type.equals("s") && text.length() > 0) {
      return shared.getItemAt(Integer.parseInt(text.toString())).getString();
    }
    // 13800000000 may be written as 1.38E10, and 20301 as 20301.0.
    return number
        ? new BigDecimal(text.toString()).stripTrailingZeros().toPlainString()
        : text.toString();
  }
}

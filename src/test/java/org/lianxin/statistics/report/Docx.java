package org.lianxin.statistics.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** What a reader's program finds in a file. */
final class Docx {

  private Docx() {}

  /** All its text, tables too, without breaks. */
  static String text(byte[] docx) {
    return read(
        docx,
        document ->
            document.getBodyElements().stream()
                .map(
                    element ->
                        element instanceof XWPFTable table
                            ? table.getText()
                            : ((XWPFParagraph) element).getText())
                .collect(Collectors.joining())
                .replaceAll("[\\s\u3000]", ""));
  }

  /** Its tables, each by its rows. */
  static List<List<String>> tables(byte[] docx) {
    return read(
        docx,
        document ->
            document.getTables().stream()
                .map(
                    table ->
                        table.getRows().stream()
                            .map(
                                row ->
                                    row.getTableCells().stream()
                                        .map(cell -> cell.getText())
                                        .collect(Collectors.joining("|")))
                            .toList())
                .toList());
  }

  static int charts(byte[] docx) {
    return read(docx, document -> document.getCharts().size());
  }

  private static <T> T read(byte[] docx, Function<XWPFDocument, T> what) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return what.apply(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

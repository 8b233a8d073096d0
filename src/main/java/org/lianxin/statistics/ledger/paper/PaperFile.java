package org.lianxin.statistics.ledger.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.lianxin.foundation.Refusal;
import org.springframework.http.HttpStatus;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the first sheet of a workbook that somebody has sent: cell by cell, never the whole in
 * memory, and nothing in it is computed, fetched or run.
 *
 * @param cells all that are not empty, by rows
 * @param from1904 whether its days are counted from 1904, as older machines did
 */
record PaperFile(List<PaperCell> cells, boolean from1904) {

  /** Far more than the longest ledger that is taken in. */
  private static final long MOST_UNPACKED = 48L * 1024 * 1024;

  private static final int MOST_PARTS = 200;

  /**
   * Reads it.
   *
   * @param mostRows so many rows are read, the headings among them
   * @throws PaperUnreadable for whatever is no such workbook, or unpacks to more than it should
   * @throws PaperTooLong for more rows
   */
  static PaperFile read(byte[] file, int mostRows) {
    requireModest(file);
    try (var workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
      var reader = new XSSFReader(workbook);
      var sheets = reader.getSheetsData();
      if (!sheets.hasNext()) {
        throw new PaperUnreadable();
      }
      var handler = new PaperSheet(new ReadOnlySharedStringsTable(workbook), mostRows);
      try (var sheet = sheets.next()) {
        parse(new InputSource(sheet), handler);
      }
      return new PaperFile(handler.cells(), from1904(reader));
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | SAXException
        | ParserConfigurationException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException e) {
      // What is wrong with a file its readers say in many ways.
      throw new PaperUnreadable();
    }
  }

  private static boolean from1904(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var found = new boolean[1];
    try (var workbook = reader.getWorkbookData()) {
      parse(
          new InputSource(workbook),
          new DefaultHandler() {
            @Override
            public void startElement(String space, String name, String full, Attributes given) {
              if (name.equals("workbookPr")) {
                var value = given.getValue("date1904");
                found[0] = "1".equals(value) || "true".equals(value);
              }
            }
          });
    }
    return found[0];
  }

  /** With declarations forbidden, so that nothing is fetched and nothing multiplies. */
  private static void parse(InputSource part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    var xml = XMLHelper.newXMLReader();
    xml.setContentHandler(handler);
    xml.parse(part);
  }

  private static void requireModest(byte[] file) {
    var unpacked = 0L;
    var parts = 0;
    var buffer = new byte[64 * 1024];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED) {
            throw new PaperUnreadable();
          }
        }
        if (++parts > MOST_PARTS) {
          throw new PaperUnreadable();
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new PaperUnreadable();
    }
    if (parts == 0) {
      throw new PaperUnreadable();
    }
  }

  /** No workbook, a damaged one, or one that is not meant to be read. */
  static class PaperUnreadable extends Refusal {
    PaperUnreadable() {
      super(HttpStatus.valueOf(422));
    }
  }

  /** More rows than are taken in at once. */
  static class PaperTooLong extends Refusal {
    PaperTooLong(int most) {
      super(HttpStatus.valueOf(422), most);
    }
  }
}

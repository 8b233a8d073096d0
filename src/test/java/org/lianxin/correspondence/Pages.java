package org.lianxin.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.springframework.core.io.ClassPathResource;

/** What stands on the pages of a file, as a reader's program finds it. */
final class Pages {

  private Pages() {}

  /** Only a build without the desk may be without fonts, and then tests of PDFs cannot be run. */
  static void needFonts() {
    var there = new ClassPathResource("fonts/NotoSerifSC_400Regular.ttf").exists();
    if (Boolean.getBoolean("frontend.skip")) {
      assumeTrue(there, "built without the fonts of letters");
    }
    assertThat(there).as("the fonts of letters").isTrue();
  }

  /** The text of a PDF without its breaks. */
  static String ofPdf(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\u3000]", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the page that has these words, without its breaks. */
  static String withText(byte[] pdf, String words) {
    try (var document = Loader.loadPDF(pdf)) {
      var reader = new PDFTextStripper();
      for (var page = 1; page <= document.getNumberOfPages(); page++) {
        reader.setStartPage(page);
        reader.setEndPage(page);
        var text = reader.getText(document).replaceAll("[\\s\u3000]", "");
        if (text.contains(words)) {
          return text;
        }
      }
      throw new AssertionError("no page has " + words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int count(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a DOCX, tables, foot and all, without its breaks. */
  static String ofDocx(byte[] docx) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      var body =
          document.getBodyElements().stream()
              .map(
                  element ->
                      element instanceof XWPFTable table
                          ? table.getText()
                          : ((XWPFParagraph) element).getText())
              .collect(Collectors.joining());
      var foot =
          document.getFooterList().stream()
              .map(footer -> footer.getText())
              .collect(Collectors.joining());
      return (body + foot).replaceAll("[\\s\u3000]", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.lianxin.correspondence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.lianxin.correspondence.OfficePaper.Graph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Writes a document as DOCX, to be edited and stamped: paper and margins by GB/T 9704, the fonts by
 * their official names, which the office's own machines have.
 */
@Component
class DocxWriter {

  private static final double TWIPS_PER_MM = 56.6929;

  /** The document as a file. */
  byte[] write(String text, Look look) {
    return write(text, look, List.of());
  }

  /**
   * The same with charts.
   *
   * @param graphs one above each line of the class {@code chart}, in order
   */
  byte[] write(String text, Look look, List<Graph> graphs) {
    var source = Xhtml.read(text);
    var open = graphs.iterator();
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      page(document);
      var style = new DocxStyle(look.large());
      for (var block : Xhtml.elements(source)) {
        if (block.getAttribute("class").equals("chart")) {
          DocxChart.write(document, open.next());
        }
        block(document, style, block);
      }
      foot(document, look);
      document.getProperties().getCoreProperties().setCreator("");
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(XWPFDocument document) {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(twips(210));
    size.setH(twips(297));
    var margins = section.addNewPgMar();
    margins.setTop(twips(37));
    margins.setBottom(twips(35));
    margins.setLeft(twips(28));
    margins.setRight(twips(26));
    margins.setHeader(twips(15));
    margins.setFooter(twips(25));
  }

  private static void block(XWPFDocument document, DocxStyle style, Element block) {
    switch (block.getTagName()) {
      case "h1", "p" -> style.paragraph(document.createParagraph(), block);
      case "table" -> DocxTable.write(document, style, block);
      case "div" -> {
        style.space(document.createParagraph());
        Xhtml.elements(block).forEach(line -> style.paragraph(document.createParagraph(), line));
      }
      default ->
          throw new IllegalArgumentException("<" + block.getTagName() + "> stands for itself");
    }
  }

  /** 第几页、共几页: counted by who opens it, since he may edit it. */
  private static void foot(XWPFDocument document, Look look) {
    var policy = new XWPFHeaderFooterPolicy(document);
    var footer = policy.createFooter(STHdrFtr.DEFAULT);
    var pages = footer.createParagraph();
    pages.setAlignment(ParagraphAlignment.CENTER);
    DocxStyle.small(pages, "第");
    DocxStyle.field(pages, "PAGE");
    DocxStyle.small(pages, "页　共");
    DocxStyle.field(pages, "NUMPAGES");
    DocxStyle.small(pages, "页");
    if (look.mark() != null) {
      mark(footer.createParagraph(), look.mark());
    }
  }

  private static void mark(XWPFParagraph paragraph, String mark) {
    paragraph.setAlignment(ParagraphAlignment.RIGHT);
    DocxStyle.small(paragraph, mark);
  }

  static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
  }
}

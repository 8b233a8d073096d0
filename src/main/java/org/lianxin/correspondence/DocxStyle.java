package org.lianxin.correspondence;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** How each kind of paragraph looks; GB/T 9704: title 22 pt, body 16 pt, lines of 28 pt. */
final class DocxStyle {

  private static final String TITLE = "方正小标宋简体";
  private static final String BODY = "仿宋_GB2312";
  private static final String HEADING = "黑体";
  private static final String NOTE = "楷体_GB2312";
  private static final String LATIN = "Times New Roman";
  private static final int TWIPS_PER_POINT = 20;
  private static final int SMALL = 14;

  private final int body;
  private final int line;
  private final int title;

  DocxStyle(boolean large) {
    body = large ? 22 : 16;
    line = large ? 38 : 28;
    title = large ? 28 : 22;
  }

  /** A font, its size in points, and how the lines stand. */
  private record Shape(String font, int size, ParagraphAlignment alignment, int indent) {}

  /** A paragraph of the text's own. */
  void paragraph(XWPFParagraph paragraph, Element source) {
    var shape = shape(source);
    paragraph.setAlignment(shape.alignment);
    lines(paragraph, shape.size == title ? title * 3 / 2 : line);
    if (shape.indent > 0) {
      indent(paragraph, shape);
    }
    if (source.getAttribute("class").equals("date")) {
      // Four characters from the right edge, under the authority.
      paragraph.setIndentationRight(4 * body * TWIPS_PER_POINT / 2);
    }
    if (source.getTagName().equals("h1")) {
      paragraph.setSpacingAfter(line * TWIPS_PER_POINT / 2);
    }
    paragraph.setKeepNext(
        source.getAttribute("class").equals("section")
            || source.getAttribute("class").equals("caption")
            || source.getAttribute("class").equals("authority"));
    inline(paragraph, source, shape.font, shape.size, false);
  }

  /** A cell of a table; its text begins at the edge. */
  void cell(XWPFParagraph paragraph, Element source) {
    var head = source.getTagName().equals("th");
    paragraph.setAlignment(head ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
    lines(paragraph, line - 4);
    inline(paragraph, source, head ? HEADING : BODY, body - 2, false);
  }

  /** A cell of a table of many columns: smaller, and a number stands in its middle. */
  void narrowCell(XWPFParagraph paragraph, Element source, boolean middle) {
    var head = source.getTagName().equals("th");
    paragraph.setAlignment(head || middle ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
    lines(paragraph, line - 8);
    inline(paragraph, source, head ? HEADING : BODY, body - 4, false);
  }

  /** Room above the place of the seal. */
  void space(XWPFParagraph paragraph) {
    lines(paragraph, line);
    paragraph.setKeepNext(true);
  }

  private Shape shape(Element source) {
    if (source.getTagName().equals("h1")) {
      return new Shape(TITLE, title, ParagraphAlignment.CENTER, 0);
    }
    return switch (source.getAttribute("class")) {
      case "no", "under" -> new Shape(BODY, body, ParagraphAlignment.CENTER, 0);
      case "to" -> new Shape(BODY, body, ParagraphAlignment.LEFT, 0);
      case "section" -> new Shape(HEADING, body, ParagraphAlignment.LEFT, 2);
      case "summary" -> new Shape(NOTE, body, ParagraphAlignment.LEFT, 2);
      case "caption", "chart" -> new Shape(HEADING, body - 2, ParagraphAlignment.CENTER, 0);
      case "small" -> new Shape(NOTE, body - 4, ParagraphAlignment.LEFT, 0);
      case "authority", "date" -> new Shape(BODY, body, ParagraphAlignment.RIGHT, 0);
      case "seal" -> new Shape(NOTE, body - 4, ParagraphAlignment.RIGHT, 0);
      default -> new Shape(BODY, body, ParagraphAlignment.BOTH, 2);
    };
  }

  private static void lines(XWPFParagraph paragraph, int points) {
    var properties = paragraph.getCTPPr();
    var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
    spacing.setLine(BigInteger.valueOf((long) points * TWIPS_PER_POINT));
    spacing.setLineRule(STLineSpacingRule.EXACT);
  }

  /** Both measures: one program reads the characters, another the twips. */
  private static void indent(XWPFParagraph paragraph, Shape shape) {
    var properties = paragraph.getCTPPr();
    var indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    indent.setFirstLineChars(BigInteger.valueOf(shape.indent * 100L));
    indent.setFirstLine(BigInteger.valueOf((long) shape.indent * shape.size * TWIPS_PER_POINT));
  }

  private static void inline(
      XWPFParagraph paragraph, Element source, String font, int size, boolean bold) {
    for (Node node : Xhtml.nodes(source)) {
      if (node instanceof Text text) {
        var words = text.getData().replaceAll("[\\r\\n\\t ]+", " ");
        if (!words.isBlank() || words.indexOf('　') >= 0) {
          run(paragraph, words, font, size, bold);
        }
      } else if (node instanceof Element element) {
        if (element.getTagName().equals("br")) {
          paragraph.createRun().addBreak();
        } else {
          inline(paragraph, element, font, size, bold || element.getTagName().equals("b"));
        }
      }
    }
  }

  private static XWPFRun run(
      XWPFParagraph paragraph, String words, String font, int size, boolean bold) {
    var run = paragraph.createRun();
    run.setText(words);
    run.setBold(bold);
    run.setFontSize(size);
    var properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    var fonts = properties.addNewRFonts();
    fonts.setEastAsia(font);
    fonts.setAscii(LATIN);
    fonts.setHAnsi(LATIN);
    fonts.setHint(STHint.EAST_ASIA);
    return run;
  }

  static void small(XWPFParagraph paragraph, String words) {
    run(paragraph, words, "宋体", SMALL, false);
  }

  /** A number that the reader's program puts in. */
  static void field(XWPFParagraph paragraph, String what) {
    var begin = run(paragraph, "", "宋体", SMALL, false);
    begin.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    run(paragraph, "", "宋体", SMALL, false).getCTR().addNewInstrText().setStringValue(what);
    var end = run(paragraph, "", "宋体", SMALL, false);
    end.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }
}

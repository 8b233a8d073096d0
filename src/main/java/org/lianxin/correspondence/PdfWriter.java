package org.lianxin.correspondence;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.lianxin.correspondence.LetterFonts.Font;
import org.lianxin.foundation.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes a document as PDF, to be read and printed as it is. */
@Component
class PdfWriter {

  /** 〓: what Chinese printers set where a character is missing. */
  private static final String GETA = "\u3013";

  private static final String PICTURE = "data:image/png;base64,";

  private final LetterFonts fonts;
  private final Semaphore renderers;
  private final String style;

  PdfWriter(LetterFonts fonts, LetterSettings settings) throws IOException {
    this.fonts = fonts;
    this.renderers = new Semaphore(settings.renderers(), true);
    // It would quote the characters of a name that it cannot print.
    XRLog.setLoggingEnabled(false);
    this.style =
        new ClassPathResource("letters/letter.css").getContentAsString(StandardCharsets.UTF_8);
  }

  /**
   * The document as a file.
   *
   * @throws NoFonts if this program was built without fonts
   */
  byte[] write(String text, Look look) {
    if (!fonts.there()) {
      throw new NoFonts();
    }
    var source = Xhtml.read(text);
    var lacking = replaceLacking(source);
    var needed =
        fonts.neededBy(source.getTextContent() + look.mark() + LetterCode.CAPTION + note(lacking));
    var page = page(source, lacking, needed, look);
    renderers.acquireUninterruptibly();
    try (var out = new ByteArrayOutputStream()) {
      var builder = new PdfRendererBuilder();
      needed.forEach(
          font ->
              builder.useFont(
                  font::open, font.family(), font.bold() ? 700 : 400, FontStyle.NORMAL, true));
      // A letter needs nothing from anywhere, no file, no address, but its own code.
      builder.useUriResolver((base, uri) -> uri.startsWith(PICTURE) ? uri : null);
      builder.useUnicodeLineBreaker(new LetterLines());
      builder.withW3cDocument(page.getOwnerDocument(), null);
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      renderers.release();
    }
  }

  /** Characters that would come out as something else; empty where all can be printed. */
  List<Integer> lackingIn(String text) {
    return fonts.there() ? fonts.lackingIn(Xhtml.read(text).getTextContent()) : List.of();
  }

  /** What is said of them, on the page and on the screen. */
  static String note(List<Integer> lacking) {
    return lacking.isEmpty()
        ? ""
        : lacking.stream()
            .map("U+%X"::formatted)
            .collect(Collectors.joining("、", "注：〓处是字库里没有的生僻字（", "），以本文书的 DOCX 版本为准。"));
  }

  private List<Integer> replaceLacking(Element source) {
    var lacking = fonts.lackingIn(source.getTextContent());
    if (!lacking.isEmpty()) {
      replace(source, lacking);
    }
    return lacking;
  }

  private static void replace(Element element, List<Integer> lacking) {
    for (Node node : Xhtml.nodes(element)) {
      if (node instanceof Text words) {
        var shown = words.getData();
        for (var point : lacking) {
          shown = shown.replace(Character.toString(point), GETA);
        }
        words.setData(shown);
      } else {
        replace((Element) node, lacking);
      }
    }
  }

  /** The document around the text: only here are there a head and styles. */
  private Element page(Element source, List<Integer> lacking, List<Font> needed, Look look) {
    var document = source.getOwnerDocument();
    var html = document.createElement("html");
    var head = document.createElement("head");
    var css = document.createElement("style");
    css.setTextContent(style + variable(needed, look));
    head.appendChild(css);
    var body = document.createElement("body");
    document.replaceChild(html, source);
    html.appendChild(head);
    html.appendChild(body);
    if (look.link() != null) {
      body.appendChild(code(document, look.link()));
    }
    body.appendChild(source);
    if (!lacking.isEmpty()) {
      var note = document.createElement("p");
      note.setAttribute("class", "small");
      note.setTextContent(note(lacking));
      body.appendChild(note);
    }
    return html;
  }

  /** In the margin above the text, where it takes no room from it. */
  private static Element code(Document document, String link) {
    var code = document.createElement("div");
    code.setAttribute("id", "code");
    var picture = document.createElement("img");
    picture.setAttribute("alt", "");
    picture.setAttribute("src", PICTURE + Base64.getEncoder().encodeToString(LetterCode.png(link)));
    code.appendChild(picture);
    var caption = document.createElement("div");
    caption.setTextContent(LetterCode.CAPTION);
    code.appendChild(caption);
    return code;
  }

  private static String variable(List<Font> needed, Look look) {
    var families =
        needed.stream().map(Font::family).distinct().collect(Collectors.joining("', '", "'", "'"));
    var mark = look.mark() == null ? "" : " \"\\A\" " + quoted(look.mark());
    return """

        body { font-family: %1$s; font-size: %2$dpt; line-height: %3$dpt; }
        @page { @bottom-center { font: 10.5pt %1$s; white-space: pre; content: "第" counter(page) "页　共" counter(pages) "页"%4$s; } }
        """
        .formatted(families, look.large() ? 22 : 16, look.large() ? 38 : 28, mark);
  }

  /** As CSS has it, whatever somebody is called. */
  private static String quoted(String text) {
    return text.codePoints()
        .mapToObj("\\%06x"::formatted)
        .collect(Collectors.joining("", "\"", "\""));
  }

  /** The fonts are not there; everything but PDFs works without them. */
  static class NoFonts extends Refusal {
    NoFonts() {
      super(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }
}

package org.lianxin.petition.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lianxin.petition.attachment.FileRefusals.ActiveFile;
import org.lianxin.petition.attachment.FileRefusals.BrokenFile;
import org.lianxin.petition.attachment.FileRefusals.UnfitFile;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What an office file says of its own parts, and of what it wants to fetch. */
final class OfficeParts {

  private static final Pattern ACTS =
      Pattern.compile(".*(macroenabled|vbaproject|vbadata|activex|oleobject|ms-office\\.vba).*");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(https?:|ftp:|mhtml:|\\\\\\\\|file://([^/]|//)).*", Pattern.CASE_INSENSITIVE);

  private OfficeParts() {}

  /** Refuses a list of parts without that main part, or with one that acts. */
  static void requireMain(byte[] contents, String mainPart) throws IOException {
    var types =
        elements(contents).stream()
            .map(part -> part.getAttribute("ContentType"))
            .filter(type -> !type.isEmpty())
            .toList();
    if (types.stream().anyMatch(type -> ACTS.matcher(type.toLowerCase(Locale.ROOT)).matches())) {
      throw new ActiveFile();
    }
    if (!types.contains(mainPart)) {
      throw new UnfitFile();
    }
  }

  /** A link may be followed by who reads; a template or an object would be fetched by itself. */
  static void requireHarmlessLinks(byte[] relations) throws IOException {
    for (var link : elements(relations)) {
      if (link.getAttribute("TargetMode").equalsIgnoreCase("External")
          && !link.getAttribute("Type").endsWith("/hyperlink")
          && ELSEWHERE.matcher(link.getAttribute("Target").strip()).matches()) {
        throw new ActiveFile();
      }
    }
  }

  private static List<Element> elements(byte[] xml) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setNamespaceAware(true);
      var parser = factory.newDocumentBuilder();
      // Else it prints what it stumbles over.
      parser.setErrorHandler(new DefaultHandler());
      var found = parser.parse(new ByteArrayInputStream(xml)).getElementsByTagNameNS("*", "*");
      return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    } catch (SAXException e) {
      throw new BrokenFile();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}

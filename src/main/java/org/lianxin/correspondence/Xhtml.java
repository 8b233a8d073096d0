package org.lianxin.correspondence;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of a document, read. Few elements are allowed, those that look the same on every page we
 * write: whatever else stands in a template fails, rather than be lost in one of them.
 */
final class Xhtml {

  private static final Set<String> ELEMENTS =
      Set.of("h1", "p", "div", "table", "thead", "tbody", "tr", "th", "td", "span", "b", "br");
  private static final Set<String> ATTRIBUTES = Set.of("class", "colspan");
  private static final Set<String> CLASSES =
      Set.of(
          "no",
          "under",
          "to",
          "summary",
          "section",
          "list",
          "small",
          "signoff",
          "authority",
          "seal",
          "date",
          "two",
          "half",
          "grid",
          "caption",
          "chart",
          "tall");

  private Xhtml() {}

  /**
   * Reads a text.
   *
   * @return its outermost element
   * @throws IllegalArgumentException for anything that is not allowed in it
   */
  static Element read(String text) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      // Else it prints what it stumbles over.
      builder.setErrorHandler(new DefaultHandler());
      Document document = builder.parse(new InputSource(new StringReader(text)));
      var root = document.getDocumentElement();
      check(root);
      return root;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("The text of a document cannot be read", e);
    }
  }

  private static void check(Element element) {
    if (!ELEMENTS.contains(element.getTagName())) {
      throw new IllegalArgumentException("No document may have <" + element.getTagName() + ">");
    }
    var attributes = element.getAttributes();
    for (var i = 0; i < attributes.getLength(); i++) {
      var name = attributes.item(i).getNodeName();
      if (!ATTRIBUTES.contains(name)) {
        throw new IllegalArgumentException("No document may have " + name + "=");
      }
    }
    if (element.hasAttribute("class") && !CLASSES.contains(element.getAttribute("class"))) {
      throw new IllegalArgumentException("No class " + element.getAttribute("class"));
    }
    elements(element).forEach(Xhtml::check);
  }

  /** The elements directly in it. */
  static List<Element> elements(Element element) {
    return nodes(element).stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  /** What is directly in it, elements and texts. */
  static List<Node> nodes(Element element) {
    var nodes = new ArrayList<Node>();
    NodeList children = element.getChildNodes();
    for (var i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element || children.item(i) instanceof Text) {
        nodes.add(children.item(i));
      }
    }
    return nodes;
  }

  /** The elements of that name at any depth, in order. */
  static List<Element> all(Element element, String name) {
    var found = new ArrayList<Element>();
    NodeList all = element.getElementsByTagName(name);
    for (var i = 0; i < all.getLength(); i++) {
      found.add((Element) all.item(i));
    }
    return found;
  }
}

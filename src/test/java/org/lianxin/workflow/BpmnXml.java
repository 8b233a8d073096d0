package org.lianxin.workflow;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads process files as XML. */
public final class BpmnXml {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private BpmnXml() {}

  public static Document read(Path path) {
    try {
      return parse(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static List<Element> all(Document document, String name) {
    return all(document.getDocumentElement(), BPMN, name);
  }

  static List<Element> all(Document document, String namespace, String name) {
    return all(document.getDocumentElement(), namespace, name);
  }

  static List<Element> all(Element element, String name) {
    return all(element, BPMN, name);
  }

  public static List<Element> all(Element element, String namespace, String name) {
    return elements(element.getElementsByTagNameNS(namespace, name)).toList();
  }

  static List<Element> children(Element element) {
    return elements(element.getChildNodes()).toList();
  }

  static List<Element> children(Element element, String name) {
    return elements(element.getChildNodes())
        .filter(child -> child.getLocalName().equals(name))
        .toList();
  }

  static List<Element> descendants(Element element) {
    return Stream.concat(Stream.of(element), elements(element.getElementsByTagNameNS("*", "*")))
        .toList();
  }

  private static Stream<Element> elements(org.w3c.dom.NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast);
  }
}

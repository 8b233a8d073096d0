package org.lianxin.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The picture of a process: everything is drawn, inside its lane and the pool, lines run straight
 * from border to border, cross no other line and run through no box that is not theirs.
 */
final class BpmnDrawing {

  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";

  private final String file;
  private final Set<String> nodes;
  private final Map<String, String> inside;
  private final Map<String, String> attached = new HashMap<>();
  private final List<Element> flows;
  private final Map<String, Box> boxes = new HashMap<>();
  private final Map<String, List<Point>> lines = new HashMap<>();
  private final Map<String, String> lanes = new HashMap<>();
  private final List<String> pools;
  private final List<String> findings = new ArrayList<>();

  private record Point(double x, double y) {}

  private record Box(double x, double y, double width, double height) {

    boolean contains(Box other) {
      return other.x >= x
          && other.y >= y
          && other.x + other.width <= x + width
          && other.y + other.height <= y + height;
    }

    boolean overlaps(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }

    /** On the frame; a gateway's frame is its diamond, so being inside or on it is enough. */
    boolean touches(Point p) {
      return p.x >= x && p.x <= x + width && p.y >= y && p.y <= y + height;
    }
  }

  private record Segment(Point from, Point to) {

    /** The box that the segment fills; it is horizontal or vertical. */
    Box box() {
      return new Box(
          Math.min(from.x, to.x),
          Math.min(from.y, to.y),
          Math.abs(from.x - to.x),
          Math.abs(from.y - to.y));
    }

    /** Through the inside; along the frame or ending at it is not through. */
    boolean runsThrough(Box box) {
      var own = box();
      return own.x < box.x + box.width
          && own.x + own.width > box.x
          && own.y < box.y + box.height
          && own.y + own.height > box.y;
    }

    boolean meets(Segment other) {
      var a = box();
      var b = other.box();
      return a.x <= b.x + b.width
          && b.x <= a.x + a.width
          && a.y <= b.y + b.height
          && b.y <= a.y + a.height;
    }

    boolean straight() {
      return from.x == to.x || from.y == to.y;
    }
  }

  /**
   * @param nodes all nodes, those of event subprocesses too
   * @param inside the event subprocess of each node that has one
   */
  BpmnDrawing(
      String file,
      Document document,
      Map<String, Element> nodes,
      Map<String, String> inside,
      List<Element> flows) {
    this.file = file;
    this.nodes = nodes.keySet();
    this.inside = inside;
    this.flows = flows;
    nodes.forEach(
        (id, node) -> {
          if (!node.getAttribute("attachedToRef").isEmpty()) {
            attached.put(id, node.getAttribute("attachedToRef"));
          }
        });
    for (var shape : BpmnXml.all(document, DI, "BPMNShape")) {
      if (inside.containsValue(shape.getAttribute("bpmnElement"))
          && !shape.getAttribute("isExpanded").equals("true")) {
        report(shape.getAttribute("bpmnElement"), "hides what it holds");
      }
      BpmnXml.children(shape, "Bounds").stream()
          .findFirst()
          .ifPresent(bounds -> boxes.put(shape.getAttribute("bpmnElement"), box(bounds)));
    }
    for (var edge : BpmnXml.all(document, DI, "BPMNEdge")) {
      lines.put(
          edge.getAttribute("bpmnElement"),
          BpmnXml.all(edge, LINES, "waypoint").stream()
              .map(p -> new Point(number(p, "x"), number(p, "y")))
              .toList());
    }
    for (var lane : BpmnXml.all(document, "lane")) {
      BpmnXml.children(lane, "flowNodeRef")
          .forEach(ref -> lanes.put(ref.getTextContent().strip(), lane.getAttribute("id")));
    }
    pools = BpmnXml.all(document, "participant").stream().map(p -> p.getAttribute("id")).toList();
  }

  List<String> findings() {
    drawn();
    placed();
    connected();
    if (findings.isEmpty()) {
      crossings();
      boxesInTheWay();
    }
    return findings;
  }

  private void drawn() {
    if (pools.size() != 1 || !boxes.containsKey(pools.get(0))) {
      report(String.join(",", pools), "is not one pool that is drawn");
    }
    for (var node : nodes) {
      if (!boxes.containsKey(node)) {
        report(node, "is not drawn");
      }
    }
    for (var flow : flows) {
      var line = lines.getOrDefault(id(flow), List.of());
      if (line.size() < 2) {
        report(id(flow), "is not drawn");
      }
    }
    boxes.keySet().stream()
        .filter(drawn -> !nodes.contains(drawn))
        .filter(drawn -> !lanes.containsValue(drawn) && !pools.contains(drawn))
        .forEach(drawn -> report(drawn, "is drawn and does not exist"));
    lines.keySet().stream()
        .filter(drawn -> flows.stream().noneMatch(flow -> id(flow).equals(drawn)))
        .forEach(drawn -> report(drawn, "is drawn and does not exist"));
  }

  private void placed() {
    var placed = nodes.stream().filter(boxes::containsKey).toList();
    for (var node : placed) {
      var subprocess = inside.get(node);
      var room = boxes.get(subprocess == null ? lanes.get(node) : subprocess);
      if (room == null || !room.contains(boxes.get(node))) {
        report(node, "is drawn outside its " + (subprocess == null ? "lane" : "subprocess"));
      }
      var host = attached.get(node);
      if (host != null && boxes.containsKey(host) && !boxes.get(node).overlaps(boxes.get(host))) {
        report(node, "is drawn away from " + host);
      }
      placed.stream()
          .filter(other -> node.compareTo(other) < 0 && !belong(node, other))
          .filter(other -> boxes.get(node).overlaps(boxes.get(other)))
          .forEach(other -> report(node, "is drawn over " + other));
    }
    var pool = pools.isEmpty() ? null : boxes.get(pools.get(0));
    if (pool != null) {
      lanes.values().stream()
          .distinct()
          .filter(lane -> !boxes.containsKey(lane) || !pool.contains(boxes.get(lane)))
          .forEach(lane -> report(lane, "is drawn outside the pool"));
      lines.forEach(
          (flow, line) -> {
            if (!line.stream().allMatch(pool::touches)) {
              report(flow, "is drawn outside the pool");
            }
          });
    }
  }

  /** A node and the subprocess it lies in, an event and the task it interrupts. */
  private boolean belong(String one, String other) {
    return other.equals(inside.get(one))
        || one.equals(inside.get(other))
        || other.equals(attached.get(one))
        || one.equals(attached.get(other));
  }

  private void connected() {
    for (var flow : flows) {
      var line = lines.getOrDefault(id(flow), List.of());
      var source = boxes.get(flow.getAttribute("sourceRef"));
      var target = boxes.get(flow.getAttribute("targetRef"));
      if (line.size() >= 2 && source != null && target != null) {
        if (!source.touches(line.get(0)) || !target.touches(line.get(line.size() - 1))) {
          report(id(flow), "does not touch what it connects");
        }
        if (!segments(flow).stream().allMatch(Segment::straight)) {
          report(id(flow), "runs askew");
        }
      }
    }
  }

  private void crossings() {
    for (var i = 0; i < flows.size(); i++) {
      for (var j = i + 1; j < flows.size(); j++) {
        if (cross(flows.get(i), flows.get(j))) {
          report(id(flows.get(i)), "crosses " + id(flows.get(j)));
        }
      }
    }
  }

  private boolean cross(Element one, Element other) {
    return segments(one).stream().anyMatch(a -> segments(other).stream().anyMatch(a::meets));
  }

  private void boxesInTheWay() {
    for (var flow : flows) {
      for (var node : nodes) {
        var own =
            node.equals(flow.getAttribute("sourceRef"))
                || node.equals(flow.getAttribute("targetRef"))
                || node.equals(inside.get(flow.getAttribute("sourceRef")));
        // A gateway's box is a diamond: its own flows may cross the box's empty corners.
        if (!own && segments(flow).stream().anyMatch(s -> s.runsThrough(boxes.get(node)))) {
          report(id(flow), "runs through " + node);
        }
      }
    }
  }

  private List<Segment> segments(Element flow) {
    var line = lines.getOrDefault(id(flow), List.of());
    var segments = new ArrayList<Segment>();
    for (var i = 1; i < line.size(); i++) {
      segments.add(new Segment(line.get(i - 1), line.get(i)));
    }
    return segments;
  }

  private void report(String id, String complaint) {
    findings.add(file + ": " + id + " " + complaint);
  }

  private static String id(Element element) {
    return element.getAttribute("id");
  }

  private static Box box(Element bounds) {
    return new Box(
        number(bounds, "x"),
        number(bounds, "y"),
        number(bounds, "width"),
        number(bounds, "height"));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}

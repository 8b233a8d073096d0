package org.lianxin.workflow;

import static java.util.stream.Collectors.toMap;
import static org.lianxin.workflow.BpmnXml.CAMUNDA;
import static org.lianxin.workflow.BpmnXml.all;
import static org.lianxin.workflow.BpmnXml.children;
import static org.lianxin.workflow.BpmnXml.descendants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianxin.access.Role;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads the process files as strictly as a careful reviewer: names, ids, versions, forms, roles,
 * conditions (style.md §3.1, 15 and 16), the marks ({@link BpmnMarks}) and the drawing ({@link
 * BpmnDrawing}). It reports, one sentence a finding, and mends nothing.
 */
final class BpmnLinter {

  private static final Set<String> EVENTS =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent");
  private static final Set<String> GATEWAYS = Set.of("exclusiveGateway", "parallelGateway");
  private static final Set<String> ACTIVITIES = Set.of("userTask", "callActivity");

  /** What may happen at any time while the case is on its path. */
  private static final String EVENT_SUBPROCESS = "subProcess";

  /** Nothing leads to these: they begin by what happens. */
  private static final Set<String> BEGINNINGS =
      Set.of("startEvent", "boundaryEvent", EVENT_SUBPROCESS);

  /** What a process may be made of besides the above; a new kind of element is a decision. */
  private static final Set<String> AROUND_NODES =
      Set.of("documentation", "laneSet", "sequenceFlow", "extensionElements");

  private static final Set<String> ASYNC = Set.of("async", "asyncBefore", "asyncAfter");

  /** Case of letters: a task's id is camelCase, a decision's flow ends in the decision. */
  private static final Pattern NODE_ID = Pattern.compile("[a-z][A-Za-z]{3,}");

  private static final Pattern FLOW_ID =
      Pattern.compile("([a-z][A-Za-z]{3,})_([a-z][A-Za-z]{3,}|[A-Z][A-Z]*(_[A-Z]+)*)");
  private static final Pattern GENERATED = Pattern.compile(".*_[0-9a-z]*[0-9][0-9a-z]*(_di)?$");
  private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);
  static final Pattern TTL = Pattern.compile("P[1-9]\\d*D");

  private final Set<String> processes;
  private final Set<String> forms;
  private final List<String> findings = new ArrayList<>();
  private final BpmnMarks marks = new BpmnMarks(this::report);
  private String file = "";

  /**
   * @param processes the ids of all processes in the folder
   * @param forms the names of all forms in the folder
   */
  BpmnLinter(Set<String> processes, Set<String> forms) {
    this.processes = Set.copyOf(processes);
    this.forms = Set.copyOf(forms);
  }

  /** Everything that is wrong with one file; empty if nothing is. */
  List<String> findings(String name, Document document) {
    findings.clear();
    file = name;
    ids(document);
    if (name.endsWith(".dmn")) {
      new DmnLinter(file, this::report).check(document);
    } else {
      var found = all(document, "process");
      require(
          found.size() == 1, name, "has " + found.size() + " processes, one a file is the rule");
      found.forEach(process -> process(document, process));
    }
    return List.copyOf(findings);
  }

  private void process(Document document, Element process) {
    var key = process.getAttribute("id");
    require(name(process), key, "has no Chinese name");
    require(file.equals(key + ".bpmn"), key, "lies in a file of another name");
    require("true".equals(process.getAttribute("isExecutable")), key, "is not executable");
    require(!camunda(process, "versionTag").isEmpty(), key, "has no version tag");
    require(
        TTL.matcher(camunda(process, "historyTimeToLive")).matches(),
        key,
        "has no history time to live");
    var nodes = nodes(process);
    var flows = flows(process, nodes);
    lanes(process, nodes.keySet());
    noHiddenWork(process);
    messages(document, process);
    var inside = new HashMap<String, String>();
    for (var subprocess : children(process, EVENT_SUBPROCESS)) {
      var within = nodes(subprocess);
      eventSubprocess(subprocess, within);
      flows.addAll(flows(subprocess, within));
      within.keySet().forEach(node -> inside.put(node, subprocess.getAttribute("id")));
      nodes.putAll(within);
    }
    findings.addAll(new BpmnDrawing(file, document, nodes, inside, flows).findings());
  }

  private Map<String, Element> nodes(Element scope) {
    var nodes = new LinkedHashMap<String, Element>();
    for (var child : children(scope)) {
      var kind = child.getLocalName();
      if (EVENTS.contains(kind)
          || GATEWAYS.contains(kind)
          || ACTIVITIES.contains(kind)
          || kind.equals(EVENT_SUBPROCESS)) {
        nodes.put(child.getAttribute("id"), child);
      } else {
        require(
            AROUND_NODES.contains(kind), child.getAttribute("id"), "is a " + kind + ": not ours");
      }
    }
    return nodes;
  }

  private List<Element> flows(Element scope, Map<String, Element> nodes) {
    var flows = new ArrayList<>(children(scope, "sequenceFlow"));
    require(!nodes.isEmpty() && !flows.isEmpty(), scope.getAttribute("id"), "is empty");
    nodes.values().forEach(node -> node(node, flows));
    flows.forEach(flow -> flow(flow, nodes));
    return flows;
  }

  private void eventSubprocess(Element subprocess, Map<String, Element> within) {
    var id = subprocess.getAttribute("id");
    require(
        subprocess.getAttribute("triggeredByEvent").equals("true"),
        id,
        "is a part of the path: a process of its own is the rule");
    var starts = within.values().stream().filter(n -> n.getLocalName().equals("startEvent"));
    require(
        starts
                .filter(start -> !children(start, "messageEventDefinition").isEmpty())
                .filter(start -> !start.getAttribute("isInterrupting").isEmpty())
                .count()
            == 1,
        id,
        "does not say by which message it begins and whether the path then ends");
  }

  private void node(Element node, List<Element> flows) {
    var id = node.getAttribute("id");
    var kind = node.getLocalName();
    var out = flows.stream().filter(f -> f.getAttribute("sourceRef").equals(id)).toList();
    var in = flows.stream().filter(f -> f.getAttribute("targetRef").equals(id)).toList();
    require(NODE_ID.matcher(id).matches(), id, "has an id that nobody can read");
    require(BEGINNINGS.contains(kind) == in.isEmpty(), id, "is not reached, or a start that is");
    require(
        (kind.equals("endEvent") || kind.equals(EVENT_SUBPROCESS)) == out.isEmpty(),
        id,
        "leads nowhere, or is an end that leads");
    require(listed(node, "incoming").equals(ids(in)), id, "does not list what comes in");
    require(listed(node, "outgoing").equals(ids(out)), id, "does not list what goes out");
    var joinsOnly = GATEWAYS.contains(kind) && out.size() == 1;
    require(joinsOnly || name(node), id, "has no Chinese name");
    if (!GATEWAYS.contains(kind)) {
      require(out.size() <= 1, id, "splits without a gateway");
    }
    if (!kind.equals("exclusiveGateway")
        && !kind.equals("userTask")
        && !ACTIVITIES.contains(kind)) {
      require(in.size() <= 1 || GATEWAYS.contains(kind) || kind.equals("endEvent"), id, "joins");
    }
    switch (kind) {
      case "exclusiveGateway" -> exclusive(node, id, out);
      case "userTask" -> userTask(node, id);
      case "callActivity" -> call(node, id);
      case "boundaryEvent" -> boundary(node, id);
      case "startEvent" -> {
        if (!camunda(node, "formRef").isEmpty()) {
          form(node, id);
        }
      }
      default -> {}
    }
    marks.check(node);
  }

  private void exclusive(Element gateway, String id, List<Element> out) {
    require(gateway.getAttribute("default").isEmpty(), id, "has a default: a new value must fail");
    if (out.size() > 1) {
      require(gateway.getAttribute("name").endsWith("？"), id, "does not ask");
      for (var flow : out) {
        require(name(flow), flow.getAttribute("id"), "has no Chinese name");
        var condition = children(flow, "conditionExpression");
        require(
            condition.size() == 1 && condition.get(0).getTextContent().strip().matches("\\$\\{.+}"),
            flow.getAttribute("id"),
            "has no condition");
      }
      var conditions = out.stream().map(flow -> flow.getTextContent().strip()).toList();
      require(new HashSet<>(conditions).size() == out.size(), id, "asks the same twice");
    }
  }

  private void userTask(Element task, String id) {
    form(task, id);
    var groups = camunda(task, "candidateGroups");
    require(!groups.isEmpty(), id, "has no candidate groups");
    Arrays.stream(groups.split(","))
        .filter(group -> !group.isEmpty())
        .filter(group -> Arrays.stream(Role.values()).noneMatch(r -> r.name().equals(group)))
        .forEach(group -> report(id, "is for " + group + ", which is no role"));
  }

  private void boundary(Element event, String id) {
    require(
        all(event.getOwnerDocument(), "userTask").stream()
            .anyMatch(task -> task.getAttribute("id").equals(event.getAttribute("attachedToRef"))),
        id,
        "interrupts no task");
    require(
        !event.getAttribute("cancelActivity").equals("false"),
        id,
        "leaves its task open: two would go on with one case");
    require(
        Stream.of("timerEventDefinition", "messageEventDefinition")
                .mapToLong(kind -> children(event, kind).size())
                .sum()
            == 1,
        id,
        "does not say what it waits for");
  }

  /** A message has the name of its start event's door; who sends one in the process is a bean. */
  private void messages(Document document, Element process) {
    var messages =
        all(document, "message").stream()
            .collect(toMap(m -> m.getAttribute("id"), m -> m.getAttribute("name")));
    for (var definition : all(process, "messageEventDefinition")) {
      var event = ((Element) definition.getParentNode());
      var id = event.getAttribute("id");
      require(messages.containsKey(definition.getAttribute("messageRef")), id, "has no message");
      if (event.getLocalName().equals("intermediateThrowEvent")) {
        require(
            camunda(definition, "delegateExpression").matches("\\$\\{[a-z]\\w+}"),
            id,
            "does not name the bean that sends its message");
      }
    }
    var used =
        all(process, "messageEventDefinition").stream()
            .map(definition -> definition.getAttribute("messageRef"))
            .toList();
    messages.keySet().stream()
        .filter(message -> !used.contains(message))
        .forEach(message -> report(message, "is a message that nobody sends or awaits"));
  }

  private void form(Element node, String id) {
    require(camunda(node, "formRef").equals(id), id, "does not have the form of its own name");
    require(
        camunda(node, "formRefBinding").equals("deployment"),
        id,
        "does not take the form of its own deployment");
    require(forms.contains(id), id, "has no file forms/" + id + ".form");
  }

  private void call(Element call, String id) {
    var called = call.getAttribute("calledElement");
    require(processes.contains(called), id, "calls " + called + ", which is not in the folder");
    require(
        camunda(call, "calledElementBinding").equals("deployment"),
        id,
        "does not call the process of its own deployment");
    require(
        all(call, CAMUNDA, "in").stream().anyMatch(in -> !in.getAttribute("businessKey").isEmpty()),
        id,
        "does not hand the case number on");
  }

  private void flow(Element flow, Map<String, Element> nodes) {
    var id = flow.getAttribute("id");
    var source = flow.getAttribute("sourceRef");
    var target = flow.getAttribute("targetRef");
    require(FLOW_ID.matcher(id).matches(), id, "has an id that nobody can read");
    require(nodes.containsKey(source) && nodes.containsKey(target), id, "ends in the air");
    var from = id.split("_")[0];
    require(
        from.equals(source) || decidedBefore(source, nodes).contains(from),
        id,
        "is named neither for its source nor for the task whose decision it is");
    var rest = id.substring(Math.min(id.length(), from.length() + 1));
    if (!rest.equals(rest.toUpperCase(java.util.Locale.ROOT))) {
      require(rest.equals(target), id, "is named for a target that it does not reach");
    } else {
      var condition = children(flow, "conditionExpression");
      require(!condition.isEmpty(), id, "is named for a decision that nobody asks for");
    }
    marks.check(flow);
  }

  /** The nodes right before a gateway: a decision's flow is named for the task that took it. */
  private static Set<String> decidedBefore(String gateway, Map<String, Element> nodes) {
    var node = nodes.get(gateway);
    if (node == null) {
      return Set.of();
    }
    var into = listed(node, "incoming");
    return nodes.values().stream()
        .filter(before -> listed(before, "outgoing").stream().anyMatch(into::contains))
        .map(before -> before.getAttribute("id"))
        .collect(java.util.stream.Collectors.toSet());
  }

  private void lanes(Element process, Set<String> nodes) {
    var refs = all(process, "flowNodeRef").stream().map(r -> r.getTextContent().strip()).toList();
    nodes.forEach(
        node -> {
          var times = refs.stream().filter(node::equals).count();
          require(times == 1, node, "stands in " + times + " lanes");
        });
    refs.stream()
        .filter(ref -> !nodes.contains(ref))
        .forEach(ref -> report(ref, "stands in a lane and is no node"));
    all(process, "lane")
        .forEach(lane -> require(name(lane), lane.getAttribute("id"), "has no Chinese name"));
  }

  private void noHiddenWork(Element process) {
    for (var element : descendants(process)) {
      var id = element.getAttribute("id");
      ASYNC.stream()
          .filter(attribute -> !camunda(element, attribute).isEmpty())
          .forEach(attribute -> report(id, "is asynchronous: one step is one transaction"));
      require(!element.getLocalName().toLowerCase().contains("script"), id, "holds a script");
      require(element.getAttribute("language").isEmpty(), id, "holds a script in a condition");
      for (var attribute : List.of("class", "expression")) {
        require(camunda(element, attribute).isEmpty(), id, "names code by " + attribute);
      }
    }
  }

  /** Ids are there, are read aloud, and are not used twice. */
  private void ids(Document document) {
    var seen = new HashSet<String>();
    for (var element : descendants(document.getDocumentElement())) {
      var id = element.getAttribute("id");
      if (!id.isEmpty()) {
        require(!GENERATED.matcher(id).matches(), id, "has an id that a tool made up");
        require(seen.add(id), id, "is an id used twice");
      }
    }
  }

  private void require(boolean holds, String id, String complaint) {
    if (!holds) {
      report(id, complaint);
    }
  }

  private void report(String id, String complaint) {
    findings.add(file + ": " + id + " " + complaint);
  }

  static boolean name(Element element) {
    return chinese(element.getAttribute("name"));
  }

  static boolean chinese(String text) {
    return CHINESE.matcher(text).matches();
  }

  private static String camunda(Element element, String attribute) {
    return element.getAttributeNS(CAMUNDA, attribute);
  }

  private static Set<String> listed(Element node, String kind) {
    return children(node, kind).stream()
        .map(e -> e.getTextContent().strip())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Set<String> ids(List<Element> elements) {
    return elements.stream()
        .map(e -> e.getAttribute("id"))
        .collect(java.util.stream.Collectors.toSet());
  }
}

package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The process files as they lie in the repository are readable, versioned and wholly drawn. Small
 * faults planted in them show that the linter sees each.
 */
class BpmnFilesTest {

  private static final Path BPMN = Path.of("bpmn");
  private static final Path FORMS = Path.of("forms");

  /** The form that starts the path. */
  private static final String START_FORM = "register";

  /** What may be done in a case outside its tasks has a form too (design.md §5). */
  private static final Set<String> ACTIONS =
      Set.of(
          "assign",
          "answerPrivacy",
          "changeConsent",
          "changeRoute",
          "convene",
          "delegate",
          "evaluate",
          "giveNotice",
          "holdDestruction",
          "link",
          "logReport",
          "merge",
          "openSupervision",
          "reassign",
          "recordHearing",
          "recuse",
          "reopen",
          "requestExtension",
          "requestPrivacy",
          "requestReview",
          "requestSupplement",
          "resolve",
          "revokeMandate",
          "routeElsewhere",
          "signMandate",
          "split",
          "supplement",
          "takeBack",
          "takeCharge",
          "transfer",
          "unmask",
          "urge",
          "void",
          "withdraw");

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void theFileIsAsTheHouseWantsIt(String file) {
    assertThat(linted(file, BpmnXml.read(BPMN.resolve(file)))).isEmpty();
  }

  private static Stream<String> files() {
    return names(BPMN, ".bpmn", ".dmn").stream();
  }

  @Test
  void theFolderHoldsTheBusiness() {
    assertThat(names(BPMN, ""))
        .containsExactlyInAnyOrder(
            "agencyPetition.bpmn",
            "agencyPetition.carryover.yml",
            "archiving.bpmn",
            "departmentHandling.bpmn",
            "departmentHandling.carryover.yml",
            "evaluation.bpmn",
            "extension.bpmn",
            "handlingProposal.dmn",
            "publicNotice.bpmn",
            "publicNotice.carryover.yml",
            "review.bpmn",
            "voiding.bpmn",
            "writtenNotice.bpmn",
            "writtenNotice.carryover.yml");
  }

  @Test
  void everyTaskAndActionHasItsFormAndEveryFormItsTaskOrAction() {
    var tasks = new TreeSet<String>();
    for (var file : names(BPMN, ".bpmn")) {
      BpmnXml.all(BpmnXml.read(BPMN.resolve(file)), "userTask")
          .forEach(
              task ->
                  assertThat(tasks.add(task.getAttribute("id")))
                      .as(task.getAttribute("id") + " in two processes")
                      .isTrue());
    }
    tasks.add(START_FORM);
    tasks.addAll(ACTIONS);
    assertThat(forms()).containsExactlyInAnyOrderElementsOf(tasks);
  }

  /** A fault, where it is planted, and the words by which the linter must name it. */
  private record Fault(String file, String sentence, Consumer<Document> planting, String finding) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  private static final String PATH = "agencyPetition.bpmn";
  private static final String NOTICE = "writtenNotice.bpmn";
  private static final String TABLE = "handlingProposal.dmn";

  private static Stream<Fault> faults() {
    return Stream.of(
        fault("a task without a name", d -> unset(d, "signOpinion", "name"), "signOpinion has no"),
        fault(
            "a task with an English name",
            d -> set(d, "signOpinion", "name", "Sign"),
            "signOpinion has no Chinese name"),
        fault("an event without a name", d -> unset(d, "closed", "name"), "closed has no Chinese"),
        fault("a call without a name", d -> unset(d, "handling", "name"), "handling has no Chin"),
        fault("a splitting gateway without a name", d -> unset(d, "dispatched", "name"), "dispatc"),
        fault(
            "a gateway that does not ask",
            d -> set(d, "signingDecision", "name", "签发"),
            "signingDecision does not ask"),
        fault("a lane without a name", d -> unset(d, "leader", "name"), "leader has no Chinese"),
        fault(
            "a process without a name",
            d -> unset(d, "agencyPetition", "name"),
            "agencyPetition has no Chinese name"),
        fault(
            "a process without a version tag",
            d -> unsetCamunda(d, "agencyPetition", "versionTag"),
            "agencyPetition has no version tag"),
        fault(
            "a process without a history time to live",
            d -> unsetCamunda(d, "agencyPetition", "historyTimeToLive"),
            "agencyPetition has no history time to live"),
        fault(
            "a process that cannot run",
            d -> set(d, "agencyPetition", "isExecutable", "false"),
            "agencyPetition is not executable"),
        fault(
            "a process of another name than its file",
            d -> set(d, "agencyPetition", "id", "agencyPetitionNew"),
            "agencyPetitionNew lies in a file of another name"),
        fault(
            "a generated id of a task",
            d -> rename(d, "signOpinion", "Activity_0abc123"),
            "Activity_0abc123 has an id that a tool made up"),
        fault(
            "a generated id of a flow",
            d -> rename(d, "signOpinion_ISSUE", "Flow_1x2y3z4"),
            "Flow_1x2y3z4 has an id that a tool made up"),
        fault(
            "a generated id of an event definition",
            d -> set(d, "publicityRequestedMessage", "id", "MessageEventDefinition_0k1l2m3"),
            "MessageEventDefinition_0k1l2m3 has an id that a tool made up"),
        fault(
            "an id that nobody can read",
            d -> rename(d, "signOpinion", "UT1"),
            "UT1 has an id that nobody can read"),
        fault(
            "an id used twice",
            d -> set(d, "publicityRequestedMessage", "id", "closed"),
            "closed is an id used twice"),
        fault(
            "a flow named for another task",
            d -> rename(d, "signOpinion_ISSUE", "checkOpinion_ISSUE"),
            "checkOpinion_ISSUE is named neither"),
        fault(
            "a flow named for a target that it does not reach",
            d -> rename(d, "handling_signOpinion", "handling_deliver"),
            "handling_deliver is named for a target"),
        fault(
            "an answer without a name",
            d -> unset(d, "signOpinion_RETURN", "name"),
            "signOpinion_RETURN has no Chinese name"),
        fault(
            "an answer without a condition",
            d -> remove(d, "conditionExpression", inside(d, "signOpinion_RETURN")),
            "signOpinion_RETURN has no condition"),
        fault(
            "a default where every decision is listed",
            d -> set(d, "signingDecision", "default", "signOpinion_RETURN"),
            "signingDecision has a default"),
        fault(
            "two flows asking the same",
            d -> condition(d, "signOpinion_RETURN").setTextContent("${decision == 'ISSUE'}"),
            "signingDecision asks the same twice"),
        fault(
            "a node that is not drawn",
            d -> removeDrawing(d, "signOpinion"),
            "signOpinion is not drawn"),
        fault(
            "a flow that is not drawn",
            d -> removeDrawing(d, "signOpinion_ISSUE"),
            "signOpinion_ISSUE is not drawn"),
        fault(
            "a flow drawn as a point",
            d -> {
              var waypoints =
                  drawing(d, "handling_signOpinion").getElementsByTagNameNS("*", "waypoint");
              while (waypoints.getLength() > 1) {
                waypoints.item(1).getParentNode().removeChild(waypoints.item(1));
              }
            },
            "handling_signOpinion is not drawn"),
        fault("a pool that is not drawn", d -> removeDrawing(d, "agencyPetitionPool"), "pool"),
        fault(
            "a node drawn outside the pool",
            d -> move(d, "closed", "x", 4000),
            "closed is drawn outside its lane"),
        fault(
            "a node drawn in another lane",
            d -> move(d, "signOpinion", "y", 250),
            "signOpinion is drawn outside its lane"),
        fault(
            "a node drawn over another",
            d -> move(d, "signOpinion", "x", 1450),
            "signOpinion is drawn over signingDecision"),
        fault(
            "a flow that does not touch its task",
            d -> waypoint(d, "register_registeredBy", 1, "x", 310),
            "register_registeredBy does not touch"),
        fault(
            "a flow drawn askew",
            d -> waypoint(d, "register_registeredBy", 1, "y", 280),
            "register_registeredBy runs askew"),
        fault(
            "flows that cross",
            d -> {
              waypoint(d, "settleOnSite_SETTLED", 1, "y", 200);
              waypoint(d, "settleOnSite_SETTLED", 2, "y", 200);
            },
            "settleOnSite_SETTLED crosses settleOnSite_ROUTE_ELSEWHERE"),
        fault(
            "a flow through a box that is not its own",
            d -> {
              waypoint(d, "reviewByChief_RETURN", 1, "y", 430);
              waypoint(d, "reviewByChief_RETURN", 2, "y", 430);
            },
            "reviewByChief_RETURN runs through reviewByChief"),
        fault(
            "a node in no lane",
            d -> laneRef(d, "signOpinion").setTextContent("deliver"),
            "signOpinion stands in 0 lanes"),
        fault(
            "a node in two lanes",
            d -> laneRef(d, "signOpinion").setTextContent("deliver"),
            "deliver stands in 2 lanes"),
        fault(
            "a task with another task's form",
            d -> setCamunda(d, "signOpinion", "formRef", "checkOpinion"),
            "signOpinion does not have the form of its own name"),
        fault(
            "a task with the latest form",
            d -> setCamunda(d, "signOpinion", "formRefBinding", "latest"),
            "signOpinion does not take the form of its own deployment"),
        fault(
            "a task without a form file",
            d -> {
              rename(d, "signOpinion", "signSomething");
              setCamunda(d, "signSomething", "formRef", "signSomething");
            },
            "signSomething has no file forms/signSomething.form"),
        fault(
            "a task for a role that is none",
            d -> setCamunda(d, "signOpinion", "candidateGroups", "TOWN_LEADER,MAYOR"),
            "signOpinion is for MAYOR"),
        fault(
            "a task for nobody",
            d -> unsetCamunda(d, "signOpinion", "candidateGroups"),
            "signOpinion has no candidate groups"),
        fault(
            "a task of an unknown unit",
            d -> property(d, "signOpinion", "unit").setAttribute("value", "MAYOR"),
            "signOpinion does not say whose it is"),
        new Fault(
            "departmentHandling.bpmn",
            "a task about a part that nobody has",
            d -> property(d, "judgeObjection", "about").setAttribute("value", "LEAD"),
            "judgeObjection is about LEAD"),
        fault(
            "a property that nobody reads",
            d -> property(d, "signOpinion", "state").setAttribute("name", "status"),
            "signOpinion has a property nobody reads: status"),
        fault(
            "a mark where nobody listens",
            d -> mark(d, "noWord", "signOpinion"),
            "noWord is marked where nobody listens: unit"),
        fault(
            "a task's mark on an end",
            d -> property(d, "settledOnSite", "outcome").setAttribute("name", "due"),
            "settledOnSite is no task and has a task's mark: due"),
        fault(
            "a task without a due day",
            d -> {
              var due = property(d, "signOpinion", "due");
              due.getParentNode().removeChild(due);
            },
            "signOpinion does not say by which rules it is due"),
        fault(
            "a task due by a rule that there is not",
            d -> property(d, "signOpinion", "due").setAttribute("value", "C4,C44"),
            "signOpinion is due by a rule that no policy pack has: C44"),
        fault(
            "an event that there is not",
            d -> property(d, "signOpinion_ISSUE", "event").setAttribute("value", "ISSUED"),
            "signOpinion_ISSUE tells of an event that no clock knows: ISSUED"),
        fault(
            "a state that there is not",
            d -> property(d, "signOpinion", "state").setAttribute("value", "SIGNING"),
            "signOpinion enters a state that there is not: SIGNING"),
        new Fault(
            "departmentHandling.bpmn",
            "a state on a route that there is not",
            d -> property(d, "handleLead", "stateOnRoute").setAttribute("value", "STUDY=ANSWERING"),
            "handleLead has no route and state in STUDY=ANSWERING"),
        fault(
            "a closed case whose clocks are not told",
            d -> property(d, "closed", "event").setAttribute("value", "ARCHIVED"),
            "closed closes the case and does not tell the clocks"),
        fault(
            "a part of the path hidden in a subprocess",
            d -> unset(d, "stopping", "triggeredByEvent"),
            "stopping is a part of the path"),
        fault(
            "an event subprocess that begins by nothing",
            d -> remove(d, "messageEventDefinition", inside(d, "caseStopped")),
            "stopping does not say by which message it begins"),
        fault(
            "an event subprocess that does not say whether the path ends",
            d -> unset(d, "noticeDue", "isInterrupting"),
            "earlyNotice does not say by which message it begins"),
        fault(
            "an event subprocess that is not looked into",
            d -> drawing(d, "stopping").setAttribute("isExpanded", "false"),
            "stopping hides what it holds"),
        fault(
            "a fault inside an event subprocess",
            d -> unset(d, "noticeOfRoute", "name"),
            "noticeOfRoute has no Chinese name"),
        fault(
            "a node drawn outside its subprocess",
            d -> move(d, "withdrawn", "x", 800),
            "withdrawn is drawn outside its subprocess"),
        fault(
            "a timer that leaves its task open",
            d -> set(d, "noWord", "cancelActivity", "false"),
            "noWord leaves its task open"),
        fault(
            "an interruption by nothing",
            d -> remove(d, "timerEventDefinition", inside(d, "noWord")),
            "noWord does not say what it waits for"),
        fault(
            "an interruption of what is no task",
            d -> set(d, "noWord", "attachedToRef", "handling"),
            "noWord interrupts no task"),
        fault(
            "an interruption drawn away from its task",
            d -> move(d, "noWord", "x", 1300),
            "noWord is drawn away from confirmOnSite"),
        fault(
            "a message that nobody sends",
            d -> unsetCamunda(d, "evaluationRequestedTrigger", "delegateExpression"),
            "evaluationRequested does not name the bean that sends its message"),
        fault(
            "an event without a message",
            d -> set(d, "caseStoppedTrigger", "messageRef", "caseEnded"),
            "caseStopped has no message"),
        fault(
            "a message that nobody awaits",
            d -> set(d, "caseStoppedTrigger", "messageRef", "noticeDueMessage"),
            "caseStoppedMessage is a message that nobody sends or awaits"),
        fault(
            "a call of a process that is not there",
            d -> set(d, "handling", "calledElement", "departmentHandlng"),
            "handling calls departmentHandlng"),
        fault(
            "a call of the latest version",
            d -> setCamunda(d, "handling", "calledElementBinding", "latest"),
            "handling does not call the process of its own deployment"),
        fault(
            "a call that loses the case number",
            d -> removeCamundaIn(d, "noticeBeside"),
            "noticeBeside does not hand the case number on"),
        fault(
            "an asynchronous task",
            d -> setCamunda(d, "signOpinion", "asyncBefore", "true"),
            "signOpinion is asynchronous"),
        fault(
            "an asynchronous copy of a multiple task",
            d -> {
              var loop =
                  element(d, "handling")
                      .getElementsByTagNameNS("*", "multiInstanceLoopCharacteristics");
              ((Element) loop.item(0))
                  .setAttributeNS(BpmnXml.CAMUNDA, "camunda:asyncAfter", "true");
            },
            "is asynchronous"),
        fault(
            "a script in a condition",
            d -> condition(d, "signOpinion_RETURN").setAttribute("language", "groovy"),
            "holds a script in a condition"),
        fault(
            "a script task",
            d -> d.renameNode(element(d, "signOpinion"), BpmnXml.BPMN, "bpmn:scriptTask"),
            "signOpinion is a scriptTask: not ours"),
        fault(
            "a Java class named in the process",
            d -> setCamunda(d, "publicityRequestedMessage", "class", "org.lianxin.Publish"),
            "publicityRequestedMessage names code by class"),
        fault(
            "a node that does not list its flows",
            d -> remove(d, "incoming", inside(d, "signOpinion")),
            "signOpinion does not list what comes in"),
        fault(
            "a task that splits without a gateway",
            d -> {
              set(d, "signOpinion_ISSUE", "sourceRef", "signOpinion");
            },
            "signOpinion splits without a gateway"),
        fault(
            "a flow that ends in the air",
            d -> set(d, "signOpinion_ISSUE", "targetRef", "deliverNot"),
            "signOpinion_ISSUE ends in the air"),
        fault(
            "a task that nobody reaches",
            d -> set(d, "proposeHandling_TO_LEADER", "targetRef", "noticeElsewhere"),
            "instruct is not reached"),
        new Fault(
            NOTICE, "two processes in a file", BpmnFilesTest::secondProcess, "has 2 processes"),
        new Fault(
            TABLE,
            "a table without a history time to live",
            d -> removeDmn(d, "historyTimeToLive"),
            "handlingProposal has no history time to live"),
        new Fault(
            TABLE,
            "a table without a version tag",
            d -> removeDmn(d, "versionTag"),
            "handlingProposal has no version tag"),
        new Fault(
            TABLE,
            "a table without a name",
            d -> unset(d, "handlingProposal", "name"),
            "handlingProposal has no Chinese name"),
        new Fault(
            TABLE,
            "a table that gives several answers",
            d -> set(d, "handlingProposalTable", "hitPolicy", "COLLECT"),
            "handlingProposal may give several answers"),
        new Fault(
            TABLE,
            "a rule without a description",
            d -> remove(d, "description", inside(d, "labour")),
            "labour is a rule without a description"),
        new Fault(
            TABLE,
            "a generated id of a rule",
            d -> set(d, "labour", "id", "DecisionRule_1a2b3c4"),
            "DecisionRule_1a2b3c4 has an id that a tool made up"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aPlantedFaultIsReported(Fault fault) {
    var document = BpmnXml.read(BPMN.resolve(fault.file));
    fault.planting.accept(document);
    assertThat(linted(fault.file, document)).anyMatch(line -> line.contains(fault.finding));
  }

  // ---- planting ----------------------------------------------------------------------------

  private static Fault fault(String sentence, Consumer<Document> planting, String finding) {
    return new Fault(PATH, sentence, planting, finding);
  }

  private static Element element(Document document, String id) {
    return BpmnXml.all(document, "*", "*").stream()
        .filter(e -> e.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nowhere to plant: " + id));
  }

  private static Element inside(Document document, String id) {
    return element(document, id);
  }

  private static void set(Document document, String id, String attribute, String value) {
    element(document, id).setAttribute(attribute, value);
  }

  private static void unset(Document document, String id, String attribute) {
    assertThat(element(document, id).getAttribute(attribute)).isNotEmpty();
    element(document, id).removeAttribute(attribute);
  }

  private static void setCamunda(Document document, String id, String attribute, String value) {
    element(document, id).setAttributeNS(BpmnXml.CAMUNDA, "camunda:" + attribute, value);
  }

  private static void unsetCamunda(Document document, String id, String attribute) {
    assertThat(element(document, id).getAttributeNS(BpmnXml.CAMUNDA, attribute)).isNotEmpty();
    element(document, id).removeAttributeNS(BpmnXml.CAMUNDA, attribute);
  }

  private static void removeDmn(Document document, String attribute) {
    element(document, "handlingProposal").removeAttribute("camunda:" + attribute);
  }

  /** The id and everything that refers to it. */
  private static void rename(Document document, String id, String other) {
    for (var e : BpmnXml.all(document, "*", "*")) {
      var attributes = e.getAttributes();
      for (var i = 0; i < attributes.getLength(); i++) {
        if (attributes.item(i).getNodeValue().equals(id)) {
          attributes.item(i).setNodeValue(other);
        }
      }
      if (e.getChildNodes().getLength() == 1 && e.getTextContent().equals(id)) {
        e.setTextContent(other);
      }
    }
  }

  private static void remove(Document document, String name, Element from) {
    var found = from.getElementsByTagNameNS("*", name).item(0);
    found.getParentNode().removeChild(found);
  }

  private static void removeCamundaIn(Document document, String id) {
    remove(document, "in", element(document, id));
  }

  private static Element condition(Document document, String flow) {
    return BpmnXml.children(element(document, flow), "conditionExpression").get(0);
  }

  private static Element property(Document document, String id, String name) {
    return BpmnXml.all(element(document, id), BpmnXml.CAMUNDA, "property").stream()
        .filter(p -> p.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Gives an element the marks of another. */
  private static void mark(Document document, String id, String as) {
    var marks = BpmnXml.children(element(document, as), "extensionElements").get(0);
    element(document, id).appendChild(marks.cloneNode(true));
  }

  private static Element laneRef(Document document, String node) {
    return BpmnXml.all(document, "flowNodeRef").stream()
        .filter(ref -> ref.getTextContent().equals(node))
        .findFirst()
        .orElseThrow();
  }

  private static Element drawing(Document document, String id) {
    return BpmnXml.all(document, "*", "*").stream()
        .filter(e -> e.getAttribute("bpmnElement").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void removeDrawing(Document document, String id) {
    drawing(document, id).getParentNode().removeChild(drawing(document, id));
  }

  private static void move(Document document, String id, String axis, int to) {
    BpmnXml.children(drawing(document, id), "Bounds").get(0).setAttribute(axis, String.valueOf(to));
  }

  private static void waypoint(Document document, String flow, int index, String axis, int to) {
    var point = drawing(document, flow).getElementsByTagNameNS("*", "waypoint").item(index);
    ((Element) point).setAttribute(axis, String.valueOf(to));
  }

  private static void addWaypoint(Document document, String flow, int before, int x, int y) {
    var at = drawing(document, flow).getElementsByTagNameNS("*", "waypoint").item(before);
    var point = (Element) at.cloneNode(false);
    point.setAttribute("x", String.valueOf(x));
    point.setAttribute("y", String.valueOf(y));
    at.getParentNode().insertBefore(point, at);
  }

  private static void secondProcess(Document document) {
    var process = BpmnXml.all(document, "process").get(0);
    process.getParentNode().insertBefore(process.cloneNode(true), process);
  }

  // ---- reading -----------------------------------------------------------------------------

  private static Iterable<String> linted(String file, Document document) {
    var processes =
        names(BPMN, ".bpmn").stream()
            .flatMap(name -> BpmnXml.all(BpmnXml.read(BPMN.resolve(name)), "process").stream())
            .map(process -> process.getAttribute("id"))
            .collect(Collectors.toSet());
    return new BpmnLinter(processes, forms()).findings(file, document);
  }

  private static Set<String> forms() {
    return names(FORMS, ".form").stream()
        .map(name -> name.substring(0, name.length() - ".form".length()))
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Path folder, String... endings) {
    try (var files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> Stream.of(endings).anyMatch(name::endsWith))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.lianxin.workflow.carryover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.lianxin.workflow.carryover.Way.Place;

/**
 * Reads a process as it was released, as it is now, and the steps between: whether every instance
 * of every released version has somewhere to go. It reports, one sentence a finding.
 */
final class CarryoverLinter {

  private static final List<Class<? extends FlowNode>> WAITING =
      List.of(
          UserTask.class,
          CallActivity.class,
          ReceiveTask.class,
          IntermediateCatchEvent.class,
          EventBasedGateway.class,
          ParallelGateway.class,
          SubProcess.class);

  private final BpmnModelInstance now;
  private final List<CarryoverStep> steps;
  private final List<String> findings = new ArrayList<>();

  CarryoverLinter(BpmnModelInstance now, List<CarryoverStep> steps) {
    this.now = now;
    this.steps = steps;
  }

  /** What is wrong with the way from each released version; empty if nothing is. */
  List<String> findings(List<BpmnModelInstance> released) {
    findings.clear();
    for (var step : steps) {
      require(
          Way.between(steps, step.from(), tag(now)).isPresent(),
          "the step from " + step.from() + " leads nowhere");
    }
    released.forEach(this::from);
    return List.copyOf(findings);
  }

  /**
   * A call takes the called process of the caller's own deployment: a caller that stays behind
   * would go on making instances of an old version.
   *
   * @param released the processes of one release
   */
  static List<String> callersLeftBehind(
      List<BpmnModelInstance> released, List<BpmnModelInstance> now) {
    var raised =
        released.stream()
            .filter(before -> now.stream().noneMatch(model -> isSameVersion(before, model)))
            .map(before -> process(before).getId())
            .collect(Collectors.toSet());
    return released.stream()
        .filter(before -> !raised.contains(process(before).getId()))
        .flatMap(
            before ->
                before.getModelElementsByType(CallActivity.class).stream()
                    .filter(call -> raised.contains(call.getCalledElement()))
                    .map(call -> call.getId() + " calls a process that has changed"))
        .toList();
  }

  private static boolean isSameVersion(BpmnModelInstance one, BpmnModelInstance other) {
    return process(one).getId().equals(process(other).getId()) && tag(one).equals(tag(other));
  }

  private void from(BpmnModelInstance before) {
    if (tag(before).equals(tag(now))) {
      require(content(before).equals(content(now)), "has changed and is still version " + tag(now));
      return;
    }
    var way = Way.between(steps, tag(before), tag(now));
    require(way.isPresent(), "has no carryover from version " + tag(before));
    way.ifPresent(found -> along(found, before));
    steps.stream()
        .filter(step -> step.from().equals(tag(before)))
        .flatMap(step -> Stream.concat(step.map().keySet().stream(), step.gone().keySet().stream()))
        .filter(named -> !(before.getModelElementById(named) instanceof FlowNode))
        .forEach(named -> findings.add("version " + tag(before) + " has no " + named));
  }

  private void along(Way way, BpmnModelInstance before) {
    var becoming = new HashSet<String>();
    for (var node : before.getModelElementsByType(FlowNode.class)) {
      var place = way.of(node.getId());
      if (!place.moved()) {
        becoming.add(place.activity());
      }
    }
    var reached = new HashSet<String>();
    for (var kind : WAITING) {
      for (var node : before.getModelElementsByType(kind)) {
        if (canWait(node)) {
          arrives(node, way.of(node.getId()), becoming, reached);
        }
      }
    }
  }

  private static boolean canWait(FlowNode node) {
    return !(node instanceof ParallelGateway) || node.getIncoming().size() > 1;
  }

  private void arrives(FlowNode node, Place place, Set<String> becoming, Set<String> reached) {
    var id = node.getId();
    if (!(now.getModelElementById(place.activity()) instanceof FlowNode there)) {
      findings.add(id + " becomes " + place.activity() + ", which is not there");
    } else if (place.moved()) {
      require(
          becoming.contains(place.activity()),
          id + " gives way to " + place.activity() + ", which nothing becomes");
    } else {
      require(reached.add(place.activity()), place.activity() + " is become by two");
      require(
          kind(node).equals(kind(there)), id + " is " + kind(node) + " and becomes " + kind(there));
      require(
          !(there instanceof ParallelGateway)
              || there.getIncoming().size() >= node.getIncoming().size(),
          id + " waits for more than " + place.activity());
    }
  }

  private static String kind(FlowNode node) {
    var kind = new StringBuilder(node.getElementType().getTypeName());
    if (node instanceof Activity activity
        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
      kind.append(loop.isSequential() ? " one after another" : " beside each other");
    }
    if (node instanceof CatchEvent event) {
      event
          .getEventDefinitions()
          .forEach(awaited -> kind.append(' ').append(awaited.getElementType().getTypeName()));
    }
    return kind.toString();
  }

  static String tag(BpmnModelInstance model) {
    return process(model).getCamundaVersionTag();
  }

  static Process process(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next();
  }

  /** The process without its drawing. */
  private static String content(BpmnModelInstance model) {
    var text = Bpmn.convertToString(model);
    return text.substring(text.indexOf("<bpmn:process "), text.indexOf("</bpmn:process>"));
  }

  private void require(boolean holds, String complaint) {
    if (!holds) {
      findings.add(complaint);
    }
  }
}

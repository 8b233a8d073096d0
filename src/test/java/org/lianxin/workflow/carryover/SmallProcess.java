package org.lianxin.workflow.carryover;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/**
 * A process beside ours, in as many versions as a test needs, on cases that exist. It has to be
 * taken away again.
 */
final class SmallProcess implements AutoCloseable {

  final String key = "small" + UUID.randomUUID().toString().substring(0, 8);
  private final ProcessEngine engine;
  private final List<String> deployments = new ArrayList<>();

  SmallProcess(ProcessEngine engine) {
    this.engine = engine;
  }

  /** A version in which the office does one task after another; returns its deployment. */
  String version(String tag, String... tasks) {
    return versionWith(tag, "", tasks);
  }

  /**
   * The same with something beside the tasks.
   *
   * @param beside an element of the process that is not on the way from start to end
   */
  String versionWith(String tag, String beside, String... tasks) {
    return deploy(
        tag,
        beside + Stream.of(tasks).map(SmallProcess::task).collect(Collectors.joining()),
        tasks);
  }

  /** A version whose elements between start and end are given, in their order. */
  String deploy(String tag, String elements, String... order) {
    var nodes = new ArrayList<>(List.of("start"));
    nodes.addAll(List.of(order));
    nodes.add("end");
    var flows = new StringBuilder();
    for (var i = 1; i < nodes.size(); i++) {
      flows.append(
          "<bpmn:sequenceFlow id=\"%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\" />"
              .formatted(nodes.get(i - 1), nodes.get(i)));
    }
    var xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://lianxin.org/test">
          <bpmn:process id="%1$s" isExecutable="true" camunda:versionTag="%2$s"
              camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="start" />%3$s%4$s<bpmn:endEvent id="end" />
          </bpmn:process>
          <bpmn:message id="earlier" name="%1$sEarlier" />
          <bpmn:message id="later" name="%1$sLater" />
        </bpmn:definitions>
        """
            .formatted(key, tag, elements, flows);
    var deployment =
        engine.getRepositoryService().createDeployment().addString("bpmn/" + key + ".bpmn", xml);
    deployments.add(deployment.deploy().getId());
    return deployments.get(deployments.size() - 1);
  }

  private static String task(String id) {
    return """
        <bpmn:userTask id="%1$s" name="%1$s" camunda:candidateGroups="TOWN_OFFICE">
          <bpmn:extensionElements><camunda:properties>
            <camunda:property name="unit" value="OFFICE" />
          </camunda:properties></bpmn:extensionElements>
        </bpmn:userTask>
        """
        .formatted(id);
  }

  /** An event of the given id and kind, waiting as said. */
  static String waiting(String id, String what) {
    return "<bpmn:intermediateCatchEvent id=\"%s\">%s</bpmn:intermediateCatchEvent>"
        .formatted(id, what);
  }

  static String message(String ref) {
    return "<bpmn:messageEventDefinition messageRef=\"%s\" />".formatted(ref);
  }

  static String timer(String duration) {
    return ("<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">"
            + "%s</bpmn:timeDuration></bpmn:timerEventDefinition>")
        .formatted(duration);
  }

  /** An event subprocess that a message starts and that stops all else. */
  static String stoppedByMessage() {
    return """
        <bpmn:subProcess id="stopping" triggeredByEvent="true">
          <bpmn:startEvent id="stopAsked">%s</bpmn:startEvent>
          <bpmn:sequenceFlow id="stopAsked_stopped" sourceRef="stopAsked" targetRef="stopped" />
          <bpmn:endEvent id="stopped" />
        </bpmn:subProcess>
        """
        .formatted(message("later"));
  }

  /** Starts an instance for a case, or for none; returns its id. */
  String start(@Nullable String caseNo) {
    return engine.getRuntimeService().startProcessInstanceByKey(key, caseNo).getId();
  }

  @Override
  public void close() {
    deployments.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
  }
}

package org.lianxin.workflow.carryover;

import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;

/** What an event waits for: a message by its name, a timer by its expression. */
final class Awaited {

  private Awaited() {}

  /**
   * Whether an event waits for something else in the newer version. If not, what it waits for stays
   * as it is: a timer is not wound up anew.
   */
  static boolean differs(
      BpmnModelInstance older, String event, BpmnModelInstance newer, String there) {
    return !Objects.equals(by(older, event), by(newer, there));
  }

  private static String by(BpmnModelInstance model, String event) {
    return model.getModelElementById(event) instanceof CatchEvent found
        ? found.getEventDefinitions().stream().map(Awaited::text).collect(Collectors.joining("|"))
        : "";
  }

  private static String text(EventDefinition awaited) {
    return awaited instanceof MessageEventDefinition message
        ? message.getMessage().getName()
        : awaited.getRawTextContent().strip();
  }
}

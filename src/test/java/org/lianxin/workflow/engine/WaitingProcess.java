package org.lianxin.workflow.engine;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * A process beside ours, which waits for a message before it comes to anything: so that an older
 * version with running cases can be had without a case. It has to be taken away again.
 */
final class WaitingProcess implements AutoCloseable {

  final String key = "waiting" + UUID.randomUUID().toString().substring(0, 8);
  private final ProcessEngine engine;
  private final Deployment deployment;

  /**
   * @param then what comes after waiting, a task with the id {@code then}
   */
  WaitingProcess(ProcessEngine engine, String then) {
    this.engine = engine;
    deployment =
        engine.getRepositoryService().createDeployment().addString(file(), xml(then)).deploy();
  }

  String file() {
    return "bpmn/" + key + ".bpmn";
  }

  String deployment() {
    return deployment.getId();
  }

  /** Starts an instance, which waits; returns its id. */
  String start() {
    return engine.getRuntimeService().startProcessInstanceByKey(key).getId();
  }

  @Override
  public void close() {
    engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
  }

  private String xml(String then) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://lianxin.org/test">
          <bpmn:process id="%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="start" />
            <bpmn:sequenceFlow id="start_wait" sourceRef="start" targetRef="wait" />
            <bpmn:intermediateCatchEvent id="wait">
              <bpmn:messageEventDefinition id="waitMessage" messageRef="%1$sMessage" />
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="wait_then" sourceRef="wait" targetRef="then" />
            %2$s
            <bpmn:sequenceFlow id="then_end" sourceRef="then" targetRef="end" />
            <bpmn:endEvent id="end" />
          </bpmn:process>
          <bpmn:message id="%1$sMessage" name="%1$sMessage" />
        </bpmn:definitions>
        """
        .formatted(key, then);
  }
}

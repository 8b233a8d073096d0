package org.lianxin.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/**
 * The processes that this node begins: those it has brought along itself. Left to itself the engine
 * takes the newest there are, and while a node of the next release runs beside this one, those may
 * name what only the other has.
 */
@Component
public class OwnProcesses {

  private final Map<String, String> byKey = new HashMap<>();
  private final Map<String, String> byMessage = new HashMap<>();

  OwnProcesses(ProcessFiles files, RepositoryService repository) {
    for (var definition :
        repository.createProcessDefinitionQuery().deploymentId(files.current()).list()) {
      byKey.put(definition.getKey(), definition.getId());
      var model = repository.getBpmnModelInstance(definition.getId());
      for (var start : model.getModelElementsByType(StartEvent.class)) {
        // One in a subprocess begins nothing by itself.
        if (start.getParentElement() instanceof Process) {
          start
              .getChildElementsByType(MessageEventDefinition.class)
              .forEach(begun -> byMessage.put(begun.getMessage().getName(), definition.getId()));
        }
      }
    }
  }

  /** The definition of that key. */
  public String of(String key) {
    return Objects.requireNonNull(byKey.get(key), key);
  }

  /** The definition that begins with that message. */
  public String begunBy(String message) {
    return Objects.requireNonNull(byMessage.get(message), message);
  }
}

package org.lianxin.workflow.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.lianxin.access.Role;
import org.springframework.stereotype.Component;

/**
 * Looks, before anybody can work, whether everything that processes name is there: beans, forms,
 * roles, called processes. It looks at what is deployed now and at every older version that still
 * has running cases. If something is missing the program does not start, and says what.
 */
@Component
public class WiringCheck {

  private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*[.}]");
  private static final Set<String> EVALUATED =
      Set.of("delegateExpression", "expression", "collection");

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final Set<Object> beans;

  WiringCheck(ProcessEngine engine, SpringProcessEngineConfiguration settings) {
    repository = engine.getRepositoryService();
    runtime = engine.getRuntimeService();
    beans = new HashSet<>(settings.getBeans().keySet());
  }

  /**
   * Checks the current deployment and all that still runs.
   *
   * @throws IllegalStateException naming everything that is missing
   */
  public void check(String current) {
    var missing = new ArrayList<String>();
    for (var definition : repository.createProcessDefinitionQuery().list()) {
      if (definition.getDeploymentId().equals(current) || runs(definition)) {
        check(definition, missing);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("Processes name what is not there: " + missing);
    }
  }

  private boolean runs(ProcessDefinition definition) {
    return runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).count() > 0;
  }

  private void check(ProcessDefinition definition, List<String> missing) {
    var model = repository.getBpmnModelInstance(definition.getId());
    var where = definition.getKey() + " version " + definition.getVersion() + ": ";
    var files = repository.getDeploymentResourceNames(definition.getDeploymentId());
    for (var task : model.getModelElementsByType(UserTask.class)) {
      var form = "forms/" + task.getCamundaFormRef() + ".form";
      if (!files.contains(form)) {
        missing.add(where + "form " + task.getCamundaFormRef() + " of task " + task.getId());
      }
      task.getCamundaCandidateGroupsList().stream()
          .filter(group -> !isRole(group))
          .forEach(group -> missing.add(where + "group " + group + " of task " + task.getId()));
    }
    for (var call : model.getModelElementsByType(CallActivity.class)) {
      if (!isThere(call, definition.getDeploymentId())) {
        missing.add(where + "process " + call.getCalledElement() + " called by " + call.getId());
      }
    }
    namedBeans(model).stream()
        .filter(bean -> !beans.contains(bean))
        .forEach(bean -> missing.add(where + "bean " + bean));
  }

  private boolean isThere(CallActivity call, String deployment) {
    var called = repository.createProcessDefinitionQuery();
    called.processDefinitionKey(call.getCalledElement());
    if ("deployment".equals(call.getCamundaCalledElementBinding())) {
      called.deploymentId(deployment);
    }
    return called.count() > 0;
  }

  private static boolean isRole(String group) {
    return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(group));
  }

  /** Beans in the attributes that are evaluated as calls; variables do not stand there. */
  private static Set<String> namedBeans(BpmnModelInstance model) {
    var named = new HashSet<String>();
    for (var type : model.getModel().getTypes()) {
      for (var element : model.getModelElementsByType(type)) {
        for (var attribute : EVALUATED) {
          var value = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
          if (value != null) {
            var bean = BEAN.matcher(value);
            while (bean.find()) {
              named.add(bean.group(1));
            }
          }
        }
      }
    }
    return named;
  }
}

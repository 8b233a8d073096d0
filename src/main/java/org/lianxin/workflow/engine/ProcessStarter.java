package org.lianxin.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Starts a process of its own beside the case: the case is closed while its public notice is still
 * being written, or its petitioner still asked what he thinks of it. It is the process of the same
 * deployment, which need not be looked up.
 *
 * @param message the start event's message
 * @param process the process that begins with it
 */
record ProcessStarter(String message, String process) implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    var deployment = ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId();
    var definition =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionByDeploymentAndKey(deployment, process);
    execution
        .getProcessEngineServices()
        .getRuntimeService()
        .startProcessInstanceByMessageAndProcessDefinitionId(
            message, definition.getId(), execution.getProcessBusinessKey());
  }
}

package org.lianxin.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Starts a process of its own beside the case: the case is closed while its public notice is still
 * being written, or its petitioner still asked what he thinks of it.
 *
 * @param message the start event's message
 */
record ProcessStarter(String message) implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution
        .getProcessEngineServices()
        .getRuntimeService()
        .startProcessInstanceByMessage(message, execution.getProcessBusinessKey());
  }
}

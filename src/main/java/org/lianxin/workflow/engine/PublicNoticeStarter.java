package org.lianxin.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Starts the public notice beside the closed case. It is a process of its own: the case is closed
 * while the notice is still being written, read and shown.
 */
@Component
public class PublicNoticeStarter implements JavaDelegate {

  private static final String MESSAGE = "publicNoticeRequested";

  @Override
  public void execute(DelegateExecution execution) {
    execution
        .getProcessEngineServices()
        .getRuntimeService()
        .startProcessInstanceByMessage(MESSAGE, execution.getProcessBusinessKey());
  }
}

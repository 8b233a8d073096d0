package org.lianxin.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 作废: the second person has confirmed, so the case leaves its path. */
class VoidStopper implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution
        .getProcessEngineServices()
        .getRuntimeService()
        .createMessageCorrelation("caseStopped")
        .processInstanceBusinessKey(execution.getProcessBusinessKey())
        .setVariable("stoppedAs", "VOID")
        .correlate();
  }
}

package org.lianxin.workflow.engine;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * 责令重办: sends the case to its lead unit again. The petitioner has been told before that it is
 * handled, so no second notice is raised.
 */
class RedoStarter implements JavaDelegate {

  private static final String MESSAGE = "redoOrdered";

  /** What the review has decided about who works again. */
  private static final List<String> ROUTING = List.of("units", "leadUnit", "rework", "publish");

  @Override
  public void execute(DelegateExecution execution) {
    var routing = new HashMap<String, Object>();
    ROUTING.forEach(name -> routing.put(name, execution.getVariable(name)));
    routing.put("noticeRaised", true);
    execution
        .getProcessEngineServices()
        .getRuntimeService()
        .startProcessInstanceByMessage(MESSAGE, execution.getProcessBusinessKey(), routing);
  }
}

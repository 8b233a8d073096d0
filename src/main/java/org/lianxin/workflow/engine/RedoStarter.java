package org.lianxin.workflow.engine;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;

/**
 * 责令重办: sends the case to its lead unit again. The petitioner has been told before that it is
 * handled, so no second notice is raised.
 */
class RedoStarter implements JavaDelegate {

  private static final String MESSAGE = "redoOrdered";

  /** What the review has decided about who works again. */
  private static final List<String> ROUTING = List.of("units", "leadUnit", "rework", "publish");

  private final ObjectProvider<OwnProcesses> own;

  /**
   * @param own known once the engine is there
   */
  RedoStarter(ObjectProvider<OwnProcesses> own) {
    this.own = own;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var routing = new HashMap<String, Object>();
    ROUTING.forEach(name -> routing.put(name, execution.getVariable(name)));
    routing.put("noticeRaised", true);
    execution
        .getProcessEngineServices()
        .getRuntimeService()
        .startProcessInstanceByMessageAndProcessDefinitionId(
            MESSAGE, own.getObject().begunBy(MESSAGE), execution.getProcessBusinessKey(), routing);
  }
}

package org.lianxin.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.lianxin.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one listener through which the engine tells us what happens: it is hung onto every task,
 * event and flow when a process is read, and keeps state and work items in the engine's own
 * transaction.
 */
@Component
class PathListener extends AbstractBpmnParseListener {

  private static final String ASSIGNED = "ASSIGNED";

  // Looked up when needed: the engine reads processes before our services exist.
  private final ObjectProvider<WorkItemKeeper> items;
  private final ObjectProvider<CaseStateKeeper> states;

  PathListener(ObjectProvider<WorkItemKeeper> items, ObjectProvider<CaseStateKeeper> states) {
    this.items = items;
    this.states = states;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var marks = Marks.of(element);
    var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    var roles =
        task.getCandidateGroupIdExpressions().stream()
            .map(group -> Role.valueOf(group.getExpressionText()))
            .sorted()
            .toList();
    // The work list knows who may do it; rows of candidates would cost two statements a task.
    task.getCandidateGroupIdExpressions().clear();
    on(task, TaskListener.EVENTNAME_CREATE, created -> open(created, roles, marks));
    on(task, TaskListener.EVENTNAME_COMPLETE, done -> items.getObject().done(done.getId()));
    on(task, TaskListener.EVENTNAME_DELETE, gone -> items.getObject().cancelled(gone.getId()));
    onStart(activity, marks);
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    onStart(activity, Marks.of(element));
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    onStart(activity, Marks.of(element));
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
    var marks = Marks.of(element);
    if (marks.saysSomethingOfTheCase()) {
      flow.addListener(ExecutionListener.EVENTNAME_TAKE, listener(marks));
    }
  }

  @Override
  public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    onStart(activity, Marks.of(element));
  }

  private void onStart(ActivityImpl activity, Marks marks) {
    if (marks.saysSomethingOfTheCase()) {
      activity.addListener(ExecutionListener.EVENTNAME_START, listener(marks));
    }
  }

  private ExecutionListener listener(Marks marks) {
    return execution -> states.getObject().apply(execution.getProcessBusinessKey(), marks);
  }

  private static void on(TaskDefinition task, String event, TaskListener listener) {
    task.addBuiltInTaskListener(event, listener);
  }

  private void open(DelegateTask task, List<Role> roles, Marks marks) {
    var deployment = ((TaskEntity) task).getProcessDefinition().getDeploymentId();
    items
        .getObject()
        .open(
            new OpenedTask(
                task.getId(),
                task.getExecution().getProcessBusinessKey(),
                task.getTaskDefinitionKey(),
                task.getName(),
                deployment,
                task.getProcessInstanceId(),
                roles,
                marks.due(),
                // Read only where it is there: looking for it elsewhere costs a statement.
                ASSIGNED.equals(marks.unit()) || ASSIGNED.equals(marks.about())
                    ? (String) task.getVariable("unit")
                    : null),
            marks);
  }
}

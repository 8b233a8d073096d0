package org.lianxin.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.testing.Program;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A second engine beside the program's own: on the same database, with the same settings and the
 * same processes, and nothing of the program hung onto it. What it does is the floor.
 */
public final class BareEngine implements AutoCloseable {

  private final ProcessEngine engine;
  private final String path;
  private final Map<String, Map<String, String>> open = new ConcurrentHashMap<>();

  private BareEngine(Program program) {
    var own = program.the(OwnProcesses.class);
    var settings =
        new EngineConfiguration()
            .engineSettings(
                program.the(DataSource.class),
                program.the(PlatformTransactionManager.class),
                program.the(PathListener.class),
                new SpringJobExecutor(),
                new StaticListableBeanFactory(Map.of("own", own))
                    .getBeanProvider(OwnProcesses.class),
                program.the(BusinessClock.class),
                program.the(Ids.class));
    settings.setProcessEngineName("bare");
    settings.setCustomPreBPMNParseListeners(List.<BpmnParseListener>of(new Noting()));
    engine = settings.buildProcessEngine();
    path = own.of("agencyPetition");
  }

  public static BareEngine beside(Program program) {
    return new BareEngine(program);
  }

  /** Begins the path of a case under that key. */
  public void start(String key, Map<String, Object> routing) {
    open.put(key, new ConcurrentHashMap<>());
    engine.getRuntimeService().startProcessInstanceById(path, key, routing);
  }

  /** Completes the open task of that case; several of one kind are told apart by their unit. */
  public void complete(String key, String taskAtUnit, Map<String, Object> routing) {
    var task = open.get(key).remove(taskAtUnit);
    if (task == null) {
      throw new IllegalStateException(taskAtUnit + " is not among " + open.get(key).keySet());
    }
    engine.getTaskService().complete(task, routing);
  }

  public void claim(String key, String task, String login) {
    engine.getTaskService().claim(open.get(key).get(task), login);
  }

  /** Forgets a case that is through. */
  public void forget(String key) {
    open.remove(key);
  }

  @Override
  public void close() {
    engine.close();
  }

  /** Notes each task as it comes, so that none need be asked for, and writes no candidates. */
  private final class Noting extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.getCandidateGroupIdExpressions().clear();
      var atUnit = "ASSIGNED".equals(Marks.of(element).unit());
      task.addBuiltInTaskListener(
          TaskListener.EVENTNAME_CREATE,
          created -> {
            var name = created.getTaskDefinitionKey();
            open.get(created.getExecution().getProcessBusinessKey())
                .put(atUnit ? name + "@" + created.getVariable("unit") : name, created.getId());
          });
    }
  }
}

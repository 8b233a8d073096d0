package org.lianxin.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.jspecify.annotations.Nullable;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.PetitionCase;
import org.lianxin.workflow.engine.OwnProcesses;
import org.springframework.stereotype.Component;

/** Moves cases through their processes. All it hands over are ids, decisions and dates. */
@Component
class CaseProcess implements CasePath {

  static final String KEY = "agencyPetition";
  private static final String DEPARTMENT = "departmentHandling";
  private static final String SIGN_FOR = "signFor";
  private static final List<String> BESIDE = List.of("extensionRequested", "voidProposed");

  /** Activity instances of event subprocesses go on whatever is taken back. */
  private static final String SUBPROCESS = "subProcess";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final OwnProcesses own;

  CaseProcess(RuntimeService runtime, TaskService tasks, OwnProcesses own) {
    this.own = own;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void start(PetitionCase theCase, Map<String, Object> routing) {
    var variables = new HashMap<>(routing);
    variables.put("registeredBy", theCase.registeredByStation() ? "STATION" : "OFFICE");
    variables.put("sealed", theCase.sealed());
    variables.put("noticeRaised", false);
    runtime.startProcessInstanceById(own.of(KEY), theCase.caseNo(), variables);
  }

  @Override
  public void stop(PetitionCase theCase, Stop as) {
    runtime
        .createMessageCorrelation("caseStopped")
        .processInstanceBusinessKey(theCase.caseNo())
        .setVariable("stoppedAs", as.name())
        .correlate();
  }

  @Override
  public void begin(String message, PetitionCase theCase, Map<String, Object> routing) {
    if (BESIDE.contains(message)) {
      theCase.course().askedBeside();
    }
    runtime.startProcessInstanceByMessageAndProcessDefinitionId(
        message, own.begunBy(message), theCase.caseNo(), new HashMap<>(routing));
  }

  @Override
  public void raiseNotice(PetitionCase theCase) {
    runtime
        .createMessageCorrelation("noticeDue")
        .processInstanceBusinessKey(theCase.caseNo())
        .setVariable("noticeRaised", true)
        .correlate();
  }

  @Override
  public void tell(String message, PetitionCase theCase) {
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(theCase.caseNo())
        .correlateAll();
  }

  @Override
  public void reassign(PetitionCase theCase, String fromUnit, String toUnit) {
    var handling =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(theCase.caseNo(), DEPARTMENT)
            .variableValueEquals("unit", fromUnit)
            .singleResult();
    moveTo(SIGN_FOR, handling.getId(), Map.of("unit", toUnit, "rework", false));
  }

  /** Brings a process instance back to one of its tasks, from wherever it is now. */
  void moveTo(String task, String processInstance, Map<String, Object> routing) {
    var now = runtime.getActivityInstance(processInstance);
    var move = runtime.createProcessInstanceModification(processInstance).startBeforeActivity(task);
    routing.forEach(move::setVariable);
    leaving(now).forEach(id -> move.cancelActivityInstance(id));
    move.execute();
  }

  private static List<String> leaving(ActivityInstance now) {
    var left = new ArrayList<String>();
    for (var child : now.getChildActivityInstances()) {
      if (!child.getActivityType().equals(SUBPROCESS)) {
        left.add(child.getId());
      }
    }
    return left;
  }

  /** Whether that process instance still runs. */
  boolean runs(@Nullable String processInstance) {
    return processInstance != null
        && runtime.createProcessInstanceQuery().processInstanceId(processInstance).count() > 0;
  }

  void claim(WorkItem item, String by) {
    tasks.claim(item.id(), by);
  }

  void assign(WorkItem item) {
    tasks.setAssignee(item.id(), item.assignee());
  }

  void release(WorkItem item) {
    tasks.setAssignee(item.id(), null);
  }

  /** Completes the task; the listeners set state, work items and clocks on the way. */
  void complete(WorkItem item, Map<String, Object> routing) {
    tasks.complete(item.id(), routing);
  }
}

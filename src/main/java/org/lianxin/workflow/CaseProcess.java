package org.lianxin.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/** Moves cases through the process. All it hands over are ids, decisions and dates. */
@Component
class CaseProcess {

  static final String KEY = "agencyPetition";

  private final RuntimeService runtime;
  private final TaskService tasks;

  CaseProcess(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** Starts the path of a case just registered. */
  void start(PetitionCase theCase, Map<String, Object> routing) {
    var variables = new HashMap<>(routing);
    variables.put("registeredBy", theCase.registeredByStation() ? "STATION" : "OFFICE");
    runtime.startProcessInstanceByKey(KEY, theCase.caseNo(), variables);
  }

  void claim(WorkItem item, String by) {
    tasks.claim(item.id(), by);
  }

  void release(WorkItem item) {
    tasks.setAssignee(item.id(), null);
  }

  /** Completes the task; the listeners set state, work items and clocks on the way. */
  void complete(WorkItem item, Map<String, Object> routing) {
    tasks.complete(item.id(), routing);
  }
}

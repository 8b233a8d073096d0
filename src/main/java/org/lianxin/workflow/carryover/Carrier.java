package org.lianxin.workflow.carryover;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.lianxin.petition.CaseFiles;
import org.lianxin.workflow.Contention;
import org.lianxin.workflow.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Carries one instance, in a transaction of its own that locks the case first: whoever works on the
 * case, or carries it on another node, waits or finds it carried.
 */
@Component
class Carrier {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RepositoryService repository;
  private final EntityManager entities;
  private final CaseFiles cases;
  private final CarryoverReports reports;
  private final Contention contention;

  Carrier(
      RuntimeService runtime,
      TaskService tasks,
      RepositoryService repository,
      EntityManager entities,
      CaseFiles cases,
      CarryoverReports reports,
      Contention contention) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.repository = repository;
    this.entities = entities;
    this.cases = cases;
    this.reports = reports;
    this.contention = contention;
  }

  /**
   * Carries the instance.
   *
   * @return false if there was nothing to do any more: it has ended, or another node carried it
   */
  boolean carry(ProcessInstance instance, Plan plan) {
    if (instance.getBusinessKey() == null) {
      throw new CannotBeCarried("belongs to no case");
    }
    return contention.change(
        () -> {
          cases.lock(instance.getBusinessKey());
          if (!isStillOlder(instance.getId(), plan)) {
            return false;
          }
          move(instance.getId(), plan);
          runtime.newMigration(plan.plan()).processInstanceIds(instance.getId()).execute();
          tasks
              .createTaskQuery()
              .processInstanceId(instance.getId())
              .list()
              .forEach(task -> carryItem(task, plan));
          reports.through(instance.getId());
          return true;
        });
  }

  private boolean isStillOlder(String instance, Plan plan) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .processDefinitionId(plan.from().getId())
            .count()
        > 0;
  }

  /** Tokens leave what is no more while they are still in the version that knows it. */
  private void move(String instance, Plan plan) {
    runtime.getActiveActivityIds(instance).stream()
        .distinct()
        .filter(plan.moves()::containsKey)
        .forEach(
            gone ->
                runtime
                    .createProcessInstanceModification(instance)
                    .cancelAllForActivity(gone)
                    .startBeforeActivity(plan.moves().get(gone))
                    .execute());
  }

  /** The item keeps its id, its holder, its draft and its day; it gets the newer form. */
  private void carryItem(Task task, Plan plan) {
    var item = entities.find(WorkItem.class, task.getId());
    if (item == null) {
      throw new CannotBeCarried(task.getTaskDefinitionKey() + " has no work item");
    }
    FlowNode drawn =
        repository
            .getBpmnModelInstance(plan.to().getId())
            .getModelElementById(task.getTaskDefinitionKey());
    item.carryTo(
        task.getTaskDefinitionKey(),
        drawn.getName(),
        plan.to().getDeploymentId(),
        task.getProcessInstanceId());
  }
}

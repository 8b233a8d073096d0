package org.lianxin.workflow.engine;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Rights;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Steps;
import org.lianxin.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** Keeps the work list in step with the engine's tasks, in the engine's transaction. */
@Component
class WorkItemKeeper {

  private final EntityManager entities;
  private final CaseFiles cases;
  private final Organization organization;
  private final Rights rights;
  private final Steps steps;
  private final CaseClocks clocks;
  private final BusinessClock clock;

  WorkItemKeeper(
      EntityManager entities,
      CaseFiles cases,
      Organization organization,
      Rights rights,
      Steps steps,
      CaseClocks clocks,
      BusinessClock clock) {
    this.entities = entities;
    this.cases = cases;
    this.organization = organization;
    this.clock = clock;
    this.rights = rights;
    this.steps = steps;
    this.clocks = clocks;
  }

  void open(OpenedTask task, Marks marks) {
    var theCase = cases.lock(task.caseNo());
    entities.persist(
        new WorkItem(
            task,
            rights.anySight(task.roles()) ? theCase.matter().title() : null,
            unit(task, marks, theCase),
            marks.about() == null ? null : required(task.assignedUnit(), task),
            marks.notBy() == null ? null : steps.lastDoer(theCase, marks.notBy()),
            clocks.due(theCase, task.due(), task.assignedUnit()),
            theCase.cause(),
            clock.instant()));
  }

  void done(String task) {
    require(task).done();
  }

  /** The engine takes back tasks it no longer needs: co-handlers' when the lead has gone ahead. */
  void cancelled(String task) {
    require(task).cancel(clock.instant());
  }

  private WorkItem require(String task) {
    var item = entities.find(WorkItem.class, task);
    if (item == null) {
      throw new IllegalStateException("Task " + task + " has no work item");
    }
    return item;
  }

  private String unit(OpenedTask task, Marks marks, PetitionCase theCase) {
    var whose = marks.unit();
    if (whose == null) {
      throw new IllegalStateException("Task " + task.task() + " does not say whose it is");
    }
    return switch (whose) {
      case "STATION" -> theCase.registeredUnit();
      case "OFFICE" -> organization.the(UnitKind.TOWN_OFFICE, theCase.township()).code();
      case "TOWN" -> organization.the(UnitKind.TOWN, theCase.township()).code();
      case "ASSIGNED" -> required(task.assignedUnit(), task);
      case "LEAD" -> theCase.handling().requireLeadUnit();
      case "REVIEW_BODY" -> organization.above(UnitKind.COUNTY, theCase.township()).code();
      case "DISCIPLINE" ->
          Objects.requireNonNullElseGet(
              theCase.respondents().keptBy(),
              () -> organization.the(UnitKind.DISCIPLINE, theCase.township()).code());
      case "ARCHIVE" -> organization.the(UnitKind.SERVICE, theCase.township()).code();
      case "DELIVERER" ->
          theCase.agency() && theCase.registeredByStation()
              ? theCase.registeredUnit()
              : theCase.handling().requireLeadUnit();
      default -> throw new IllegalStateException("No such part in a case: " + whose);
    };
  }

  private static String required(@Nullable String unit, OpenedTask task) {
    if (unit == null) {
      throw new IllegalStateException("Task " + task.task() + " was assigned to no unit");
    }
    return unit;
  }
}

package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.Conflicts;
import org.lianxin.petition.EscalationReport;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/**
 * 群众确认: an on-site settlement is an agreement the petitioner confirms (domain.md §0.1 finding 3);
 * refused, it goes up like any other matter.
 */
@Component
class OnSiteConfirmation implements StepRule {

  private final EntityManager entities;
  private final Ids ids;
  private final Conflicts conflicts;

  OnSiteConfirmation(EntityManager entities, Ids ids, Conflicts conflicts) {
    this.conflicts = conflicts;
    this.entities = entities;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "confirmOnSite";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    problems.when(
        step.form().decided("CONFIRMED") && conflicts.mayNotClose(step.theCase(), step.actor()),
        "decision",
        "decision.ownConflict");
    FourPoints.check(step, problems);
  }

  @Override
  public Map<String, Object> record(Step step) {
    if (step.form().decided("CONFIRMED")) {
      step.theCase().confirmedResolved();
    } else {
      entities.persist(new EscalationReport(ids.next(), step));
    }
    return Map.of();
  }
}

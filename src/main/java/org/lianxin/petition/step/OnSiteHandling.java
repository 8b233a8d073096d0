package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Accounts;
import org.lianxin.access.Role;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.Conflicts;
import org.lianxin.petition.EscalationReport;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/**
 * 现场处理: settled with the petitioner's confirmation, reported up in four points, or led to where it
 * belongs.
 */
@Component
class OnSiteHandling implements StepRule {

  /** How long the petitioner may take to confirm; domain.md §4.2. */
  private static final String CONFIRMATION_PERIOD = "I4";

  private final EntityManager entities;
  private final Deadlines deadlines;
  private final Accounts accounts;
  private final Ids ids;
  private final Conflicts conflicts;

  OnSiteHandling(
      EntityManager entities,
      Deadlines deadlines,
      Accounts accounts,
      Ids ids,
      Conflicts conflicts) {
    this.conflicts = conflicts;
    this.entities = entities;
    this.deadlines = deadlines;
    this.accounts = accounts;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "settleOnSite";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    FourPoints.check(step, problems);
    problems.when(
        step.form().decided("SETTLED") && conflicts.mayNotClose(step.theCase(), step.actor()),
        "decision",
        "decision.ownConflict");
    var confirmed = step.form().text("confirmMethod") != null;
    problems.when(
        step.form().decided("SETTLED") && confirmed == step.form().flag("confirmLater"),
        "confirmMethod",
        "confirmMethod.orLater");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var routing = new HashMap<String, Object>();
    // The chief need not review what he reported himself; where none may, the report goes up.
    routing.put("chiefActed", step.actor().is(Role.STATION_CHIEF) || !anyChief(step));
    switch (step.form().required("decision")) {
      case "SETTLED" -> {
        step.theCase().recovered(step.form().amount("recoveredAmount"));
        var confirmed = step.form().text("confirmMethod") != null;
        routing.put("confirmed", confirmed);
        if (confirmed) {
          step.theCase().confirmedResolved();
        } else {
          routing.put("confirmUntil", Date.from(deadlines.endOf(CONFIRMATION_PERIOD, step.at())));
        }
      }
      case "ESCALATE" -> entities.persist(new EscalationReport(ids.next(), step));
      default -> step.theCase().endAs("ROUTED");
    }
    return routing;
  }

  private boolean anyChief(Step step) {
    return accounts.inUnit(step.theCase().registeredUnit()).stream()
        .anyMatch(
            other ->
                other.is(Role.STATION_CHIEF) && !step.theCase().course().isRecused(other.login()));
  }

  @Override
  public boolean canBeTakenBack() {
    return true;
  }

  @Override
  public void takeBack(PetitionCase theCase, String unit, @Nullable String decision) {
    theCase.endAs(null);
    theCase.recovered(null);
  }
}

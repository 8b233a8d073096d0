package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.lianxin.access.Role;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.EscalationReport;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/**
 * 现场处理: settled with the petitioner's confirmation, reported up in four points, or led to where it
 * belongs.
 */
@Component
class OnSiteHandling implements StepRule {

  private final EntityManager entities;
  private final Ids ids;

  OnSiteHandling(EntityManager entities, Ids ids) {
    this.entities = entities;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "settleOnSite";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    problems.when(
        "OTHER".equals(step.form().text("whyNotOnSite"))
            && step.form().text("whyNotOnSiteNote") == null,
        "whyNotOnSiteNote",
        "whyNotOnSiteNote.missing");
  }

  @Override
  public Map<String, Object> record(Step step) {
    if (step.form().decided("SETTLED")) {
      step.theCase().confirmedResolved();
    } else if (step.form().decided("ESCALATE")) {
      entities.persist(new EscalationReport(ids.next(), step));
    } else {
      step.theCase().endAs("ROUTED");
    }
    // The chief need not review what he reported himself.
    return Map.of("chiefActed", step.actor().is(Role.STATION_CHIEF));
  }
}

package org.lianxin.petition.step;

import java.util.HashMap;
import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.deadline.Deadlines;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 跟踪回访: what could not be solved for now is taken up again, or explained and closed. */
@Component
class FollowUpVisit implements StepRule {

  private final Rework rework;
  private final CaseClocks clocks;
  private final Deadlines deadlines;

  FollowUpVisit(Rework rework, CaseClocks clocks, Deadlines deadlines) {
    this.rework = rework;
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  @Override
  public String task() {
    return "followUp";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var contacted = step.form().date("contactedAt");
    problems.when(
        contacted != null && contacted.isAfter(step.day()), "contactedAt", "date.inFuture");
    if (step.form().decided("CONTINUE")) {
      NextContact.check(step, deadlines, problems);
    }
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    clocks.happened(theCase, CaseEvent.CONTACTED);
    var decision = step.form().required("decision");
    var routing = new HashMap<String, Object>();
    routing.put("followUp", decision);
    switch (decision) {
      case "CONTINUE" -> NextContact.set(step, clocks);
      case "RESUME" -> {
        routing.putAll(rework.anew(theCase));
        theCase.endAs(null);
      }
      default -> {
        theCase.endAs("EXPLAINED");
        // What was told him now may be reviewed from now on (Art. 35).
        clocks.happened(theCase, CaseEvent.OPINION_RECEIVED);
      }
    }
    return routing;
  }
}

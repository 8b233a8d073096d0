package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.deadline.Deadlines;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/**
 * 签收 by an assigned unit, or its objection that the matter is not its own, within five working days
 * of receipt (Art. 23 ¶3; domain.md §4.4 C3b). The township's own clocks run on meanwhile.
 */
@Component
class SignFor implements StepRule {

  /** The rule of the policy pack that says how long a unit may object. */
  private static final String OBJECTION_PERIOD = "C3b";

  private final Assignments assignments;
  private final CaseClocks clocks;
  private final Deadlines deadlines;

  SignFor(Assignments assignments, CaseClocks clocks, Deadlines deadlines) {
    this.assignments = assignments;
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  @Override
  public String task() {
    return "signFor";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    if (!step.form().decided("OBJECT")) {
      return;
    }
    var assignment = assignments.of(step.theCase(), step.unit());
    var period = deadlines.explain(OBJECTION_PERIOD, assignment.sentOn());
    if (assignment.settledByLeader()) {
      problems.add("decision", "decision.objectionSettled");
    } else if (step.day().isAfter(period.lastDay())) {
      problems.add("decision", "decision.objectionLate", period.length(), period.basis());
    }
    problems.when(
        step.unit().equals(step.form().text("suggestedUnit")),
        "suggestedUnit",
        "suggestedUnit.own");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var assignment = assignments.of(step.theCase(), step.unit());
    if (!step.form().decided("OBJECT")) {
      var actor = step.actor();
      assignment.signFor(actor.isSystem() ? null : actor.login(), step.at());
      clocks.happenedTo(step.theCase(), step.unit(), CaseEvent.SIGNED_FOR);
      return Map.of();
    }
    var before = assignment.objectedBefore();
    assignment.object(
        step.form().required("objectionReason"), step.form().text("suggestedUnit"), step.at());
    clocks.happenedTo(step.theCase(), step.unit(), CaseEvent.OBJECTION_FILED);
    return Map.of("objectedBefore", before);
  }
}

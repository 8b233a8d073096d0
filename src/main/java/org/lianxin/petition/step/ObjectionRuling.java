package org.lianxin.petition.step;

import java.util.HashMap;
import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.petition.Assignment;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;

/** Whether an objection is well founded: the unit keeps its part, or another unit takes it over. */
abstract class ObjectionRuling implements StepRule {

  private final Assignments assignments;
  private final CaseClocks clocks;
  private final Organization organization;

  ObjectionRuling(Assignments assignments, CaseClocks clocks, Organization organization) {
    this.assignments = assignments;
    this.clocks = clocks;
    this.organization = organization;
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var chosen = step.form().text("unit");
    problems.when(
        step.form().decided("REASSIGN")
            && assignments.of(step.theCase()).stream().anyMatch(a -> a.unit().equals(chosen)),
        "unit",
        "unit.takesPart");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var assignment = assignments.of(theCase, step.unit());
    if (!step.form().decided("REASSIGN")) {
      assignment.uphold(step.actor().login(), step.at());
      clocks.happenedTo(theCase, step.unit(), CaseEvent.DISPATCHED_TO_UNIT);
      return Map.of();
    }
    var other = step.form().required("unit");
    assignment.reassign(other, step.actor().login(), step.at());
    if (assignment.part() == Assignment.Part.LEAD) {
      theCase.handling().leadBy(other);
    }
    clocks.cancelFor(theCase, step.unit(), "改派" + other);
    clocks.happenedTo(theCase, other, CaseEvent.DISPATCHED_TO_UNIT, CaseEvent.RECEIVED_BY_UNIT);
    // Whose part the department handling is from now on.
    return Map.of("unit", other);
  }

  /** The objection as whoever judges it reads it. */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var shown = new HashMap<String, Object>();
    shown.put("objectingUnit", name(unit));
    assignments
        .of(theCase, unit)
        .objection()
        .ifPresent(
            objection -> {
              shown.put("objectionReason", objection.objectionReason());
              var suggested = objection.suggestedUnit();
              if (suggested != null) {
                shown.put("suggestedUnit", name(suggested));
              }
            });
    return shown;
  }

  private String name(String unit) {
    return organization.unit(unit).map(Unit::name).orElse(unit);
  }
}

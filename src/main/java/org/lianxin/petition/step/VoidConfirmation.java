package org.lianxin.petition.step;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.SavedForms;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 作废确认 by a second person: a registration made in error stays on record, but leads nowhere. */
@Component
class VoidConfirmation implements StepRule {

  /**
   * What has been decided, an opinion that is out or another way that the petitioner is led, is not
   * undone by calling the registration an error.
   */
  private static final Set<CaseState> ANSWERED =
      EnumSet.of(
          CaseState.OPINION_ISSUED,
          CaseState.DELIVERED,
          CaseState.FOLLOW_UP,
          CaseState.ROUTED,
          CaseState.NOT_ACCEPTED);

  private final CaseClocks clocks;
  private final SavedForms forms;

  VoidConfirmation(CaseClocks clocks, SavedForms forms) {
    this.clocks = clocks;
    this.forms = forms;
  }

  @Override
  public String task() {
    return "confirmVoid";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    problems.when(
        step.form().decided("CONFIRM") && ANSWERED.contains(step.theCase().state()),
        "decision",
        "decision.answered");
  }

  @Override
  public Map<String, Object> record(Step step) {
    if (step.form().decided("CONFIRM")) {
      clocks.cancelAll(step.theCase(), "登记作废");
    }
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var asked = forms.last(theCase.caseNo(), "void");
    return asked.containsKey("reason") ? Map.of("reason", asked.get("reason")) : Map.of();
  }
}

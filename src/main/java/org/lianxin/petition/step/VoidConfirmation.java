package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.SavedForms;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 作废确认 by a second person: a registration made in error stays on record, but leads nowhere. */
@Component
class VoidConfirmation implements StepRule {

  private final SavedForms forms;

  VoidConfirmation(SavedForms forms) {
    this.forms = forms;
  }

  @Override
  public String task() {
    return "confirmVoid";
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var asked = forms.last(theCase.caseNo(), "void");
    return asked.containsKey("reason") ? Map.of("reason", asked.get("reason")) : Map.of();
  }
}

package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Mandates;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 补签委托书: a mandate given by word of mouth is put in writing within ten days (domain.md §3.3). */
@Component
class MandateSigning implements CaseAction {

  private final Mandates mandates;
  private final CaseClocks clocks;

  MandateSigning(Mandates mandates, CaseClocks clocks) {
    this.mandates = mandates;
    this.clocks = clocks;
  }

  @Override
  public String task() {
    return "signMandate";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return theCase.agency() && mandates.isVerbal(theCase)
        ? Optional.empty()
        : Optional.of("noVerbalMandate");
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var signed = step.form().date("signedAt");
    problems.when(signed != null && signed.isAfter(step.day()), "signedAt", "date.inFuture");
    problems.when(
        "VERBAL".equals(step.form().text("signMethod")), "signMethod", "signMethod.stillVerbal");
  }

  @Override
  public Map<String, Object> record(Step step) {
    mandates.sign(step.theCase(), step.form().required("signMethod"), step.at());
    clocks.happened(step.theCase(), CaseEvent.MANDATE_SIGNED);
    return Map.of();
  }
}

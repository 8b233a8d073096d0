package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.Unmaskings;
import org.springframework.stereotype.Component;

/**
 * 查看个人信息: who reads personal data masked has them shown for a while, with a reason. The step stays
 * in the case, where the registering station reads who has looked and why.
 */
@Component
class Unmasking implements CaseAction {

  private final Unmaskings unmaskings;

  Unmasking(Unmaskings unmaskings) {
    this.unmaskings = unmaskings;
  }

  @Override
  public String task() {
    return "unmask";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return unmaskings.until(theCase.caseNo(), actor).isPresent()
        ? Optional.of("unmasked")
        : Optional.empty();
  }

  @Override
  public Map<String, Object> record(Step step) {
    unmaskings.begin(
        step.theCase().caseNo(), step.actor(), step.form().required("reason"), step.at());
    return Map.of();
  }
}

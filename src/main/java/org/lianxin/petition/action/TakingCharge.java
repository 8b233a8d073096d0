package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 包案: a leader answers for the case himself and is told first when something is late. */
@Component
class TakingCharge implements CaseAction {

  @Override
  public String task() {
    return "takeCharge";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return actor.login().equals(theCase.handling().leadLeader())
        ? Optional.of("inChargeAlready")
        : Optional.empty();
  }

  @Override
  public Map<String, Object> record(Step step) {
    step.theCase().handling().takeCharge(step.actor().login());
    return Map.of();
  }
}

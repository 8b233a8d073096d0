package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/**
 * 回避: who is concerned by the matter has nothing to do with it (Art. 28 ¶3). His items go back to
 * his colleagues; where he has none who may do them, the case is reassigned first.
 */
@Component
class Recusal implements CaseAction {

  private final OpenWork openWork;

  Recusal(OpenWork openWork) {
    this.openWork = openWork;
  }

  @Override
  public String task() {
    return "recuse";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return openWork.canDoWithout(theCase, actor) ? Optional.empty() : Optional.of("nobodyElse");
  }

  @Override
  public Map<String, Object> record(Step step) {
    step.theCase().course().recuse(step.actor().login());
    step.theCase().handling().leaveCharge(step.actor().login());
    openWork.release(step.theCase(), step.actor());
    return Map.of();
  }
}

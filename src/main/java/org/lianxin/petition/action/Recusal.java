package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.Conflicts;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/**
 * 回避: who is concerned by the matter has nothing to do with it (Art. 28 ¶3). His items go back to
 * his colleagues; where he has none who may do them, the case is reassigned first. An accusation,
 * which nobody else may see to reassign it, goes to the next discipline unit by itself.
 */
@Component
class Recusal implements CaseAction {

  private final OpenWork openWork;
  private final Conflicts conflicts;

  Recusal(OpenWork openWork, Conflicts conflicts) {
    this.conflicts = conflicts;
    this.openWork = openWork;
  }

  @Override
  public String task() {
    return "recuse";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return openWork.canDoWithout(theCase, actor) || conflicts.canBeHandedOn(theCase, actor)
        ? Optional.empty()
        : Optional.of("nobodyElse");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var actor = step.actor();
    var alone = !openWork.canDoWithout(theCase, actor);
    theCase.keepAway(actor.login());
    theCase.handling().leaveCharge(actor.login());
    openWork.release(theCase, actor);
    if (alone) {
      openWork.move(theCase, actor.unit(), conflicts.handOn(theCase, actor));
    }
    return Map.of();
  }
}

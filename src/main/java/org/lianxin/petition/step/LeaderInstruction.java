package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Instruction;
import org.lianxin.petition.NeverPublished;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.SavedForms;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 批办: the township leader assigns or sends back; domain.md §3.6. */
@Component
class LeaderInstruction implements StepRule {

  private final Dispatch dispatch;
  private final EntityManager entities;
  private final SavedForms forms;
  private final NeverPublished never;
  private final Ids ids;

  LeaderInstruction(
      Dispatch dispatch, EntityManager entities, SavedForms forms, NeverPublished never, Ids ids) {
    this.never = never;
    this.dispatch = dispatch;
    this.entities = entities;
    this.forms = forms;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "instruct";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    dispatch.check(step, step.theCase().route(), problems);
    problems.when(
        step.form().decided("RETURN_TO_STATION") && !step.theCase().registeredByStation(),
        "decision",
        "decision.noStationToReturnTo");
  }

  @Override
  public Map<String, Object> record(Step step) {
    if (!step.form().decided("ASSIGN")) {
      return Map.of();
    }
    entities.persist(new Instruction(ids.next(), step, dispatch.due(step)));
    step.theCase()
        .handling()
        .instructed(
            step.form().flag("publishable") && never.why(step.theCase()).isEmpty(),
            step.form().flag("takeCharge") ? step.actor().login() : null);
    return dispatch.send(step);
  }

  /**
   * The leader starts from what the office proposed; the outcome is posted, as the path has it,
   * unless the petitioner does not agree or such matters are never published.
   */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var proposed = forms.last(theCase.caseNo(), "proposeHandling");
    var start = new HashMap<String, Object>();
    for (var key : new String[] {"leadUnit", "coUnits", "dueInDays"}) {
      if (proposed.containsKey(key)) {
        start.put(key, proposed.get(key));
      }
    }
    start.put("publishable", theCase.mayBePublished() && never.why(theCase).isEmpty());
    return start;
  }

  @Override
  public boolean canBeTakenBack() {
    return true;
  }

  @Override
  public void takeBack(PetitionCase theCase, String unit, @Nullable String decision) {
    dispatch.recall(theCase);
  }
}

package org.lianxin.workflow;

import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;

/** Giving an item to a colleague of one's unit who may do it too. */
abstract class HandingOn extends ItemAction {

  HandingOn(OpenItems items, CaseProcess process, Accounts accounts) {
    super(items, process, accounts);
  }

  /** An item of one's own or of nobody's, with at least one colleague who may do it. */
  @Override
  boolean fits(WorkItem item, PetitionCase theCase, Actor actor) {
    return ItemRights.of(item, theCase, actor).get("complete")
        && people(actor).stream().anyMatch(other -> ItemRights.mayEverWork(item, theCase, other));
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    problems.when(colleague(step).isEmpty(), "to", "to.unfit");
  }
}

package org.lianxin.workflow;

import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/**
 * 交回: the delegate has prepared the item, or its owner fetches it back; what was typed goes along.
 */
@Component
class HandingBack extends ItemAction {

  private final Drafts drafts;

  HandingBack(OpenItems items, CaseProcess process, Accounts accounts, Drafts drafts) {
    super(items, process, accounts);
    this.drafts = drafts;
  }

  @Override
  public String task() {
    return "resolve";
  }

  @Override
  boolean fits(WorkItem item, PetitionCase theCase, Actor actor) {
    return item.owner() != null
        && (actor.login().equals(item.assignee()) || actor.login().equals(item.owner()));
  }

  @Override
  void act(WorkItem item, Step step) {
    if (item.hasDraft()) {
      drafts.handOver(item, item.assignee(), item.owner());
    }
    item.resolve();
    process.assign(item);
  }
}

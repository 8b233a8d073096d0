package org.lianxin.workflow;

import java.util.List;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.WorkAssigned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 分派: whoever distributes the work of a unit gives an item to one of it, whoever had it before. He
 * need not be able to do it himself; where he must keep away, he does not choose who decides
 * either.
 */
@Component
class Assigning extends HandingOn {

  static final String NAME = "assign";

  private final ApplicationEventPublisher events;

  Assigning(
      OpenItems items, CaseProcess process, Accounts accounts, ApplicationEventPublisher events) {
    super(items, process, accounts);
    this.events = events;
  }

  @Override
  public String task() {
    return NAME;
  }

  /** Himself among them. */
  @Override
  List<Actor> people(Actor actor) {
    return accounts.inUnit(actor.unit());
  }

  @Override
  boolean fits(WorkItem item, PetitionCase theCase, Actor actor) {
    return item.unit().equals(actor.unit())
        && !ItemRights.isExcluded(item, theCase, actor)
        && people(actor).stream().anyMatch(other -> ItemRights.mayEverWork(item, theCase, other));
  }

  @Override
  void act(WorkItem item, Step step) {
    var to = step.form().required("to");
    if (to.equals(item.assignee()) && item.owner() == null) {
      return;
    }
    item.release();
    item.claim(to);
    process.assign(item);
    if (!to.equals(step.actor().login())) {
      events.publishEvent(new WorkAssigned(item.caseNo(), item.id(), step.at()));
    }
  }
}

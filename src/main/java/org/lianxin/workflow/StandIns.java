package org.lianxin.workflow;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lianxin.access.Absences;
import org.lianxin.access.Actor;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/**
 * 代行: whose item somebody may do though it is not his own. He keeps away from where he is excluded
 * himself, and from what his own doing has led to: nobody approves his own work.
 */
@Component
class StandIns {

  private final EntityManager entities;
  private final Absences absences;

  StandIns(EntityManager entities, Absences absences) {
    this.entities = entities;
    this.absences = absences;
  }

  /** The absent colleague for whom the person may do the item; looked up in the database. */
  Optional<Actor> principal(WorkItem item, PetitionCase theCase, Actor actor) {
    return principal(item, theCase, actor, absences.principals(actor));
  }

  /** The same among absent colleagues who are known. */
  Optional<Actor> principal(WorkItem item, PetitionCase theCase, Actor actor, List<Actor> absent) {
    return absent.stream()
        .filter(principal -> ItemRights.mayEverWork(item, theCase, principal))
        .filter(principal -> item.assignee() == null || item.assignee().equals(principal.login()))
        .findFirst()
        .filter(principal -> !ItemRights.isExcluded(item, theCase, actor))
        .filter(principal -> !hasLedTo(item, actor));
  }

  /** The person as he works on the item: in his own right, or for an absent colleague. */
  Actor working(WorkItem item, PetitionCase theCase, Actor actor) {
    if (ItemRights.isHis(item, theCase, actor)) {
      return actor;
    }
    return principal(item, theCase, actor).map(actor::standingInFor).orElse(actor);
  }

  private boolean hasLedTo(WorkItem item, Actor actor) {
    var before = item.openedBy() == null ? null : entities.find(WorkItem.class, item.openedBy());
    return before != null && actor.login().equals(before.doneBy());
  }
}

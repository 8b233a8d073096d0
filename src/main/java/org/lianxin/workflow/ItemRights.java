package org.lianxin.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.PetitionCase;
import org.springframework.http.HttpStatus;

/**
 * Who may do what with a work item. The same answers are sent to the browser as a map and asked
 * before anything is done.
 */
final class ItemRights {

  private ItemRights() {}

  /**
   * What the person may do now.
   *
   * @param actor as {@link StandIns} has found him to work on it
   */
  static Map<String, Boolean> of(WorkItem item, PetitionCase theCase, Actor actor) {
    var mayWork = actor.standingInFor() != null || mayEverWork(item, theCase, actor);
    var absent = actor.standingInFor();
    var claimed = (absent == null ? actor : absent).login().equals(item.assignee());
    return of(item.open() && mayWork, item.assignee() == null, claimed, item.owner());
  }

  /** Whether nothing but time stands between the person and the item. */
  static boolean mayEverWork(WorkItem item, PetitionCase theCase, Actor actor) {
    return concerns(item, actor) && !isExcluded(item, theCase, actor);
  }

  /** Whether the person may not do it, whoever's it is. */
  static boolean isExcluded(WorkItem item, PetitionCase theCase, Actor actor) {
    return actor.login().equals(item.notBy()) || theCase.course().isRecused(actor.login());
  }

  /** Whether the person may work on it in his own right now. */
  static boolean isHis(WorkItem item, PetitionCase theCase, Actor actor) {
    return mayEverWork(item, theCase, actor)
        && (item.assignee() == null || item.assignee().equals(actor.login()));
  }

  /**
   * The same for an item known by its row in a list: what is claimed there is the reader's, or an
   * absent colleague's for whom he stands in.
   *
   * @param mayWork whether it is open and one for this person
   */
  static Map<String, Boolean> ofListed(
      boolean mayWork, @Nullable String assignee, @Nullable String owner) {
    return of(mayWork, assignee == null, assignee != null, owner);
  }

  private static Map<String, Boolean> of(
      boolean mayWork, boolean free, boolean claimed, @Nullable String owner) {
    // Who prepares an item for a colleague hands it back; he does not decide it.
    var his = owner == null;
    return Map.of(
        "complete", mayWork && (free || claimed) && his,
        "save", mayWork && (free || claimed),
        "claim", mayWork && free,
        "release", mayWork && claimed && his);
  }

  /** Whether the item is one for the person's unit and duties. */
  static boolean concerns(WorkItem item, Actor actor) {
    return item.unit().equals(actor.unit()) && actor.isAny(item.roles());
  }

  /** Refuses who may not work on the item, and work on what is done or in other hands. */
  static void requireWork(WorkItem item, PetitionCase theCase, Actor actor) {
    if (!concerns(item, actor)) {
      throw new NotAllowed();
    }
    if (!item.open()) {
      throw new DoneMeanwhile();
    }
    if (actor.login().equals(item.notBy())) {
      throw new SamePersonTwice();
    }
    CaseSight.requireUnconcerned(actor, theCase);
    if (item.assignee() != null && !item.assignee().equals(actor.login())) {
      throw new ClaimedMeanwhile();
    }
  }

  /** Refuses to decide what was only prepared for a colleague. */
  static void requireOwn(WorkItem item) {
    if (item.owner() != null) {
      throw new Delegated();
    }
  }

  /** The item is no longer open. */
  static class DoneMeanwhile extends Refusal {
    DoneMeanwhile() {
      super(HttpStatus.CONFLICT);
    }
  }

  /** A colleague has the item. */
  static class ClaimedMeanwhile extends Refusal {
    ClaimedMeanwhile() {
      super(HttpStatus.CONFLICT);
    }
  }

  /** Nothing to give back. */
  static class NotClaimed extends Refusal {
    NotClaimed() {
      super(HttpStatus.CONFLICT);
    }
  }

  /** The one who drafted may not be the one who approves (domain.md §9 item 11). */
  static class SamePersonTwice extends Refusal {
    SamePersonTwice() {
      super(HttpStatus.FORBIDDEN);
    }
  }

  /** Prepared for a colleague: it goes back to him. */
  static class Delegated extends Refusal {
    Delegated() {
      super(HttpStatus.CONFLICT);
    }
  }
}

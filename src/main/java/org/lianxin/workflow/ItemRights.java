package org.lianxin.workflow;

import java.util.Map;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.springframework.http.HttpStatus;

/**
 * Who may do what with a work item. The same answers are sent to the browser as a map and asked
 * before anything is done.
 */
final class ItemRights {

  private ItemRights() {}

  static Map<String, Boolean> of(WorkItem item, Actor actor) {
    var mine = item.open() && concerns(item, actor) && !actor.login().equals(item.notBy());
    var free = item.assignee() == null;
    var claimed = actor.login().equals(item.assignee());
    return Map.of(
        "complete", mine && (free || claimed),
        "save", mine && (free || claimed),
        "claim", mine && free,
        "release", mine && claimed);
  }

  /** Whether the item is one for the person's unit and duties. */
  static boolean concerns(WorkItem item, Actor actor) {
    return item.unit().equals(actor.unit()) && actor.isAny(item.roles());
  }

  /** Refuses who may not work on the item, and work on what is done or in other hands. */
  static void requireWork(WorkItem item, Actor actor) {
    if (!concerns(item, actor)) {
      throw new NotAllowed();
    }
    if (!item.open()) {
      throw new DoneMeanwhile();
    }
    if (actor.login().equals(item.notBy())) {
      throw new SamePersonTwice();
    }
    if (item.assignee() != null && !item.assignee().equals(actor.login())) {
      throw new ClaimedMeanwhile();
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
}

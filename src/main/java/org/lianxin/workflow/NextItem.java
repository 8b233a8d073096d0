package org.lianxin.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.workflow.ItemRights.ClaimedMeanwhile;
import org.lianxin.workflow.ItemRights.DoneMeanwhile;
import org.lianxin.workflow.ItemRights.SamePersonTwice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Claims the most pressing item that nobody has. Whoever is overtaken by a colleague gets the one
 * after it: the case is locked before an item is taken, so that no two get the same.
 */
@Service
class NextItem {

  private static final int AT_A_TIME = 20;
  private static final int ROUNDS = 5;
  private static final Set<Class<? extends Refusal>> OVERTAKEN =
      Set.of(ClaimedMeanwhile.class, DoneMeanwhile.class, NotAllowed.class, SamePersonTwice.class);

  private final JdbcClient jdbc;
  private final WorkListScope scope;
  private final WorkItems items;

  NextItem(JdbcClient jdbc, WorkListScope scope, WorkItems items) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.items = items;
  }

  /** The item that is the person's now. */
  record Claimed(String id, String caseNo, String task, String name) {}

  /**
   * Claims it.
   *
   * @param task only items of this task; null for any
   * @return nothing if nobody's is left
   * @throws ClaimedMeanwhile if colleagues were faster every time
   */
  Optional<Claimed> claim(@Nullable String task, Actor actor) {
    for (var round = 0; round < ROUNDS; round++) {
      var free = free(task, actor);
      if (free.isEmpty()) {
        return Optional.empty();
      }
      for (var item : free) {
        if (taken(item, actor)) {
          return Optional.of(item);
        }
      }
    }
    throw new ClaimedMeanwhile();
  }

  private boolean taken(Claimed item, Actor actor) {
    try {
      items.claimFree(item.id, actor);
      return true;
    } catch (Refusal refusal) {
      if (OVERTAKEN.contains(refusal.getClass())) {
        return false;
      }
      throw refusal;
    }
  }

  private List<Claimed> free(@Nullable String task, Actor actor) {
    var mine = scope.workable(actor);
    var values = mine.values();
    var asked = new WorkListQuestion(null, null, task, null, null, null, "none");
    return jdbc.sql(
            "SELECT w.id, w.case_no, w.task, w.name"
                + mine.from()
                + WorkListColumns.OF_ITEMS.where(asked, values)
                + WorkListColumns.MOST_URGENT_FIRST
                + " LIMIT "
                + AT_A_TIME)
        .params(values)
        .query(Claimed.class)
        .list();
  }
}

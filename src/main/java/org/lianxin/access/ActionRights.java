package org.lianxin.access;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who may take which action in a case by the {@link RightsTable}. */
@Component
public class ActionRights {

  private final RightsTable table;

  ActionRights(RightsTable table) {
    this.table = table;
  }

  /** Whether somebody with these parts may ever take the action in such a case. */
  public boolean entitles(Actor actor, Collection<Part> parts, String action) {
    return table.rows(actor.roles(), parts).anyMatch(row -> row.may().contains(action));
  }

  /**
   * Whether he may now.
   *
   * @param states names of the case's state and of the groups of states it belongs to
   */
  public boolean allows(
      Actor actor, Collection<Part> parts, String action, Collection<String> states) {
    return table
        .rows(actor.roles(), parts)
        .anyMatch(row -> row.may().contains(action) && row.holdsIn(states));
  }

  /** Every action the table knows. */
  public Set<String> actions() {
    var actions = new TreeSet<String>();
    table.rows().forEach(row -> actions.addAll(row.may()));
    return actions;
  }
}

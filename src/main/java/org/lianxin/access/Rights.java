package org.lianxin.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What may be seen by the {@link RightsTable}; what it does not list is refused. */
@Component
public class Rights {

  private final RightsTable table;

  Rights(RightsTable table) {
    this.table = table;
  }

  /**
   * What the person may see of a case in which his unit has these parts.
   *
   * @param states names of the case's state and of the groups of states it belongs to
   */
  public Sight sight(Actor actor, Collection<Part> parts, Collection<String> states) {
    var sight =
        table
            .rows(actor.roles(), parts)
            .filter(row -> row.holdsIn(states))
            .map(RightsTable.Row::sight)
            .reduce(Sight.NOTHING, Sight::wider);
    return sight.none() ? Sight.NOTHING : sight;
  }

  /** The parts through which the person may see cases at all: the scope of his lists. */
  public List<Part> scope(Actor actor) {
    return Arrays.stream(Part.values()).filter(part -> !states(actor, part).isEmpty()).toList();
  }

  /** The states, and groups of states, in which he sees the cases in which he has that part. */
  public Set<String> states(Actor actor, Part part) {
    var states = new HashSet<String>();
    table
        .rows(actor.roles(), Set.of(part))
        .filter(row -> !row.sight().none())
        .forEach(row -> states.addAll(row.states()));
    return states;
  }

  /** Whether any of the roles may see cases of some kind at all. */
  public boolean anySight(Collection<Role> roles) {
    return table.rows().anyMatch(row -> row.isForAny(roles) && !row.sight().none());
  }
}

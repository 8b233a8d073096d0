package org.lianxin.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lianxin.foundation.CsvFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Who may take which action in a case, {@code access/actions.csv}: role × part in the case × state.
 * What the table does not list is refused.
 */
@Component
public class ActionRights {

  private final List<Row> table;

  ActionRights() {
    table =
        CsvFile.rows(new ClassPathResource("access/actions.csv"), 4).stream().map(Row::of).toList();
  }

  /** Whether somebody with these parts may ever take the action in such a case. */
  public boolean entitles(Actor actor, Collection<Part> parts, String action) {
    return table.stream().anyMatch(row -> row.fits(actor, parts, action));
  }

  /**
   * Whether he may now.
   *
   * @param states names of the case's state and of the groups of states it belongs to
   */
  public boolean allows(
      Actor actor, Collection<Part> parts, String action, Collection<String> states) {
    return table.stream()
        .filter(row -> row.fits(actor, parts, action))
        .anyMatch(row -> row.states.stream().anyMatch(states::contains));
  }

  /** Every action the table knows. */
  public Set<String> actions() {
    return table.stream().map(Row::action).collect(java.util.stream.Collectors.toSet());
  }

  private record Row(String action, Role role, Part part, List<String> states) {

    static Row of(String[] cells) {
      return new Row(
          cells[0],
          Role.valueOf(cells[1]),
          Part.valueOf(cells[2]),
          Arrays.asList(cells[3].split(" ")));
    }

    boolean fits(Actor actor, Collection<Part> parts, String asked) {
      return action.equals(asked) && actor.is(role) && parts.contains(part);
    }
  }
}

package org.lianxin.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lianxin.access.Sight.Personal;
import org.lianxin.access.Sight.Scope;
import org.lianxin.foundation.CsvFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The table of rights, {@code access/rights.csv}: role × part in the case → what may be seen. What
 * the table does not list is refused. Read by the server's checks and, in time, by the page that
 * explains them.
 */
@Component
public class Rights {

  private final List<Row> table;

  Rights() {
    table =
        CsvFile.rows(new ClassPathResource("access/rights.csv"), 4).stream().map(Row::of).toList();
  }

  /** What the person may see of a case in which his unit has these parts. */
  public Sight sight(Actor actor, Set<Part> parts) {
    return table.stream()
        .filter(row -> actor.is(row.role) && parts.contains(row.part))
        .map(Row::sight)
        .reduce(Sight.NOTHING, Sight::wider);
  }

  /** The parts through which the person may see cases at all: the scope of his lists. */
  public List<Part> scope(Actor actor) {
    return Arrays.stream(Part.values()).filter(part -> !sight(actor, Set.of(part)).none()).toList();
  }

  /** Whether any of the roles may see cases of some kind at all. */
  public boolean anySight(Collection<Role> roles) {
    return table.stream().anyMatch(row -> roles.contains(row.role));
  }

  private record Row(Role role, Part part, Sight sight) {

    static Row of(String[] cells) {
      return new Row(
          Role.valueOf(cells[0]),
          Part.valueOf(cells[1]),
          new Sight(Scope.valueOf(cells[2]), Personal.valueOf(cells[3])));
    }
  }
}

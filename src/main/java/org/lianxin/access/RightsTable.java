package org.lianxin.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.foundation.CsvFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The one table of rights, {@code access/rights.csv}: role × part in the case × states × class of
 * confidentiality → what may be seen and done, with the rule it rests on. What it does not list is
 * refused.
 */
@Component
class RightsTable {

  private final List<Row> rows =
      CsvFile.rows(new ClassPathResource("access/rights.csv"), 7).stream().map(Row::of).toList();

  Stream<Row> rows() {
    return rows.stream();
  }

  /** The rows for somebody with these roles whose unit has these parts. */
  Stream<Row> rows(Collection<Role> roles, Collection<Part> parts) {
    return rows().filter(row -> parts.contains(row.part) && row.isForAny(roles));
  }

  /**
   * One line of the table.
   *
   * @param states the states, or groups of states, in which it holds
   * @param may the actions it allows
   * @param basis the article it rests on, or why it is so
   */
  record Row(
      Set<Role> roles,
      Part part,
      Set<String> states,
      DataClass dataClass,
      See see,
      Set<String> may,
      String basis) {

    private static Row of(String[] cells) {
      var row =
          new Row(
              Arrays.stream(cells[0].split(" "))
                  .map(Role::valueOf)
                  .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
              Part.valueOf(cells[1]),
              Set.of(cells[2].split(" ")),
              DataClass.valueOf(cells[3]),
              cells[4].isEmpty() ? See.NOTHING : See.valueOf(cells[4]),
              cells[5].isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(cells[5].split(" "))),
              cells[6]);
      if ((row.part == Part.DISCIPLINE) != (row.dataClass == DataClass.P4)) {
        throw new IllegalArgumentException("Only a sealed file is of class P4: " + row);
      }
      return row;
    }

    boolean isForAny(Collection<Role> some) {
      return some.stream().anyMatch(roles::contains);
    }

    /** Whether it holds in a state that belongs to these groups. */
    boolean holdsIn(Collection<String> groups) {
      return groups.stream().anyMatch(states::contains);
    }

    /** What it lets be seen. */
    Sight sight() {
      return switch (see) {
        case NOTHING -> Sight.NOTHING;
        case SUMMARY -> new Sight(Sight.Scope.SUMMARY, Sight.Personal.MASKED);
        // Personal data alone is nothing: it is seen as far as the content is.
        case MASKED -> Sight.NOTHING;
        case PLAIN -> new Sight(Sight.Scope.NONE, Sight.Personal.PLAIN);
        case WHOLE ->
            new Sight(
                Sight.Scope.CASE,
                dataClass == DataClass.P4 ? Sight.Personal.PLAIN : Sight.Personal.MASKED);
      };
    }
  }

  /** How much of a class is seen. */
  enum See {
    NOTHING,
    /** Of the content: the matter in short and one's own part. */
    SUMMARY,
    /** Of the content: all of it. */
    WHOLE,
    /** Of personal data: enough to tell two persons apart. */
    MASKED,
    /** Of personal data: all of it. */
    PLAIN
  }
}

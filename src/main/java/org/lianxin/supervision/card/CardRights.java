package org.lianxin.supervision.card;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.access.Actor;
import org.lianxin.access.Part;
import org.lianxin.access.Role;
import org.lianxin.foundation.CsvFile;
import org.lianxin.petition.CaseParts;
import org.lianxin.petition.PetitionCase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Who fills in whose card in a case: {@code supervision/card-rights.csv}. Whoever sees the case
 * reads its cards.
 */
@Component
class CardRights {

  private final CaseParts parts;
  private final List<Row> rows =
      CsvFile.rows(new ClassPathResource("supervision/card-rights.csv"), 5).stream()
          .map(Row::of)
          .toList();

  CardRights(CaseParts parts) {
    this.parts = parts;
  }

  private record Row(Set<Role> roles, Part part, Set<String> states, Whose whose) {

    private static Row of(String[] cells) {
      return new Row(
          Arrays.stream(cells[0].split(" "))
              .map(Role::valueOf)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
          Part.valueOf(cells[1]),
          Set.of(cells[2].split(" ")),
          Whose.valueOf(cells[3]));
    }
  }

  private enum Whose {
    OWN,
    ANY
  }

  /** Whether he may ever fill in the card of that unit, in whatever state. */
  boolean entitled(Actor actor, PetitionCase theCase, String unit) {
    return rows(actor, theCase, unit).findAny().isPresent();
  }

  /** Whether he may now. */
  boolean allows(Actor actor, PetitionCase theCase, String unit) {
    var groups = theCase.state().groups();
    return rows(actor, theCase, unit)
        .anyMatch(row -> row.states.stream().anyMatch(groups::contains));
  }

  private Stream<Row> rows(Actor actor, PetitionCase theCase, String unit) {
    var his = parts.of(actor, theCase);
    return rows.stream()
        .filter(row -> actor.isAny(row.roles) && his.contains(row.part))
        .filter(row -> row.whose == Whose.ANY || unit.equals(actor.unit()));
  }
}

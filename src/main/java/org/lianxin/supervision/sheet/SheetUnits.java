package org.lianxin.supervision.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.lianxin.access.Actor;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.Assignment;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.UnitName;
import org.springframework.stereotype.Service;

/** Which units somebody may ask for an answer. */
@Service
class SheetUnits {

  private final Organization organization;
  private final Assignments assignments;
  private final SheetRights rights;

  SheetUnits(Organization organization, Assignments assignments, SheetRights rights) {
    this.organization = organization;
    this.assignments = assignments;
    this.rights = rights;
  }

  /** Without a case: those below his own. */
  List<UnitName> below(Actor actor) {
    return named(organization.units().stream(), actor);
  }

  /** In a case: those that have, or had, something to do in it. */
  List<UnitName> in(PetitionCase theCase, Actor actor) {
    var office = organization.the(UnitKind.TOWN_OFFICE, theCase.township());
    return named(
        Stream.of(
                assignments.of(theCase).stream().map(Assignment::unit),
                Stream.of(theCase.registeredUnit(), office.code()))
            .flatMap(all -> all)
            .distinct()
            .map(organization::requireUnit),
        actor);
  }

  private List<UnitName> named(Stream<Unit> units, Actor actor) {
    return units
        .filter(unit -> rights.mayRaise(actor, unit.code()))
        .map(unit -> new UnitName(unit.code(), unit.name()))
        .toList();
  }
}

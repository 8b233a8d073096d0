package org.lianxin.petition;

import java.util.EnumSet;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Part;
import org.lianxin.access.Rights;
import org.lianxin.access.Sight;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.springframework.stereotype.Component;

/**
 * What somebody may see of a case: the part of his unit in it, looked up in the table of rights.
 */
@Component
public class CaseSight {

  private final Rights rights;
  private final Assignments assignments;
  private final Organization organization;

  CaseSight(Rights rights, Assignments assignments, Organization organization) {
    this.rights = rights;
    this.assignments = assignments;
    this.organization = organization;
  }

  /** What the person may see of the case; refuses when that is nothing. */
  public Sight require(Actor actor, PetitionCase theCase) {
    var sight = rights.sight(actor, parts(actor, theCase));
    if (sight.none()) {
      throw new NotAllowed();
    }
    return sight;
  }

  private Set<Part> parts(Actor actor, PetitionCase theCase) {
    var parts = EnumSet.noneOf(Part.class);
    if (actor.unit().equals(theCase.registeredUnit())) {
      parts.add(Part.REGISTERING_UNIT);
    }
    if (actor.region().equals(theCase.township())) {
      parts.add(Part.TOWNSHIP);
    }
    if (organization.requireUnit(actor.unit()).kind() == UnitKind.COUNTY
        && theCase.township().startsWith(county(actor))) {
      parts.add(Part.COUNTY);
    }
    assignments.of(theCase).stream()
        .filter(a -> a.unit().equals(actor.unit()))
        .map(a -> a.part() == Assignment.Part.LEAD ? Part.LEAD_UNIT : Part.CO_UNIT)
        .forEach(parts::add);
    return parts;
  }

  /** The first six digits of a region code name the county (GB/T 2260). */
  static String county(Actor actor) {
    return actor.region().substring(0, 6);
  }
}

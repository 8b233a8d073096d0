package org.lianxin.petition;

import java.util.EnumSet;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Part;
import org.lianxin.access.Role;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.springframework.stereotype.Component;

/**
 * Which parts somebody's unit has in a case; what they entitle to stands in the tables of rights.
 */
@Component
public class CaseParts {

  private final Assignments assignments;
  private final Organization organization;

  CaseParts(Assignments assignments, Organization organization) {
    this.assignments = assignments;
    this.organization = organization;
  }

  /** The parts of the person's unit; of an accusation only the discipline liaison has any. */
  public Set<Part> of(Actor actor, PetitionCase theCase) {
    if (actor.is(Role.PETITIONER)) {
      return theCase.sealed() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.PETITIONER);
    }
    return theCase.sealed() ? sealed(actor, theCase) : open(actor, theCase);
  }

  private Set<Part> sealed(Actor actor, PetitionCase theCase) {
    var keeper = theCase.respondents().keptBy();
    var liaison =
        kind(actor) == UnitKind.DISCIPLINE
            && (keeper == null
                ? actor.region().equals(theCase.township())
                : actor.unit().equals(keeper));
    return liaison ? EnumSet.of(Part.DISCIPLINE) : EnumSet.noneOf(Part.class);
  }

  private Set<Part> open(Actor actor, PetitionCase theCase) {
    var parts = EnumSet.noneOf(Part.class);
    if (actor.unit().equals(theCase.registeredUnit())) {
      parts.add(Part.REGISTERING_UNIT);
    }
    if (actor.region().equals(theCase.township())) {
      parts.add(Part.TOWNSHIP);
    }
    if (kind(actor) == UnitKind.COUNTY && theCase.township().startsWith(county(actor))) {
      parts.add(Part.COUNTY);
      if (theCase.course().reviewLevel() != null) {
        parts.add(Part.REVIEW_BODY);
      }
    }
    assignments.of(theCase).stream()
        .filter(a -> a.unit().equals(actor.unit()))
        .map(a -> a.part() == Assignment.Part.LEAD ? Part.LEAD_UNIT : Part.CO_UNIT)
        .forEach(parts::add);
    return parts;
  }

  /** Whether the person's unit is one that can have this part in any case. */
  boolean canHave(Actor actor, Part part) {
    return switch (part) {
      case COUNTY, REVIEW_BODY -> kind(actor) == UnitKind.COUNTY;
      case DISCIPLINE -> kind(actor) == UnitKind.DISCIPLINE;
      case PETITIONER -> false;
      default -> true;
    };
  }

  private UnitKind kind(Actor actor) {
    return organization.requireUnit(actor.unit()).kind();
  }

  /** The first six digits of a region code name the county (GB/T 2260). */
  static String county(Actor actor) {
    return actor.region().substring(0, 6);
  }
}

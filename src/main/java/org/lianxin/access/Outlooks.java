package org.lianxin.access;

import java.util.Optional;
import java.util.Set;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.springframework.stereotype.Component;

/**
 * Who may ask for figures, and of whose cases. Not in the table of rights, which speaks of single
 * cases: figures are of many, and some who see no case at all (考核) read them.
 */
@Component
public class Outlooks {

  private static final Set<Role> COUNTY =
      Set.of(Role.SUPERVISOR, Role.ASSESSOR, Role.REVIEW_OFFICER);
  private static final Set<Role> TOWNSHIP =
      Set.of(Role.TOWN_OFFICE, Role.TOWN_LEADER, Role.PUBLICITY_REVIEWER);
  private static final Set<Role> UNIT = Set.of(Role.DEPT_HEAD, Role.LEAD_HANDLER);
  private static final Set<Role> STATION = Set.of(Role.STATION_CHIEF, Role.STATION_OFFICER);

  private final Organization organization;

  Outlooks(Organization organization) {
    this.organization = organization;
  }

  /** The widest that one of his roles gives him; none where he reads no figures. */
  public Optional<Outlook> of(Actor actor) {
    if (actor.isAny(COUNTY) && isOfTheCounty(actor)) {
      return Optional.of(Outlook.COUNTY);
    }
    if (actor.isAny(TOWNSHIP)) {
      return Optional.of(Outlook.TOWNSHIP);
    }
    if (actor.isAny(UNIT)) {
      return Optional.of(Outlook.UNIT);
    }
    return actor.isAny(STATION) ? Optional.of(Outlook.STATION) : Optional.empty();
  }

  private boolean isOfTheCounty(Actor actor) {
    return organization.unit(actor.unit()).filter(unit -> unit.kind() == UnitKind.COUNTY)
        .isPresent();
  }
}

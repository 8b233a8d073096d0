package org.lianxin.station;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.springframework.stereotype.Component;

/**
 * Who enters duties: the chief those of his station, the petition office its own, the administrator
 * of the system those of all, because not every station has a chief with an account (domain.md §2).
 */
@Component
class DutyRights {

  /** Units that people come to. */
  private static final Set<UnitKind> OPEN_TO_PEOPLE =
      EnumSet.of(UnitKind.STATION, UnitKind.TOWN_OFFICE);

  private static final Set<Role> IN_THEIR_UNIT = EnumSet.of(Role.STATION_CHIEF, Role.TOWN_OFFICE);

  private final Organization organization;

  DutyRights(Organization organization) {
    this.organization = organization;
  }

  /** The unit of that code, whose duties he may enter. */
  Unit require(String code, Actor actor) {
    if (!actor.is(Role.SYS_ADMIN) && !actor.isAny(IN_THEIR_UNIT)) {
      throw new NotAllowed();
    }
    var unit = open(code);
    if (!may(unit, actor)) {
      throw new NotAllowed();
    }
    return unit;
  }

  /** Every unit whose duties he may enter; refused if there is none. */
  List<Unit> all(Actor actor) {
    var all = openToPeople().stream().filter(unit -> may(unit, actor)).toList();
    if (all.isEmpty()) {
      throw new NotAllowed();
    }
    return all;
  }

  /** The units that people come to, by code. */
  List<Unit> openToPeople() {
    return organization.units().stream()
        .filter(unit -> OPEN_TO_PEOPLE.contains(unit.kind()))
        .toList();
  }

  /** The one of that code among them. */
  Unit open(String code) {
    return openToPeople().stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow(Unknown::new);
  }

  private static boolean may(Unit unit, Actor actor) {
    return actor.is(Role.SYS_ADMIN)
        || actor.isAny(IN_THEIR_UNIT) && actor.unit().equals(unit.code());
  }
}

package org.lianxin.statistics.flow;

import java.util.Map;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;

/**
 * Whose work somebody is shown how long it takes: the county's, the township's, or that of his own
 * unit and of the cases which it registered. Numbers only, so it is wider than the cases he may
 * open.
 */
record Range(Level level, String code) {

  enum Level {
    COUNTY,
    TOWNSHIP,
    UNIT
  }

  /** Roles whose office watches over a whole region. */
  private static final Set<Role> OVERSEERS =
      Set.of(
          Role.TOWN_OFFICE,
          Role.TOWN_LEADER,
          Role.SUPERVISOR,
          Role.REVIEW_OFFICER,
          Role.ASSESSOR);

  private static final Set<Role> WORKERS =
      Set.of(
          Role.STATION_OFFICER, Role.STATION_CHIEF, Role.DEPT_HEAD, Role.LEAD_HANDLER);

  static Range of(Actor actor, Organization organization) {
    if (actor.isAny(OVERSEERS)) {
      return organization.requireUnit(actor.unit()).kind() == UnitKind.COUNTY
          ? new Range(Level.COUNTY, actor.region().substring(0, COUNTY_DIGITS))
          : new Range(Level.TOWNSHIP, actor.region());
    }
    if (actor.isAny(WORKERS)) {
      return new Range(Level.UNIT, actor.unit());
    }
    throw new NotAllowed();
  }

  /** The first six digits of a region code name the county (GB/T 2260). */
  private static final int COUNTY_DIGITS = 6;

  boolean has(WorkKind kind) {
    return switch (level) {
      case COUNTY -> kind.township().startsWith(code);
      case TOWNSHIP -> kind.township().equals(code);
      case UNIT -> kind.unit().equals(code) || kind.registeredUnit().equals(code);
    };
  }

  /** The same as a condition on {@code work_item w} and {@code petition_case c}. */
  String condition(Map<String, Object> values) {
    values.put("range", level == Level.COUNTY ? code + "%" : code);
    return switch (level) {
      case COUNTY -> "c.township LIKE :range";
      case TOWNSHIP -> "c.township = :range";
      case UNIT -> "(w.unit = :range OR c.registered_unit = :range)";
    };
  }
}

package org.lianxin.statistics.report;

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
 * Who writes and who reads which report (domain.md §2, §6.4): a station's chief that of his
 * station, the office those of the township, supervision and assessment those of the county. What
 * is above reads what has been submitted; a department reads the circular about itself.
 */
@Component
class ReportRights {

  private static final Set<Role> COUNTY = EnumSet.of(Role.SUPERVISOR, Role.ASSESSOR);
  private static final Set<Role> TOWNSHIP = EnumSet.of(Role.TOWN_OFFICE, Role.TOWN_LEADER);

  /** Whoever has to do with reports at all. */
  private static final Set<Role> READERS =
      EnumSet.of(
          Role.STATION_CHIEF,
          Role.TOWN_OFFICE,
          Role.TOWN_LEADER,
          Role.DEPT_HEAD,
          Role.SUPERVISOR,
          Role.ASSESSOR);

  private static final int COUNTY_DIGITS = 6;

  private final Organization organization;

  ReportRights(Organization organization) {
    this.organization = organization;
  }

  /** How much of a unit's reports somebody sees. */
  enum Reach {
    NONE,
    /** What was submitted, and figures as they are now; no drafts. */
    SUBMITTED,
    ALL,
    WRITES
  }

  /** The unit of that code, of which he may at least read that kind. */
  Unit require(ReportKind kind, String code, Actor actor) {
    var unit = organization.unit(code).orElseThrow(Unknown::new);
    if (reach(kind, unit, actor) == Reach.NONE) {
      throw new NotAllowed();
    }
    return unit;
  }

  /** Whose report somebody means who names no unit: a leader the office's, else his own unit's. */
  String own(Actor actor) {
    return organization.requireUnit(actor.unit()).kind() == UnitKind.TOWN
        ? organization.the(UnitKind.TOWN_OFFICE, actor.region()).code()
        : actor.unit();
  }

  void requireWriting(ReportKind kind, Unit unit, Actor actor) {
    if (reach(kind, unit, actor) != Reach.WRITES) {
      throw new NotAllowed();
    }
  }

  /** Refuses whoever has nothing to do with reports. */
  void reader(Actor actor) {
    if (!actor.isAny(READERS)) {
      throw new NotAllowed();
    }
  }

  Reach reach(ReportKind kind, Unit unit, Actor actor) {
    if (!kinds(unit).contains(kind)) {
      return Reach.NONE;
    }
    return switch (unit.kind()) {
      case STATION -> station(unit, actor);
      case TOWN_OFFICE -> office(unit, actor);
      case COUNTY -> overCounty(unit, actor) ? Reach.WRITES : Reach.NONE;
      case DEPARTMENT ->
          actor.is(Role.DEPT_HEAD) && actor.unit().equals(unit.code())
              ? Reach.SUBMITTED
              : Reach.NONE;
      default -> Reach.NONE;
    };
  }

  private static Reach station(Unit unit, Actor actor) {
    if (actor.is(Role.STATION_CHIEF) && actor.unit().equals(unit.code())) {
      return Reach.WRITES;
    }
    return actor.isAny(TOWNSHIP) && actor.region().equals(unit.region()) || overCounty(unit, actor)
        ? Reach.SUBMITTED
        : Reach.NONE;
  }

  private static Reach office(Unit unit, Actor actor) {
    if (actor.is(Role.TOWN_OFFICE) && actor.unit().equals(unit.code())) {
      return Reach.WRITES;
    }
    if (actor.is(Role.TOWN_LEADER) && actor.region().equals(unit.region())) {
      return Reach.ALL;
    }
    return overCounty(unit, actor) ? Reach.SUBMITTED : Reach.NONE;
  }

  private static boolean overCounty(Unit unit, Actor actor) {
    return actor.isAny(COUNTY)
        && unit.region()
            .substring(0, COUNTY_DIGITS)
            .equals(actor.region().substring(0, COUNTY_DIGITS));
  }

  /** Which reports there are of a unit. */
  static List<ReportKind> kinds(Unit unit) {
    return switch (unit.kind()) {
      case STATION -> List.of(ReportKind.HALF_YEAR);
      case TOWN_OFFICE -> List.of(ReportKind.values());
      case COUNTY -> List.of(ReportKind.ANNUAL, ReportKind.CIRCULAR);
      case DEPARTMENT -> List.of(ReportKind.CIRCULAR);
      default -> List.of();
    };
  }

  /** The units of which he sees something. */
  List<Unit> units(Actor actor) {
    reader(actor);
    return organization.units().stream()
        .filter(
            unit -> kinds(unit).stream().anyMatch(kind -> reach(kind, unit, actor) != Reach.NONE))
        .toList();
  }

  /** Whether reports are kept of it; a department's is made when it is asked for. */
  static boolean kept(Unit unit) {
    return unit.kind() != UnitKind.DEPARTMENT;
  }
}

package org.lianxin.supervision.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.springframework.stereotype.Component;

/**
 * Which units are assessed, and who sees what: the assessor scores the county's, the supervisor
 * reads all, a leader those of his township, a unit's head his own (domain.md §2).
 */
@Component
class AssessedUnits {

  private static final Set<UnitKind> KINDS =
      EnumSet.of(UnitKind.STATION, UnitKind.TOWN_OFFICE, UnitKind.DEPARTMENT);

  private static final Set<Role> OF_THE_COUNTY = EnumSet.of(Role.ASSESSOR, Role.SUPERVISOR);
  private static final Set<Role> HEADS =
      EnumSet.of(Role.DEPT_HEAD, Role.STATION_CHIEF, Role.TOWN_OFFICE);

  /** The first six digits of a region code name the county (GB/T 2260). */
  private static final int COUNTY_DIGITS = 6;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Organization organization;

  AssessedUnits(Organization organization) {
    this.organization = organization;
  }

  String county(Actor actor) {
    return actor.region().substring(0, COUNTY_DIGITS);
  }

  List<Unit> all(String county) {
    return organization.units().stream()
        .filter(unit -> KINDS.contains(unit.kind()) && unit.region().startsWith(county))
        .toList();
  }

  Optional<Unit> find(String code, Actor actor) {
    return all(county(actor)).stream().filter(unit -> unit.code().equals(code)).findFirst();
  }

  /** Those of an assessment that the person sees. */
  List<Unit> seen(String county, Actor actor) {
    return all(county).stream()
        .filter(
            unit ->
                actor.isAny(OF_THE_COUNTY)
                    || actor.is(Role.TOWN_LEADER) && unit.region().equals(actor.region())
                    || answersFor(actor, unit.code()))
        .toList();
  }

  boolean scores(Actor actor) {
    return actor.is(Role.ASSESSOR);
  }

  /** Whether he is the head of that unit. */
  boolean answersFor(Actor actor, String unit) {
    return actor.isAny(HEADS) && actor.unit().equals(unit);
  }

  void requireScorer(Actor actor) {
    if (!scores(actor)) {
      throw new NotAllowed();
    }
  }

  void requireReader(Actor actor) {
    if (!actor.isAny(OF_THE_COUNTY) && !actor.is(Role.TOWN_LEADER) && !actor.isAny(HEADS)) {
      throw new NotAllowed();
    }
  }

  /** Of a hundred, to one decimal; null where nothing was scored. */
  static @Nullable BigDecimal share(BigDecimal total, BigDecimal possible) {
    return possible.signum() == 0
        ? null
        : total.multiply(HUNDRED).divide(possible, 1, RoundingMode.HALF_UP);
  }
}

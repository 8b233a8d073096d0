package org.lianxin.supervision;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.access.Absences;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.OpenWork.Desk;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/** Who works, leads and supervises where; only those with an account in use. */
@Component
class Staff {

  private static final Map<UnitKind, Set<Role>> WORKING =
      new EnumMap<>(
          Map.of(
              UnitKind.STATION, Set.of(Role.STATION_OFFICER),
              UnitKind.TOWN_OFFICE, Set.of(Role.TOWN_OFFICE),
              UnitKind.TOWN, Set.of(Role.TOWN_LEADER),
              UnitKind.DEPARTMENT, Set.of(Role.LEAD_HANDLER, Role.CO_HANDLER),
              UnitKind.COUNTY, Set.of(Role.REVIEW_OFFICER),
              UnitKind.DISCIPLINE, Set.of(Role.DISCIPLINE_LIAISON),
              UnitKind.SERVICE, Set.of(Role.ARCHIVIST)));

  private final Accounts accounts;
  private final Absences absences;
  private final Organization organization;

  Staff(Accounts accounts, Absences absences, Organization organization) {
    this.accounts = accounts;
    this.absences = absences;
    this.organization = organization;
  }

  /** Those of them who are away, with who stands in for each. */
  Map<String, List<String>> absent(Collection<String> logins) {
    return absences.deputies(logins);
  }

  List<String> holders(Desk desk) {
    var able =
        accounts.inUnit(desk.unit()).stream()
            .filter(actor -> actor.isAny(desk.roles()))
            .map(Actor::login)
            .filter(login -> !login.equals(desk.notBy()))
            .toList();
    var holding =
        Stream.of(desk.assignee(), desk.owner()).filter(able::contains).distinct().toList();
    return holding.isEmpty() ? able : holding;
  }

  boolean isOf(String unit, String login) {
    return accounts.inUnit(unit).stream().anyMatch(actor -> actor.login().equals(login));
  }

  List<String> workers(String unit) {
    return in(unit, WORKING.get(kind(unit)));
  }

  /** A department's head, a station's chief; for the township's own units its leaders. */
  List<String> heads(String unit, String township) {
    return switch (kind(unit)) {
      case DEPARTMENT -> in(unit, Set.of(Role.DEPT_HEAD));
      case STATION -> in(unit, Set.of(Role.STATION_CHIEF));
      case TOWN_OFFICE, TOWN -> leaders(township);
      case COUNTY -> supervisors(township);
      case DISCIPLINE -> workers(unit);
      case SERVICE -> List.of();
    };
  }

  List<String> leaders(String township) {
    return in(organization.the(UnitKind.TOWN, township).code(), Set.of(Role.TOWN_LEADER));
  }

  List<String> supervisors(String township) {
    return in(organization.above(UnitKind.COUNTY, township).code(), Set.of(Role.SUPERVISOR));
  }

  /** Of the discipline unit that has the sealed file. */
  List<String> liaisons(PetitionCase theCase) {
    var keeper = theCase.respondents().keptBy();
    return workers(
        keeper != null ? keeper : organization.the(UnitKind.DISCIPLINE, theCase.township()).code());
  }

  String office(String township) {
    return organization.the(UnitKind.TOWN_OFFICE, township).code();
  }

  String town(String township) {
    return organization.the(UnitKind.TOWN, township).code();
  }

  String reviewBody(String township) {
    return organization.above(UnitKind.COUNTY, township).code();
  }

  private UnitKind kind(String unit) {
    return organization.requireUnit(unit).kind();
  }

  private List<String> in(String unit, Set<Role> roles) {
    return accounts.inUnit(unit).stream()
        .filter(actor -> actor.isAny(roles))
        .map(Actor::login)
        .toList();
  }
}

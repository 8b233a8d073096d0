package org.lianxin.mail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.access.Absences;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Refusal;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.Assignment;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Steps;
import org.springframework.stereotype.Component;

/**
 * Who of the staff stands behind a column of the table in one case. Nobody is among them who may
 * not see the case: who keeps away from it, whom it is about, and of an accusation everybody but
 * the discipline liaison (Art. 28 ¶3, 30 ¶3).
 */
@Component
class Concerned {

  private static final String INSTRUCTION = "instruct";

  private final Accounts accounts;
  private final Absences absences;
  private final Organization organization;
  private final Assignments assignments;
  private final CaseSight sights;
  private final Steps steps;

  Concerned(
      Accounts accounts,
      Absences absences,
      Organization organization,
      Assignments assignments,
      CaseSight sights,
      Steps steps) {
    this.accounts = accounts;
    this.absences = absences;
    this.organization = organization;
    this.assignments = assignments;
    this.sights = sights;
    this.steps = steps;
  }

  /** Those who are told, with whoever stands in for them now. */
  List<String> of(Audience audience, Condition condition, PetitionCase theCase) {
    var people = new LinkedHashMap<String, Actor>();
    if (holds(condition, theCase)) {
      people(audience, theCase)
          .filter(actor -> fits(condition, actor, theCase))
          .forEach(actor -> people.put(actor.login(), actor));
    }
    for (var deputies : absences.deputies(people.keySet()).values()) {
      deputies.stream()
          .flatMap(login -> accounts.inUse(login).stream())
          .forEach(deputy -> people.putIfAbsent(deputy.login(), deputy));
    }
    return people.values().stream()
        .filter(actor -> maySee(actor, theCase))
        .map(Actor::login)
        .toList();
  }

  /** Whoever answers for the offices and towns of this installation; not about any case. */
  List<String> everywhere(Audience audience) {
    var kind = audience == Audience.LEADER ? UnitKind.TOWN : UnitKind.TOWN_OFFICE;
    var role = audience == Audience.LEADER ? Role.TOWN_LEADER : Role.TOWN_OFFICE;
    return organization.units().stream()
        .filter(unit -> unit.kind() == kind)
        .flatMap(unit -> in(unit, Set.of(role)))
        .map(Actor::login)
        .toList();
  }

  /** Whether the person may know of the case, by the same rules as when he opens it. */
  boolean maySee(Actor actor, PetitionCase theCase) {
    try {
      sights.require(actor, theCase);
      return true;
    } catch (Refusal e) {
      return false;
    }
  }

  private boolean holds(Condition condition, PetitionCase theCase) {
    return switch (condition) {
      case IF_MAJOR -> theCase.matter().urgentLevel().equals(Planning.MAJOR);
      case IF_INSTRUCTED -> steps.lastDoer(theCase, INSTRUCTION) != null;
      case ALWAYS, IF_NOT_RESPONDENT, IF_TO_SIGN, IF_PROMISED -> true;
    };
  }

  private boolean fits(Condition condition, Actor actor, PetitionCase theCase) {
    return switch (condition) {
      case IF_NOT_RESPONDENT -> !theCase.respondents().include(actor.unit());
      case IF_TO_SIGN ->
          assignments.of(theCase).stream()
              .anyMatch(
                  part ->
                      part.unit().equals(actor.unit()) && part.state() == Assignment.State.SENT);
      case ALWAYS, IF_MAJOR, IF_INSTRUCTED, IF_PROMISED -> true;
    };
  }

  private Stream<Actor> people(Audience audience, PetitionCase theCase) {
    var township = theCase.township();
    return switch (audience) {
      case PETITIONER -> Stream.of();
      case STATION -> theCase.registeredByStation() ? station(theCase) : Stream.of();
      case OFFICE -> in(organization.the(UnitKind.TOWN_OFFICE, township), Set.of(Role.TOWN_OFFICE));
      case LEADER -> leaders(theCase);
      case DEPT -> assignments.of(theCase).stream().flatMap(this::department);
      case LIAISON -> in(keeper(theCase), Set.of(Role.DISCIPLINE_LIAISON));
    };
  }

  /** Who received it first answers for it (首问负责), with the chief; all where he has left. */
  private Stream<Actor> station(PetitionCase theCase) {
    var unit = organization.requireUnit(theCase.registeredUnit());
    var all = in(unit, Set.of(Role.STATION_OFFICER, Role.STATION_CHIEF)).toList();
    var first = theCase.firstReceiver();
    var there = all.stream().anyMatch(actor -> actor.login().equals(first));
    return all.stream()
        .filter(actor -> !there || actor.login().equals(first) || actor.is(Role.STATION_CHIEF));
  }

  /** The leader in charge, or who instructed it; all of them before that. */
  private Stream<Actor> leaders(PetitionCase theCase) {
    var all =
        in(organization.the(UnitKind.TOWN, theCase.township()), Set.of(Role.TOWN_LEADER)).toList();
    var his = new ArrayList<String>();
    his.add(theCase.handling().leadLeader());
    his.add(steps.lastDoer(theCase, INSTRUCTION));
    return his.stream()
        .flatMap(login -> all.stream().filter(actor -> actor.login().equals(login)))
        .findFirst()
        .map(Stream::of)
        .orElse(all.stream());
  }

  private Stream<Actor> department(Assignment part) {
    var working = part.part() == Assignment.Part.LEAD ? Role.LEAD_HANDLER : Role.CO_HANDLER;
    return in(organization.requireUnit(part.unit()), EnumSet.of(Role.DEPT_HEAD, working));
  }

  private Unit keeper(PetitionCase theCase) {
    var keeper = theCase.respondents().keptBy();
    return keeper == null
        ? organization.the(UnitKind.DISCIPLINE, theCase.township())
        : organization.requireUnit(keeper);
  }

  private Stream<Actor> in(Unit unit, Set<Role> roles) {
    return accounts.inUnit(unit.code()).stream().filter(actor -> actor.isAny(roles));
  }
}

package org.lianxin.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.springframework.stereotype.Component;

/**
 * Who has nothing to do with a case because it is about him (Art. 28 ¶3, 30 ¶3; domain.md §2). An
 * accusation never comes to the unit that it is about, nor to the person; of a claim or an appeal
 * the unit is lawfully the one to handle it, so that there is only a warning.
 */
@Component
public class Conflicts {

  /** As many as a file can name with the units they belong to. */
  public static final int MOST = 10;

  private static final String FIELD = "respondents";

  private final Accounts accounts;
  private final Organization organization;
  private final SavedForms forms;
  private final SealedAccusations sealedAccusations;
  private final Names names;
  private final Words words;

  Conflicts(
      Accounts accounts,
      Organization organization,
      SavedForms forms,
      SealedAccusations sealedAccusations,
      Names names,
      Words words) {
    this.sealedAccusations = sealedAccusations;
    this.accounts = accounts;
    this.organization = organization;
    this.forms = forms;
    this.names = names;
    this.words = words;
  }

  /** The case has just been registered: those it is about keep away from it. */
  public void registered(PetitionCase theCase, FormData form) {
    about(theCase, Respondent.in(form));
  }

  /** Those whom the registration of a case names, as its form has them. */
  public List<Map<String, Object>> registered(PetitionCase theCase) {
    return rows(forms.last(theCase.caseNo(), "register"));
  }

  /**
   * An accusation has been split off: those it is about go with it, and leave the rest. Where
   * nobody is said to be among them, it is all whom the whole was about.
   *
   * @return those whom the rest is about, as a form has them
   */
  public List<Map<String, Object>> splitOff(
      PetitionCase from, PetitionCase accusation, FormData form) {
    var all = registered(from);
    var said = Respondent.in(form);
    var accused = said.isEmpty() ? Respondent.in(all) : said;
    var rest =
        said.isEmpty()
            ? List.<Map<String, Object>>of()
            : all.stream()
                .filter(row -> accused.stream().noneMatch(Respondent.of(row)::isNamedAs))
                .toList();
    sealedAccusations.add(
        accusation.caseNo(), FIELD, Map.of(FIELD, accused.stream().map(Respondent::row).toList()));
    about(accusation, accused);
    from.respondents()
        .are(Respondent.in(rest).stream().flatMap(r -> Stream.ofNullable(r.unit())).toList());
    return rest;
  }

  /** Those whom an accusation is about, as they were told. */
  public List<Map<String, Object>> accused(PetitionCase theCase) {
    return sealedAccusations.forms(theCase.caseNo()).values().stream()
        .flatMap(form -> rows(form).stream())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, Object> form) {
    return (List<Map<String, Object>>) form.getOrDefault(FIELD, List.of());
  }

  /**
   * Whether another discipline unit could take over an accusation from somebody who keeps away: one
   * with a liaison whom it is not about.
   */
  public boolean canBeHandedOn(PetitionCase theCase, Actor from) {
    return theCase.sealed() && next(theCase, from).isPresent();
  }

  /**
   * Hands an accusation on to the next discipline unit.
   *
   * @return code of that unit
   */
  public String handOn(PetitionCase theCase, Actor from) {
    var unit = next(theCase, from).orElseThrow().code();
    theCase.respondents().keepWith(unit);
    accounts.inUnit(unit).stream()
        .filter(actor -> concerned(actor, Respondent.in(accused(theCase))))
        .forEach(actor -> theCase.keepAway(actor.login()));
    return unit;
  }

  private Optional<Unit> next(PetitionCase theCase, Actor from) {
    var respondents = Respondent.in(accused(theCase));
    return bodies(theCase.township()).stream()
        .filter(body -> !body.code().equals(from.unit()))
        .filter(
            body ->
                liaisons(body)
                    .anyMatch(
                        actor ->
                            !concerned(actor, respondents)
                                && !theCase.course().isRecused(actor.login())))
        .findFirst();
  }

  private void about(PetitionCase theCase, List<Respondent> respondents) {
    if (theCase.sealed()) {
      seal(theCase, respondents);
    } else if (!respondents.isEmpty()) {
      var units =
          respondents.stream().flatMap(r -> Stream.ofNullable(r.unit())).distinct().toList();
      theCase.respondents().are(units);
      // The person himself, if he is one of ours; a name without a unit may be anybody's.
      units.stream()
          .flatMap(unit -> accounts.inUnit(unit).stream())
          .filter(actor -> respondents.stream().anyMatch(r -> r.isPerson(actor)))
          .forEach(actor -> theCase.keepAway(actor.login()));
    }
  }

  /**
   * Finds the liaison for an accusation: of the township, or of the county if it is about somebody
   * of that unit. Where nobody else is left a colleague has it, and where there is none either it
   * stays with the township's unit, closed to those it is about, until another liaison is named.
   */
  private void seal(PetitionCase theCase, List<Respondent> respondents) {
    var bodies = bodies(theCase.township());
    var keeper =
        bodies.stream()
            .filter(body -> liaisons(body).findAny().isPresent())
            .filter(body -> !respondents.stream().anyMatch(r -> body.code().equals(r.unit())))
            .filter(body -> liaisons(body).noneMatch(actor -> concerned(actor, respondents)))
            .findFirst()
            .or(
                () ->
                    bodies.stream()
                        .filter(
                            body ->
                                liaisons(body).anyMatch(actor -> !concerned(actor, respondents)))
                        .findFirst())
            .orElse(bodies.get(0));
    theCase.respondents().keepWith(keeper.code());
    accounts.inUnit(keeper.code()).stream()
        .filter(actor -> concerned(actor, respondents))
        .forEach(actor -> theCase.keepAway(actor.login()));
  }

  /** The township's discipline unit, then the county's. */
  private List<Unit> bodies(String township) {
    var bodies = new ArrayList<Unit>();
    bodies.add(organization.the(UnitKind.DISCIPLINE, township));
    bodies.addAll(
        organization.units(
            UnitKind.DISCIPLINE, organization.above(UnitKind.COUNTY, township).region()));
    return bodies;
  }

  private Stream<Actor> liaisons(Unit body) {
    return accounts.inUnit(body.code()).stream().filter(actor -> actor.is(Role.DISCIPLINE_LIAISON));
  }

  private static boolean concerned(Actor actor, List<Respondent> respondents) {
    return respondents.stream()
            .anyMatch(r -> actor.unit().equals(r.unit()) || r.unit() == null && r.isNamed(actor))
        || respondents.stream().anyMatch(r -> r.isPerson(actor));
  }

  /**
   * What whoever assigns the case should know: that a unit is one the case is about. Nothing for
   * others, and nothing of an accusation.
   */
  public List<String> warnings(PetitionCase theCase, Actor actor) {
    if (theCase.state().isFinal() || !actor.isAny(Set.of(Role.TOWN_OFFICE, Role.TOWN_LEADER))) {
      return List.of();
    }
    return theCase.respondents().units().stream()
        .map(unit -> words.of("warning.respondentUnit", names.unit(unit).name()))
        .toList();
  }

  /**
   * Whether the person must not close the case as settled on the spot: the chief of a station that
   * it is about (domain.md §2, STATION_CHIEF).
   */
  public boolean mayNotClose(PetitionCase theCase, Actor actor) {
    return actor.is(Role.STATION_CHIEF) && theCase.respondents().include(actor.unit());
  }
}

package org.lianxin.supervision.card;

import java.util.List;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Option;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.Names;
import org.springframework.stereotype.Component;

/** Who can be named on a card: only who works here now. */
@Component
class CardPeople {

  private final Accounts accounts;
  private final Organization organization;
  private final Names names;

  CardPeople(Accounts accounts, Organization organization, Names names) {
    this.accounts = accounts;
    this.organization = organization;
    this.names = names;
  }

  /** The leaders of the township. */
  List<Option> leaders(String township) {
    return named(
        accounts.inUnit(organization.the(UnitKind.TOWN, township).code()).stream()
            .filter(actor -> actor.is(Role.TOWN_LEADER))
            .toList());
  }

  /** Those of the unit. */
  List<Option> of(String unit) {
    return named(accounts.inUnit(unit));
  }

  private List<Option> named(List<Actor> people) {
    return people.stream()
        .map(person -> new Option(person.login(), names.person(person.login())))
        .toList();
  }

  static boolean has(List<Option> people, String login) {
    return people.stream().anyMatch(person -> person.value().equals(login));
  }
}

package org.lianxin.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Account;
import org.lianxin.access.Accounts;
import org.lianxin.organization.Category;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.Village;
import org.springframework.stereotype.Component;

/** Gathers what tells who the people of a case are, and which names are public anyway. */
@Component
class CaseTraits {

  private static final String REGISTRATION = "register";

  private final Petitioners petitioners;
  private final SavedForms forms;
  private final Mandates mandates;
  private final Accounts accounts;
  private final Organization organization;

  CaseTraits(
      Petitioners petitioners,
      SavedForms forms,
      Mandates mandates,
      Accounts accounts,
      Organization organization) {
    this.petitioners = petitioners;
    this.forms = forms;
    this.mandates = mandates;
    this.accounts = accounts;
    this.organization = organization;
  }

  /** As they are now, and as they were written before they were corrected. */
  Traits of(PetitionCase theCase) {
    var persons = petitioners.persons(theCase.caseNo());
    var parties = Stream.concat(persons.now().stream(), persons.former().stream()).toList();
    var form = forms.last(theCase.caseNo(), REGISTRATION);
    var names = texts(parties.stream().map(Party::name));
    names.addAll(rows(form, "respondents"));
    names.addAll(rows(form, "representatives"));
    names.addAll(texts(Stream.of(text(form, "readBackWitness"))));
    mandates.agent(theCase).flatMap(accounts::find).map(Account::name).ifPresent(names::add);
    var addresses = texts(parties.stream().map(Party::address));
    addresses.addAll(texts(Stream.of(text(form, "issueAddress"))));
    var matter = theCase.matter();
    var told =
        texts(Stream.of(matter.statement(), matter.factsAndReasons(), text(form, "summary")));
    told.addAll(theCase.requests());
    return new Traits(
        names,
        texts(parties.stream().map(Party::phone)),
        texts(parties.stream().map(Party::idNumber)),
        addresses,
        told);
  }

  /** Units with their phones, villages and categories. */
  List<String> publicNames() {
    return Stream.of(
            organization.units().stream().map(Unit::name),
            organization.units().stream().map(Unit::phone),
            organization.villages().stream().map(Village::name),
            organization.categories().stream()
                .map(Category::name)
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("/")))))
        .flatMap(all -> all)
        .map(String::strip)
        .toList();
  }

  private static List<String> texts(Stream<@Nullable String> values) {
    var texts = new ArrayList<String>();
    values.forEach(
        value -> {
          if (value != null && !value.isBlank()) {
            texts.add(value.strip());
          }
        });
    return texts;
  }

  /** The names in the rows of a list. */
  private static List<String> rows(Map<String, Object> form, String list) {
    return form.get(list) instanceof List<?> rows
        ? texts(rows.stream().map(row -> row instanceof Map<?, ?> one ? text(one, "name") : null))
        : List.of();
  }

  private static @Nullable String text(Map<?, ?> form, String key) {
    return form.get(key) instanceof String text ? text : null;
  }
}

package org.lianxin.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.organization.Category;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.Village;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what tells who the people of a case are, and which names are public anyway. */
@Component
class CaseTraits {

  private static final String REGISTRATION = "register";

  private final Petitioners petitioners;
  private final SavedForms forms;
  private final JdbcClient jdbc;
  private final Organization organization;

  private volatile Known known = new Known(List.of(), PublicNames.NONE);

  CaseTraits(
      Petitioners petitioners, SavedForms forms, JdbcClient jdbc, Organization organization) {
    this.petitioners = petitioners;
    this.forms = forms;
    this.jdbc = jdbc;
    this.organization = organization;
  }

  /** As they are now, and as they were written before they were corrected. */
  Traits of(PetitionCase theCase) {
    var persons = petitioners.persons(theCase.caseNo());
    var parties = Stream.concat(persons.now().stream(), persons.former().stream()).toList();
    var form = forms.last(theCase.caseNo(), REGISTRATION);
    var names = texts(parties.stream().map(Party::name));
    names.addAll(rows(form, "respondents", "name"));
    names.addAll(rows(form, "representatives", "name"));
    names.addAll(texts(Stream.of(text(form, "readBackWitness"))));
    names.addAll(agents(theCase.caseNo()));
    var addresses = texts(parties.stream().map(Party::address));
    addresses.addAll(texts(Stream.of(text(form, "issueAddress"))));
    var matter = theCase.matter();
    var told =
        texts(Stream.of(matter.statement(), matter.factsAndReasons(), text(form, "summary")));
    told.addAll(rows(form, "requests", "text"));
    return new Traits(
        names,
        texts(parties.stream().map(Party::phone)),
        texts(parties.stream().map(Party::idNumber)),
        addresses,
        told);
  }

  /** Units with their phones, villages and categories. */
  PublicNames publicNames() {
    var now = names();
    var kept = known;
    if (!kept.names.equals(now)) {
      kept = new Known(now, PublicNames.of(now));
      known = kept;
    }
    return kept.folded;
  }

  private record Known(List<String> names, PublicNames folded) {}

  private List<String> names() {
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

  /** Whoever acts for the petitioner, or has acted. */
  private List<String> agents(String caseNo) {
    return jdbc.sql(
            "SELECT a.name FROM agency_mandate m JOIN account a ON a.login = m.agent"
                + " WHERE m.case_no = ?")
        .param(caseNo)
        .query(String.class)
        .list();
  }

  /** What stands in one field of the rows of a list. */
  private static List<String> rows(Map<String, Object> form, String list, String field) {
    return form.get(list) instanceof List<?> rows
        ? texts(rows.stream().map(row -> row instanceof Map<?, ?> one ? text(one, field) : null))
        : List.of();
  }

  private static @Nullable String text(Map<?, ?> form, String key) {
    return form.get(key) instanceof String text ? text : null;
  }
}

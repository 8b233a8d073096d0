package org.lianxin.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.lianxin.workflow.form.FormSchema;

/**
 * The option lists that forms name: code lists of the field, and the villages, departments and
 * categories of one township.
 *
 * @param further lists that depend on the case or on who asks
 */
record OptionLists(
    Vocabulary vocabulary,
    Organization organization,
    String township,
    Map<String, List<Option>> further) {

  /** The first six digits of a region code name the county (GB/T 2260). */
  private static final int COUNTY_DIGITS = 6;

  OptionLists(Vocabulary vocabulary, Organization organization, String township) {
    this(vocabulary, organization, township, Map.of());
  }

  /** The lists a form names, or may name in its expressions. */
  Map<String, List<Option>> of(FormSchema schema) {
    var lists = new HashMap<>(vocabulary.all());
    lists.put(
        "units",
        organization.units(UnitKind.DEPARTMENT, township).stream()
            .map(u -> new Option(u.code(), u.name()))
            .toList());
    lists.put(
        "ourUnits",
        organization.units().stream()
            .filter(u -> u.region().startsWith(township.substring(0, COUNTY_DIGITS)))
            .map(u -> new Option(u.code(), u.name()))
            .toList());
    lists.put(
        "villages",
        organization.villages().stream()
            .filter(v -> v.township().equals(township))
            .map(v -> new Option(v.code(), v.name()))
            .toList());
    lists.put(
        "categories",
        organization.categories().stream().map(c -> new Option(c.code(), c.name())).toList());
    lists.putAll(further);
    var named = schema.listNames();
    var expressions = schema.expressions();
    lists
        .keySet()
        .removeIf(
            name -> !named.contains(name) && expressions.stream().noneMatch(e -> e.contains(name)));
    return lists;
  }
}

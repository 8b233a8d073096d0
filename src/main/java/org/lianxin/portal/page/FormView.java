package org.lianxin.portal.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.FieldProblem;

/**
 * A form as it is shown: what was typed, and what is wrong with it.
 *
 * @param errors field → sentence, in the order of the form
 */
record FormView(Map<String, String> values, Map<String, String> errors) {

  static FormView blank() {
    return new FormView(Map.of(), Map.of());
  }

  static FormView of(Map<String, String> typed) {
    return new FormView(typed, Map.of());
  }

  /** The same, refused. A row of a list is shown at the list. */
  FormView refused(List<FieldProblem> problems) {
    var found = new LinkedHashMap<String, String>();
    problems.forEach(
        one -> found.putIfAbsent(one.field().replaceFirst("[\\[.].*", ""), one.message()));
    return new FormView(values, found);
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  public boolean chosen(String name, String value) {
    return value(name).equals(value);
  }

  public @Nullable String error(String name) {
    return errors.get(name);
  }

  public boolean wrong(String name) {
    return errors.containsKey(name);
  }
}

package org.lianxin.workflow.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianxin.foundation.Option;

/**
 * Judges a submitted form by its schema, as form-js does in the browser and a little stricter. Any
 * JSON is taken as data; nothing in it can make this fail other than by {@link FormRejected}.
 */
public final class FormValidator {

  private FormValidator() {}

  /** A check of a form that was opened without values of its own. */
  public static CheckedForm check(
      FormSchema schema, Map<String, ?> data, Map<String, List<Option>> lists) {
    return check(schema, data, lists, Map.of());
  }

  /**
   * @param data JSON values as submitted: String, Number, Boolean, List, Map, null
   * @param lists the option lists by name, all of {@link FormSchema#listNames()} and those that
   *     expressions use
   * @param given values the form was opened with and that are not submitted, for its conditions
   * @throws FormRejected with every error, if there is one
   * @throws IllegalArgumentException if a list is missing: the caller's fault, not the person's
   */
  public static CheckedForm check(
      FormSchema schema,
      Map<String, ?> data,
      Map<String, List<Option>> lists,
      Map<String, ?> given) {
    for (String name : schema.listNames()) {
      if (!lists.containsKey(name)) {
        throw new IllegalArgumentException(schema.id() + " needs the option list " + name);
      }
    }
    var known = known(schema, lists, given);
    var full = FormState.full(schema.nodes(), data);
    // Twice, as in the browser: what the first look hides is gone when the second one is taken.
    var state = FormState.visible(schema.nodes(), full, FormScope.of(known, full));
    var check = new Submission(lists);
    var values = check.run(schema.nodes(), data, state, FormScope.of(known, state));
    var faults = check.faults();
    if (!faults.isEmpty()) {
      throw new FormRejected(schema.id(), faults);
    }
    return new CheckedForm(schema.id(), values);
  }

  /** What expressions may name besides fields. Lists are long, so only those that are named. */
  private static Map<String, Object> known(
      FormSchema schema, Map<String, List<Option>> lists, Map<String, ?> given) {
    var known = new HashMap<String, Object>();
    var expressions = schema.expressions();
    lists.forEach(
        (name, options) -> {
          if (expressions.stream().anyMatch(text -> text.contains(name))) {
            known.put(name, Options.forFeel(options));
          }
        });
    known.putAll(given);
    return known;
  }
}

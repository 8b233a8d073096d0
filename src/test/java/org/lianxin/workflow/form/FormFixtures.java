package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.lianxin.foundation.Option;

/** Small forms in a line: tests state only what they are about. */
final class FormFixtures {

  static final Map<String, List<Option>> NO_LISTS = Map.of();

  private FormFixtures() {}

  /** Components in JSON with single quotes, separated as in an array. */
  static FormSchema form(String... components) {
    return FormSchema.parse(
        ("{'type':'default','id':'testForm','components':[" + String.join(",", components) + "]}")
            .replace('\'', '"'));
  }

  /** Keys and values in turn. */
  static Map<String, Object> data(Object... keysAndValues) {
    var data = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      data.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return data;
  }

  static List<Object> list(Object... values) {
    return new ArrayList<>(java.util.Arrays.asList(values));
  }

  static List<Option> options(Object... values) {
    return java.util.Arrays.stream(values).map(v -> new Option(v, "选项" + v)).toList();
  }

  static Map<String, Object> accepted(FormSchema form, Map<String, Object> data) {
    return FormValidator.check(form, data, NO_LISTS).values();
  }

  /** The errors as {@code field: messageKey}. */
  static List<String> refused(FormSchema form, Map<String, Object> data) {
    return refused(form, data, NO_LISTS);
  }

  static List<String> refused(
      FormSchema form, Map<String, Object> data, Map<String, List<Option>> lists) {
    var rejection =
        Assertions.catchThrowableOfType(
            FormRejected.class, () -> FormValidator.check(form, data, lists));
    Assertions.assertThat(rejection).as("should have been refused").isNotNull();
    return rejection.errors().stream().map(e -> e.field() + ": " + e.messageKey()).toList();
  }
}

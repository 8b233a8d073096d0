package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Option;

/** Option lists in their three shapes: as form-js takes them, as FEEL sees them, as a set. */
final class Options {

  private Options() {}

  /** Plain values, or objects with value and label, of which either may stand for both. */
  static List<Option> of(List<?> entries) {
    var options = new ArrayList<Option>();
    for (Object entry : entries) {
      var value = entry;
      var label = entry;
      if (entry instanceof Map<?, ?> map) {
        value = map.get("value") == null ? map.get("label") : map.get("value");
        label = map.get("label") == null ? value : map.get("label");
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean) {
        options.add(new Option(value, String.valueOf(label)));
      }
    }
    return options;
  }

  static List<Map<String, Object>> forFeel(List<Option> options) {
    var maps = new ArrayList<Map<String, Object>>();
    for (Option option : options) {
      var map = new LinkedHashMap<String, Object>();
      map.put("label", option.label());
      map.put("value", option.value());
      maps.add(map);
    }
    return maps;
  }

  static Set<Object> values(List<Option> options) {
    var values = new HashSet<>();
    for (Option option : options) {
      var value = comparable(option.value());
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** A value as it can equal another one (1 and 1.0 are the same); null if it is none. */
  static @Nullable Object comparable(@Nullable Object value) {
    if (value instanceof Number number) {
      return Numbers.exact(number);
    }
    return value instanceof String || value instanceof Boolean ? value : null;
  }
}

package org.lianxin.workflow.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One JSON object of a form file, read strictly: a property of the wrong type is a complaint. */
record Component(Map<?, ?> json, String name) {

  // A dot would nest the value and a blank would need quoting in FEEL; nobody needs either.
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

  List<Component> components() {
    var children = list("components");
    if (children == null) {
      return List.of();
    }
    var result = new ArrayList<Component>();
    for (Object child : children) {
      if (!(child instanceof Map<?, ?> map)) {
        throw unusable("has a component that is no object");
      }
      var key = map.get("key") != null ? map.get("key") : map.get("id");
      result.add(new Component(map, name + " > " + (key == null ? map.get("type") : key)));
    }
    return result;
  }

  /** The key or path under which the value is submitted, unique at its level. */
  String name(String property, Set<String> taken) {
    var value = text(property);
    if (value == null || value.isEmpty()) {
      throw unusable("has no " + property);
    }
    if (!NAME.matcher(value).matches()) {
      throw unusable("has an unusable " + property + " (letters, digits, _): " + value);
    }
    if (FeelNames.isReserved(value)) {
      throw unusable("has a " + property + " that hides FEEL's own word: " + value);
    }
    if (!taken.add(value)) {
      throw unusable("has a " + property + " that is used twice: " + value);
    }
    return value;
  }

  /** The label as people see it; a computed one is replaced by the name. */
  String label(String fallback) {
    var label = text("label");
    if (label == null) {
      label = text("dateLabel");
    }
    if (label == null || label.isBlank() || label.startsWith("=") || label.contains("{{")) {
      label = text(fallback);
    }
    return label == null ? name : label;
  }

  Component validation() {
    return object("validate");
  }

  Component object(String property) {
    var value = json.get(property);
    if (value == null) {
      return new Component(Map.of(), name);
    }
    return new Component(as(Map.class, property, value), name);
  }

  @Nullable List<?> list(String property) {
    var value = json.get(property);
    return value == null ? null : as(List.class, property, value);
  }

  @Nullable String text(String property) {
    var value = json.get(property);
    return value == null ? null : as(String.class, property, value);
  }

  /** False when absent. An expression is refused: the server would have to guess when it holds. */
  boolean flag(String property) {
    var value = json.get(property);
    return value != null && as(Boolean.class, property, value);
  }

  boolean has(String property) {
    return json.get(property) != null && !"".equals(json.get(property));
  }

  /** A number, which the modeler sometimes writes as text. */
  @Nullable BigDecimal number(String property) {
    if (!has(property)) {
      return null;
    }
    try {
      return new BigDecimal(String.valueOf(json.get(property)));
    } catch (NumberFormatException e) {
      throw unusable("has a " + property + " that is no number: " + json.get(property));
    }
  }

  @Nullable Integer count(String property) {
    var number = number(property);
    try {
      if (number == null || number.signum() >= 0) {
        return number == null ? null : number.intValueExact();
      }
    } catch (ArithmeticException e) {
      // Said below.
    }
    throw unusable("has a " + property + " that is no count: " + number);
  }

  UnusableForm unusable(String why) {
    return new UnusableForm(name + " " + why);
  }

  private <T> T as(Class<T> type, String property, Object value) {
    if (!type.isInstance(value)) {
      throw unusable("has a " + property + " of the wrong type");
    }
    return type.cast(value);
  }
}

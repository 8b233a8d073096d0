package org.lianxin.walk;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Fills any form with random data that should be accepted: it reads the form as the browser gets
 * it, with its lists and first values, and asks {@link HouseRules} for what no form says.
 */
final class FormFiller {

  /** What is shown by one answer may show more by the next. */
  private static final int PASSES = 4;

  private final Situation situation;
  private final JsonNode schema;
  private final JsonNode data;
  private final Map<String, Object> known = new HashMap<>();
  private final Map<String, Object> untouched;
  private final FieldValues values;

  /**
   * @param opened what {@code GET …/form} answers
   */
  FormFiller(JsonNode opened, Situation situation) {
    this.schema = opened.get("schema");
    this.data = opened.get("data");
    this.situation = situation;
    this.untouched = empty(schema);
    data.propertyStream().forEach(e -> known.put(e.getKey(), plain(e.getValue())));
    this.values = new FieldValues(situation);
  }

  Map<String, Object> fill() {
    var typed = situation.typed();
    var asked = new HashSet<String>();
    for (var pass = 0; pass < PASSES; pass++) {
      level(schema, typed, asked, data, false);
    }
    return typed;
  }

  private void level(
      JsonNode parent, Map<String, Object> typed, Set<String> asked, JsonNode given, boolean gone) {
    for (var part : parent.path("components")) {
      var hidden = gone || hides(part, typed);
      switch (part.path("type").asString()) {
        case "group" -> level(part, typed, asked, given, hidden);
        case "dynamiclist" -> rows(part, typed, asked, given, hidden);
        default -> {
          if (part.has("key")) {
            field(part, typed, asked, given, hidden);
          }
        }
      }
    }
  }

  private void field(
      JsonNode field,
      Map<String, Object> typed,
      Set<String> asked,
      JsonNode given,
      boolean hidden) {
    var key = field.get("key").asString();
    if (hidden) {
      typed.remove(key);
      asked.remove(key);
    } else if (!readOnly(field) && asked.add(key)) {
      var value = values.of(field, given.path(key), options(field, typed));
      if (value != null) {
        typed.put(key, value);
      }
    }
  }

  private void rows(
      JsonNode list, Map<String, Object> typed, Set<String> asked, JsonNode given, boolean hidden) {
    var path = list.get("path").asString();
    if (hidden) {
      typed.remove(path);
      asked.remove(path);
    } else if (asked.add(path)) {
      var first = given.path(path);
      var many = first.isArray() ? first.size() : HouseRules.rows(list, situation);
      var rows = new ArrayList<Map<String, Object>>();
      for (var i = 0; i < many; i++) {
        var row = new LinkedHashMap<String, Object>();
        level(list, row, new HashSet<>(), first.path(i), false);
        rows.add(row);
      }
      typed.put(path, rows);
    }
  }

  /** As form-js: true hides, and what cannot be told hides too. */
  private boolean hides(JsonNode part, Map<String, Object> typed) {
    var hide = part.path("conditional").path("hide").asString("");
    if (hide.isBlank()) {
      return false;
    }
    var result = value(hide, typed);
    return result == null || Boolean.TRUE.equals(result);
  }

  private Object value(String expression, Map<String, Object> typed) {
    var nearestFirst = List.of(typed, situation.typed(), untouched, known);
    return Feel.value(
        expression.substring(1),
        name ->
            nearestFirst.stream()
                .filter(scope -> scope.containsKey(name))
                .findFirst()
                .map(scope -> new SimpleEntry<>(name, scope.get(name))));
  }

  /** What the browser holds for fields that nobody has touched. */
  private static Map<String, Object> empty(JsonNode parent) {
    var empty = new HashMap<String, Object>();
    for (var part : parent.path("components")) {
      switch (part.path("type").asString()) {
        case "group" -> empty.putAll(empty(part));
        case "dynamiclist" -> empty.put(part.get("path").asString(), List.of());
        case "checkbox" -> empty.put(part.get("key").asString(), false);
        case "checklist", "taglist", "filepicker" ->
            empty.put(part.get("key").asString(), List.of());
        case "textfield", "textarea" -> empty.put(part.get("key").asString(), "");
        default -> {
          if (part.has("key")) {
            empty.put(part.get("key").asString(), null);
          }
        }
      }
    }
    return empty;
  }

  private List<Object> options(JsonNode field, Map<String, Object> typed) {
    Object source = null;
    if (field.has("valuesKey")) {
      source = known.get(field.get("valuesKey").asString());
    } else if (field.has("values")) {
      source = plain(field.get("values"));
    } else if (field.has("valuesExpression")) {
      source = value(field.get("valuesExpression").asString(), typed);
    }
    var options = new ArrayList<>();
    if (source instanceof List<?> list) {
      list.forEach(entry -> options.add(entry instanceof Map<?, ?> map ? map.get("value") : entry));
    }
    return options;
  }

  private static boolean readOnly(JsonNode field) {
    return field.path("readonly").asBoolean(false) || field.path("disabled").asBoolean(false);
  }

  static Object plain(JsonNode node) {
    if (node.isObject()) {
      var map = new LinkedHashMap<String, Object>();
      node.propertyStream().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
      return map;
    }
    if (node.isArray()) {
      return node.valueStream().map(FormFiller::plain).toList();
    }
    if (node.isNumber()) {
      return node.isIntegralNumber() ? (Object) node.asInt() : (Object) node.asDouble();
    }
    return node.isBoolean() ? (Object) node.asBoolean() : node.isNull() ? null : node.asString();
  }
}

package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lianxin.foundation.Option;

/** Forms from a seed: every kind of field, nesting and condition. */
final class RandomForms {

  static final Map<String, List<Object>> LISTS =
      Map.of(
          "listA",
          List.of("a1", "a2", "x"),
          "listB",
          List.of("b1", "x"),
          "units",
          List.of("U1", "U2", 3));

  private static final List<String> CONDITIONS =
      List.of(
          "=decision != \"A\"",
          "=decision = \"B\"",
          "=flag = true",
          "=flag != true",
          "=num <= 1",
          "=num = null or num <= 1",
          "=decision = \"A\" or flag = true");

  private final Random random;
  private int counter;

  RandomForms(Random random) {
    this.random = random;
  }

  static Map<String, List<Option>> options() {
    var options = new LinkedHashMap<String, List<Option>>();
    LISTS.forEach(
        (name, values) ->
            options.put(name, values.stream().map(v -> new Option(v, "选项")).toList()));
    return options;
  }

  Map<String, Object> form() {
    var components = new ArrayList<Object>();
    components.add(component("radio", "key", "decision", "values", choices("A", "B", "C")));
    components.add(component("checkbox", "key", "flag"));
    components.add(component("number", "key", "num"));
    components.forEach(c -> maybeHide(asMap(c), 0.2));
    for (int i = random.nextInt(6); i >= 0; i--) {
      components.add(part(0, false));
    }
    return map("type", "default", "id", "randomForm", "components", components);
  }

  private Map<String, Object> part(int depth, boolean inRow) {
    int kind = random.nextInt(depth < 2 ? 10 : 7);
    Map<String, Object> part = kind < 7 ? field() : container(kind, depth, inRow);
    maybeHide(part, 0.35);
    return part;
  }

  private Map<String, Object> container(int kind, int depth, boolean inRow) {
    boolean rows = kind == 9 && !inRow;
    var part = component(rows ? "dynamiclist" : "group", "label", "框" + counter);
    if (rows || kind == 8) {
      part.put("path", "p" + counter++);
    }
    if (rows && random.nextInt(4) == 0) {
      part.put("validate", map("required", true));
    }
    var children = new ArrayList<Object>();
    if (rows) {
      children.add(component("select", "key", "pick", "values", choices("A", "B")));
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      var child = part(depth + 1, inRow || rows);
      if (rows && random.nextInt(3) == 0) {
        child.put("conditional", map("hide", "=this.pick != \"A\""));
      }
      children.add(child);
    }
    part.put("components", children);
    return part;
  }

  private Map<String, Object> field() {
    var rules = new LinkedHashMap<String, Object>();
    if (random.nextInt(3) == 0) {
      rules.put("required", true);
    }
    var c =
        switch (random.nextInt(11)) {
          case 0, 1 -> text("textfield", rules);
          case 2 -> text("textarea", rules);
          case 3 -> number(rules);
          case 4 -> component("checkbox");
          case 5 -> component("select", "valuesKey", "units");
          case 6 ->
              component("radio", "valuesExpression", "=if decision = \"A\" then listA else listB");
          case 7 ->
              component(
                  random.nextBoolean() ? "taglist" : "checklist", "values", choices("A", "B", "C"));
          case 8 -> component("datetime", "subtype", "date");
          case 9 -> component("filepicker", "multiple", random.nextBoolean());
          default -> component("textfield", "readonly", true);
        };
    c.put("key", "k" + counter++);
    c.put("validate", rules);
    return c;
  }

  private Map<String, Object> text(String type, Map<String, Object> rules) {
    switch (random.nextInt(4)) {
      case 0 -> rules.put("maxLength", 1 + random.nextInt(6));
      case 1 -> rules.put("minLength", random.nextInt(4));
      case 2 ->
          rules.put("pattern", List.of("^1\\d{2}$", "[甲乙]", "^(?!.*9)").get(random.nextInt(3)));
      default -> {}
    }
    return component(type);
  }

  private Map<String, Object> number(Map<String, Object> rules) {
    if (random.nextBoolean()) {
      rules.put("min", random.nextInt(4) - 2);
    }
    if (random.nextBoolean()) {
      rules.put("max", random.nextInt(40));
    }
    var c = component("number");
    if (random.nextBoolean()) {
      c.put("decimalDigits", random.nextInt(3));
    }
    return c;
  }

  private void maybeHide(Map<String, Object> part, double chance) {
    if (random.nextDouble() < chance) {
      part.put("conditional", map("hide", CONDITIONS.get(random.nextInt(CONDITIONS.size()))));
    }
  }

  private static List<Object> choices(String... values) {
    var choices = new ArrayList<>();
    for (String value : values) {
      choices.add(map("label", "选" + value, "value", value));
    }
    return choices;
  }

  private static Map<String, Object> component(String type, Object... rest) {
    var c = map(rest);
    c.put("type", type);
    return c;
  }

  static Map<String, Object> map(Object... keysAndValues) {
    return FormFixtures.data(keysAndValues);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> asMap(Object map) {
    return (Map<String, Object>) map;
  }
}

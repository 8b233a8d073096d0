package org.lianxin.workflow.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Submissions from a seed: mostly sensible, so that acceptance is common, never tame. */
final class RandomSubmissions {

  private final Random random;

  RandomSubmissions(Random random) {
    this.random = random;
  }

  /**
   * @param oddity how often a value is odd rather than sensible, 0 to 1
   */
  Map<String, Object> submission(Map<?, ?> parent, double oddity) {
    var data = new LinkedHashMap<String, Object>();
    fill(parent, data, oddity);
    if (random.nextDouble() < oddity / 2) {
      data.put("strange" + random.nextInt(3), odd(2));
    }
    return data;
  }

  private void fill(Map<?, ?> parent, Map<String, Object> data, double oddity) {
    for (Object component : (List<?>) parent.get("components")) {
      var c = RandomForms.asMap(component);
      var name = (String) (c.get("key") == null ? c.get("path") : c.get("key"));
      if (name == null) {
        fill(c, data, oddity);
      } else if (random.nextDouble() < oddity) {
        data.put(name, odd(3));
      } else if (c.containsKey("conditional") ? random.nextInt(4) == 0 : random.nextInt(8) != 0) {
        data.put(name, sensible(c, oddity));
      }
    }
  }

  private Object sensible(Map<String, Object> c, double oddity) {
    return switch ((String) c.get("type")) {
      case "group" -> submission(c, oddity);
      case "dynamiclist" -> several(3, () -> submission(c, oddity));
      case "textfield", "textarea" ->
          List.of("甲", "123", "𠮷乙丙", " 乙 ", "139", "甲乙丙丁戊").get(random.nextInt(6));
      case "number" ->
          List.of(0, 1, 2, 7L, 30.0, 0.5, new BigDecimal("1.25")).get(random.nextInt(7));
      case "checkbox" -> random.nextBoolean();
      case "radio", "select" -> option(c);
      case "checklist", "taglist" ->
          new ArrayList<>(List.of("B", "A").subList(0, 1 + random.nextInt(2)));
      case "datetime" -> "2026-0" + (1 + random.nextInt(9)) + "-15";
      default ->
          several(
              2,
              () ->
                  random.nextBoolean() ? "file-1" : RandomForms.map("id", "file-2", "name", "证明"));
    };
  }

  private Object option(Map<String, Object> c) {
    if (c.get("valuesKey") != null) {
      return RandomForms.LISTS.get("units").get(random.nextInt(3));
    }
    return c.get("values") == null ? "x" : random.nextBoolean() ? "A" : "B";
  }

  /** What nobody means to send: wrong types, borders, monsters. */
  private Object odd(int depth) {
    return switch (random.nextInt(depth > 0 ? 26 : 22)) {
      case 0 -> null;
      case 1 -> "";
      case 2 -> " \n\u3000";
      case 3 -> "a\u0000b";
      case 4 -> "\ud842";
      case 5 -> "甲\n乙";
      case 6 -> "甲".repeat(10_001);
      case 7 -> "2026-02-30";
      case 8 -> "A";
      case 9 -> "７";
      case 10 -> true;
      case 11 -> false;
      case 12 -> -1;
      case 13 -> 1e300;
      case 14 -> Double.NaN;
      case 15 -> new BigDecimal("1e400");
      case 16 -> BigInteger.TEN.pow(400);
      case 17 -> 1e-30;
      case 18 -> 0.1 + 0.2;
      case 19 -> new BigDecimal("1.50");
      case 20 -> "3";
      case 21 -> Long.MAX_VALUE;
      case 22 -> several(3, () -> odd(depth - 1));
      case 23 -> RandomForms.map("id", odd(depth - 1), "label", "x", "value", "A");
      case 24 -> new ArrayList<>();
      default -> new LinkedHashMap<>();
    };
  }

  private List<Object> several(int most, Supplier<Object> each) {
    var list = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(each.get());
    }
    return list;
  }
}

package org.lianxin.workflow.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A second, naive reading of a form's raw JSON, written without the first one's classes: says which
 * fields of a submission must be refused. Knows only the shapes that {@link RandomForms} makes.
 */
final class PlainReading {

  private final Map<?, ?> form;
  private final PlainConditions conditions;
  private final Map<String, List<Object>> lists;
  private final Set<String> refused = new TreeSet<>();

  private PlainReading(Map<?, ?> form, Map<?, ?> data, Map<String, List<Object>> lists) {
    this.form = form;
    this.conditions = new PlainConditions(form, data);
    this.lists = lists;
  }

  static Set<String> refusedFields(
      Map<?, ?> form, Map<?, ?> data, Map<String, List<Object>> lists) {
    var reading = new PlainReading(form, data, lists);
    reading.read(reading.form, data, "", false, null);
    return reading.refused;
  }

  private void read(Map<?, ?> parent, Map<?, ?> here, String at, boolean hidden, Map<?, ?> row) {
    var known = new HashSet<Object>();
    readParts(parent, here, at, hidden, row, known);
    here.keySet().stream().filter(k -> !known.contains(k)).forEach(k -> refused.add(at + k));
  }

  private void readParts(
      Map<?, ?> parent,
      Map<?, ?> here,
      String at,
      boolean hidden,
      Map<?, ?> row,
      Set<Object> known) {
    for (Object part : (List<?>) parent.get("components")) {
      var c = (Map<?, ?>) part;
      boolean gone = hidden || conditions.hides(c, row);
      var name = c.get("key") == null ? c.get("path") : c.get("key");
      if (c.get("type").equals("group") && name == null) {
        readParts(c, here, at, gone, row, known);
      } else if (name != null) {
        known.add(name);
        if (c.get("type").equals("group")) {
          readGroup(c, here.get(name), at + name, gone, row);
        } else if (c.get("type").equals("dynamiclist")) {
          readRows(c, here.get(name), at + name, gone);
        } else if (!Boolean.TRUE.equals(c.get("readonly")) && !fits(c, here.get(name), gone, row)) {
          refused.add(at + name);
        }
      }
    }
  }

  private void readGroup(Map<?, ?> c, Object value, String at, boolean gone, Map<?, ?> row) {
    if (value instanceof Map<?, ?> map) {
      read(c, map, at + ".", gone, row);
    } else if (isEmpty(value) || gone && Boolean.FALSE.equals(value)) {
      read(c, Map.of(), at + ".", gone, row);
    } else {
      refused.add(at);
    }
  }

  private void readRows(Map<?, ?> c, Object value, String at, boolean gone) {
    if (gone) {
      if (!isEmpty(value) && !Boolean.FALSE.equals(value)) {
        refused.add(at);
      }
    } else if (isEmpty(value)) {
      if (required(c)) {
        refused.add(at);
      }
    } else if (value instanceof List<?> list && list.size() <= 200) {
      for (int i = 0; i < list.size(); i++) {
        var row = list.get(i) == null ? Map.of() : list.get(i);
        if (row instanceof Map<?, ?> map) {
          read(c, map, at + "[" + i + "].", false, map);
        } else {
          refused.add(at + "[" + i + "]");
        }
      }
    } else {
      refused.add(at);
    }
  }

  private boolean fits(Map<?, ?> c, Object value, boolean gone, Map<?, ?> row) {
    if (gone) {
      return isEmpty(value) || Boolean.FALSE.equals(value);
    }
    if (isEmpty(value) || c.get("type").equals("checkbox") && Boolean.FALSE.equals(value)) {
      return !required(c);
    }
    return switch ((String) c.get("type")) {
      case "textfield" -> value instanceof String s && fitsText(c, trim(s), true);
      case "textarea" -> value instanceof String s && fitsText(c, trimEnd(s), false);
      case "number" -> value instanceof Number n && fitsNumber(c, n);
      case "checkbox" -> value instanceof Boolean;
      case "radio", "select" -> isOption(c, value);
      case "checklist", "taglist" ->
          value instanceof List<?> list
              && list.stream().allMatch(v -> isOption(c, v))
              && new HashSet<>(list).size() == list.size();
      case "datetime" -> value instanceof String s && isDate(s);
      case "filepicker" -> value instanceof List<?> list && areFiles(list, c.get("multiple"));
      default -> throw new IllegalStateException("not made by RandomForms: " + c);
    };
  }

  private static boolean fitsText(Map<?, ?> c, String s, boolean oneLine) {
    long length = s.codePoints().count();
    boolean clean =
        s.codePoints()
            .noneMatch(
                p ->
                    p < 32 && "\t\n\r".indexOf(p) < 0
                        || p >= 127 && p < 160
                        || p >= 0xD800 && p < 0xE000
                        || p == 0xFFFE
                        || p == 0xFFFF);
    boolean lines = s.matches("(?s).*[\\n\\r\\u2028\\u2029].*");
    var pattern = rule(c, "pattern");
    return clean
        && !(oneLine && lines)
        && (rule(c, "minLength") == null || length >= ((Number) rule(c, "minLength")).intValue())
        && length <= (rule(c, "maxLength") instanceof Number max ? max.intValue() : 10_000)
        && (pattern == null || Pattern.compile((String) pattern).matcher(s).find());
  }

  private static boolean fitsNumber(Map<?, ?> c, Number n) {
    double d = n.doubleValue();
    if (Double.isNaN(d) || Math.abs(d) >= 1e18 || d != 0 && Math.abs(d) < 1e-18) {
      return false;
    }
    var exact = new BigDecimal(n.toString()).stripTrailingZeros();
    return exact.scale() <= 18
        && (rule(c, "min") == null || d >= ((Number) rule(c, "min")).doubleValue())
        && (rule(c, "max") == null || d <= ((Number) rule(c, "max")).doubleValue())
        && (c.get("decimalDigits") == null
            || exact.scale() <= ((Number) c.get("decimalDigits")).intValue());
  }

  private boolean isOption(Map<?, ?> c, Object value) {
    if (c.get("valuesKey") != null) {
      return lists.get(c.get("valuesKey")).contains(value);
    }
    if (c.get("values") != null) {
      return ((List<?>) c.get("values"))
          .stream().anyMatch(o -> ((Map<?, ?>) o).get("value").equals(value));
    }
    // Always the same shape: =if decision = "A" then listA else listB.
    return lists.get("A".equals(conditions.top("decision", 2)) ? "listA" : "listB").contains(value);
  }

  private static boolean isDate(String s) {
    try {
      return s.length() == 10
          && s.compareTo("1900") > 0
          && s.compareTo("3") < 0
          && LocalDate.parse(s).toString().equals(s);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean areFiles(List<?> list, Object multiple) {
    var ids = new HashSet<Object>();
    list.forEach(f -> ids.add(f instanceof Map<?, ?> m ? m.get("id") : f));
    return ids.stream().allMatch(i -> i instanceof String s && isFileId(s))
        && (ids.size() == 1 || Boolean.TRUE.equals(multiple));
  }

  /** Any short printable text: whether such a file exists is not the form's to know. */
  private static boolean isFileId(String s) {
    return s.length() <= 64 && !isEmpty(s) && s.matches("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
  }

  private static boolean required(Map<?, ?> c) {
    return Boolean.TRUE.equals(rule(c, "required"));
  }

  private static Object rule(Map<?, ?> c, String name) {
    return c.get("validate") instanceof Map<?, ?> rules ? rules.get(name) : null;
  }

  static boolean isEmpty(Object value) {
    return value == null
        || value instanceof String s && trim(s).isEmpty()
        || value instanceof List<?> list && list.isEmpty();
  }

  private static String trim(String s) {
    return s.replaceFirst("^[ \\t\\n\\r\\u3000\\u00a0]+", "")
        .replaceFirst("[ \\t\\n\\r\\u3000\\u00a0]+$", "");
  }

  private static String trimEnd(String s) {
    return s.replaceFirst("[ \\t\\n\\r\\u3000\\u00a0]+$", "");
  }
}

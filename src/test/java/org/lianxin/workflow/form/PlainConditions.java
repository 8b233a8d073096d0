package org.lianxin.workflow.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The naive reading of conditions: only over the top-level fields {@code decision}, {@code flag}
 * and {@code num}, or over {@code this.pick} in a row. Null is "unknown", as in FEEL.
 */
final class PlainConditions {

  private final Map<?, ?> form;
  private final Map<?, ?> data;

  PlainConditions(Map<?, ?> form, Map<?, ?> data) {
    this.form = form;
    this.data = data;
  }

  boolean hides(Map<?, ?> c, Map<?, ?> row) {
    return c.get("conditional") instanceof Map<?, ?> conditional
        && holds((String) conditional.get("hide"), row, 2);
  }

  /** The browser looks twice; a field that the first look hides is null for the second. */
  private boolean holds(String condition, Map<?, ?> row, int look) {
    var parts = condition.substring(1).split(" or ");
    boolean known = true;
    for (String part : parts) {
      Matcher m = Pattern.compile("(\\S+) (=|!=|<=) (\\S+)").matcher(part);
      if (!m.matches()) {
        throw new IllegalStateException("not made by RandomForms: " + condition);
      }
      var left = m.group(1).startsWith("this.") ? choice(row.get("pick")) : top(m.group(1), look);
      var result = compare(left, m.group(2), m.group(3));
      if (Boolean.TRUE.equals(result)) {
        return true;
      }
      known &= result != null;
    }
    return !known; // form-js hides when it cannot tell
  }

  private static Boolean compare(Object left, String operator, String literal) {
    Object right =
        literal.startsWith("\"")
            ? literal.substring(1, literal.length() - 1)
            : literal.equals("true")
                ? Boolean.TRUE
                : literal.equals("null") ? null : Integer.valueOf(literal);
    if (operator.equals("<=")) {
      return left instanceof Number n ? n.doubleValue() <= (Integer) right : null;
    }
    boolean unlike = left != null && right != null && !left.getClass().equals(right.getClass());
    if (unlike) {
      return null;
    }
    return Objects.equals(left, right) == operator.equals("=");
  }

  Object top(String name, int look) {
    for (Object part : (List<?>) form.get("components")) {
      var c = (Map<?, ?>) part;
      if (name.equals(c.get("key"))) {
        if (look == 2
            && c.get("conditional") instanceof Map<?, ?> conditional
            && holds((String) conditional.get("hide"), null, 1)) {
          return null;
        }
        var value = data.get(name);
        return switch (name) {
          case "flag" -> Boolean.TRUE.equals(value);
          case "num" -> value instanceof Number ? choice(value) : null;
          default -> choice(value);
        };
      }
    }
    return null;
  }

  private static Object choice(Object value) {
    return PlainReading.isEmpty(value) || Boolean.FALSE.equals(value) ? null : boxed(value);
  }

  private static Object boxed(Object value) {
    if (value instanceof Number n) {
      double d = n.doubleValue();
      return Double.isNaN(d) || Math.abs(d) >= 1e18 || d != 0 && Math.abs(d) < 1e-18 ? null : n;
    }
    return value instanceof String || value instanceof Boolean ? value : null;
  }
}

package org.lianxin.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts dates into a form: the resources say {@code today} and {@code today+14}. */
final class Dates {

  private static final Pattern RELATIVE = Pattern.compile("today(?:\\+(\\d{1,2}))?");

  private Dates() {}

  static Map<String, Object> in(Map<String, Object> form, LocalDate today) {
    var dated = new HashMap<>(form);
    dated.replaceAll((key, value) -> value instanceof String text ? in(text, today) : value);
    return dated;
  }

  private static String in(String text, LocalDate today) {
    var relative = RELATIVE.matcher(text);
    if (!relative.matches()) {
      return text;
    }
    var days = relative.group(1);
    return today.plusDays(days == null ? 0 : Integer.parseInt(days)).toString();
  }
}

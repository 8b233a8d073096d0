package org.lianxin.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Fills in what the resources cannot know: they say {@code today}, {@code today+14} and {@code
 * caseNo:} with the title of another case.
 */
final class Blanks {

  private static final Pattern RELATIVE = Pattern.compile("today(?:([+-]\\d{1,3}))?");
  private static final String CASE = "caseNo:";

  private final Map<String, String> caseNumbers = new HashMap<>();

  /** Cases with this title are from now on known by their number. */
  void know(String title, String caseNo) {
    caseNumbers.put(title, caseNo);
  }

  Map<String, Object> in(Map<String, Object> form, LocalDate today) {
    var filled = new HashMap<>(form);
    filled.replaceAll((key, value) -> value instanceof String text ? in(text, today) : value);
    return filled;
  }

  private String in(String text, LocalDate today) {
    if (text.startsWith(CASE)) {
      return caseNumbers.get(text.substring(CASE.length()));
    }
    var relative = RELATIVE.matcher(text);
    if (!relative.matches()) {
      return text;
    }
    var days = relative.group(1);
    return today.plusDays(days == null ? 0 : Integer.parseInt(days)).toString();
  }
}

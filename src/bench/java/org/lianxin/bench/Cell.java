package org.lianxin.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in one column of a copied row. */
@FunctionalInterface
interface Cell {

  /** What in a text is not the same in each copy: an id, the number of a case, a day. */
  Pattern VARYING =
      Pattern.compile(
          "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
              + "|(?:[A-Z]-)?[A-Z]+(?:-[A-Z]+)?-\\d{4}-\\d{6}"
              + "|(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  @Nullable Object in(Copy copy);

  /**
   * The same with what differs from copy to copy put in.
   *
   * @param ids the ids that are the case's own, and their numbers
   * @param cases the numbers of the cases that are copied together
   */
  static Cell of(@Nullable Object value, Map<String, Integer> ids, List<String> cases) {
    if (value instanceof LocalDate day) {
      return copy -> copy.moved(day);
    }
    if (value instanceof LocalDateTime time) {
      return copy -> copy.moved(time);
    }
    return value instanceof String text ? text(text, ids, cases) : copy -> value;
  }

  private static Cell text(String text, Map<String, Integer> ids, List<String> cases) {
    var parts = new ArrayList<Cell>();
    var found = VARYING.matcher(text);
    var from = 0;
    while (found.find()) {
      var part = varying(found.group(), ids, cases);
      if (part != null) {
        var before = text.substring(from, found.start());
        parts.add(copy -> before);
        parts.add(part);
        from = found.end();
      }
    }
    if (parts.isEmpty()) {
      return copy -> text;
    }
    var rest = text.substring(from);
    parts.add(copy -> rest);
    return copy -> joined(parts, copy);
  }

  private static @Nullable Cell varying(String part, Map<String, Integer> ids, List<String> cases) {
    var id = ids.get(part);
    if (id != null) {
      return copy -> copy.id(id);
    }
    var number = cases.indexOf(part);
    if (number >= 0) {
      return copy -> copy.caseNo(number);
    }
    return part.length() == 10 && isDay(part) ? copy -> copy.moved(part) : null;
  }

  private static boolean isDay(String part) {
    try {
      LocalDate.parse(part);
      return true;
    } catch (java.time.format.DateTimeParseException e) {
      return false;
    }
  }

  private static String joined(List<Cell> parts, Copy copy) {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(part.in(copy)));
    return text.toString();
  }
}

package org.lianxin.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a template is filled with. A template that asks for something else fails: nothing is printed
 * with a hole in it.
 */
final class Filled {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日");
  private static final int SUMMARY = 120;

  private final Map<String, @Nullable Object> values = new HashMap<>();

  /** A line of text; null where there is none. */
  Filled put(String key, @Nullable String text) {
    var clean = text == null ? null : clean(text).strip();
    values.put(key, clean == null || clean.isEmpty() ? null : clean);
    return this;
  }

  Filled put(String key, @Nullable LocalDate day) {
    return put(key, day == null ? null : day(day));
  }

  /** A longer text, by its lines. */
  Filled lines(String key, @Nullable String text) {
    return list(key, text == null ? List.of() : text.lines().toList());
  }

  Filled list(String key, List<String> texts) {
    values.put(key, texts.stream().map(Filled::clean).filter(line -> !line.isBlank()).toList());
    return this;
  }

  /** Things of several parts, of which none is missing. */
  Filled rows(String key, List<Map<String, String>> rows) {
    values.put(key, rows.stream().map(Filled::clean).toList());
    return this;
  }

  /** At most 120 characters in plain words (domain.md §5). */
  Filled summary(String text) {
    var points = text.codePoints().limit(SUMMARY).toArray();
    return put("summary", new String(points, 0, points.length));
  }

  String text(String key) {
    return Optional.ofNullable(values.get(key)).map(String::valueOf).orElse("");
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static Map<String, String> clean(Map<String, String> row) {
    var clean = new HashMap<String, String>();
    row.forEach((key, text) -> clean.put(key, clean(text)));
    return clean;
  }

  /** Without what no page can show and no XML can hold. */
  static String clean(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(point -> point == '\n' || point == '\t' ? ' ' : point)
        .filter(
            point ->
                !Character.isISOControl(point)
                    && Character.getType(point) != Character.SURROGATE
                    && point != 0xFFFE
                    && point != 0xFFFF)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}

package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a condition has said of the values it names. Those are a few codes and marks mostly, so that
 * it seldom sees anything new; asking FEEL takes fifty times as long as remembering.
 */
final class Verdicts {

  private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern OF_THE_MOMENT = Pattern.compile("\\b(now|today)\\s*\\(");

  /** What people write is no code; it is neither kept nor likely to come again. */
  private static final int LONGEST = 40;

  private static final int MOST = 500;

  /** Stands for a name that there is no value of, which is not the same as an empty one. */
  private static final Object MISSING = new Object();

  private static final Object NOTHING = new Object();

  private final List<String> names;
  private final boolean steady;
  private final Map<List<Object>, Boolean> said = new ConcurrentHashMap<>();

  /**
   * Those of one condition.
   *
   * @param text as FEEL has it; every word in it counts as a name
   */
  Verdicts(String text) {
    var plain = QUOTED.matcher(text).replaceAll(" ");
    names = NAME.matcher(plain).results().map(MatchResult::group).distinct().toList();
    steady = !OF_THE_MOMENT.matcher(plain).find();
  }

  /** What was said of these values before, or is said now. */
  boolean of(
      Map<String, @Nullable Object> variables, Predicate<Map<String, @Nullable Object>> asked) {
    var values = values(variables);
    if (values == null) {
      return asked.test(variables);
    }
    var before = said.get(values);
    if (before != null) {
      return before;
    }
    var now = asked.test(variables);
    if (said.size() >= MOST) {
      said.clear();
    }
    said.put(values, now);
    return now;
  }

  /** Null if what is said of them cannot be remembered. */
  private @Nullable List<Object> values(Map<String, @Nullable Object> variables) {
    if (!steady) {
      return null;
    }
    var values = new ArrayList<>(names.size());
    for (var name : names) {
      var value = variables.get(name);
      if (value == null) {
        values.add(variables.containsKey(name) ? NOTHING : MISSING);
      } else if (value instanceof Boolean
          || value instanceof Number
          || value instanceof String text && text.length() <= LONGEST) {
        values.add(value);
      } else {
        return null;
      }
    }
    return values;
  }
}

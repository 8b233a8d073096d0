package org.lianxin.workflow.form;

import java.util.Set;

/**
 * Names a field may not have: a field named like a FEEL function hides the function, which then
 * yields null in silence, in the browser and here.
 */
final class FeelNames {

  private static final Set<String> FUNCTIONS =
      words(
          """
          abs after all any append assert before ceiling coincides
          concatenate contains context count date decimal defined duration
          during even exp extract finishes flatten floor fromAi includes is
          join log matches max mean median meets min mode modulo not now
          number odd overlaps partition product put range remove replace
          reverse sort split sqrt starts stddev string sublist substring sum
          time today trim union uuid
          """);

  /** FEEL's words, and the names under which form-js gives a row its surroundings. */
  private static final Set<String> WORDS =
      words(
          """
          and between else every external false for function i if in
          instance item null or parent return satisfies some then this true
          _i_ _parent_ _this_
          """);

  private FeelNames() {}

  static boolean isReserved(String name) {
    return FUNCTIONS.contains(name) || WORDS.contains(name);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}

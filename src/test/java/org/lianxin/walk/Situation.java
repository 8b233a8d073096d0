package org.lianxin.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * In what situation a form is filled.
 *
 * @param form name of the task or action
 * @param unit whose part of the work it is about
 * @param since the day since when the item lies there
 * @param facts the case; null while it is being registered
 * @param villager who petitions
 * @param others the other cases of the walk
 * @param straight whether the shortest way to the end is looked for
 * @param typed the values filled in so far
 */
record Situation(
    String form,
    Person person,
    String unit,
    LocalDate since,
    LocalDate today,
    CaseFacts facts,
    Villager villager,
    List<CaseFacts> others,
    boolean straight,
    Random random,
    Map<String, Object> typed) {

  boolean isAbout(String... forms) {
    return List.of(forms).contains(form);
  }

  boolean typed(String key, Object value) {
    return value.equals(typed.get(key));
  }

  String decision() {
    return String.valueOf(typed.getOrDefault("decision", ""));
  }
}

package org.lianxin.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * How things usually go in the invented township, from {@code customs.json}, unless a matter says
 * otherwise.
 *
 * @param staff who works for a unit; {@code task@unit} where a task is another person's
 * @param pace the fewest and the most days that a task takes
 * @param usual what is usually written into the form of a task, of {@code task@unit}, of {@code
 *     task DECISION}
 */
record Customs(
    Map<String, String> staff,
    Map<String, List<Integer>> pace,
    Map<String, Map<String, Object>> usual) {

  private static final Set<String> DISPATCHING = Set.of("TO_LEADER", "DISPATCH", "ASSIGN");

  String login(Turn turn, Matter matter) {
    var usually = staff.getOrDefault(turn.taskAtUnit(), staff.get(turn.unit()));
    return matter.staff().getOrDefault(turn.task(), usually);
  }

  int days(Turn turn, Matter matter, Random random) {
    return within(matter.pace().getOrDefault(turn.task(), pace.get(turn.task())), random);
  }

  static int within(List<Integer> range, Random random) {
    return random.nextInt(range.get(0), range.get(1) + 1);
  }

  /** The filled-in form of a task, dates still open. */
  Map<String, Object> form(Turn turn, Matter matter) {
    var own = matter.steps().getOrDefault(turn.numbered(), Map.of());
    var form = new HashMap<>(usual.getOrDefault(turn.task(), Map.of()));
    var decision = own.getOrDefault("decision", form.get("decision"));
    form.putAll(usual.getOrDefault(turn.taskAtUnit(), Map.of()));
    form.putAll(usual.getOrDefault(turn.task() + " " + decision, Map.of()));
    if (decision != null && DISPATCHING.contains(decision)) {
      form.putAll(matter.dispatch());
    }
    form.putAll(own);
    return form;
  }
}

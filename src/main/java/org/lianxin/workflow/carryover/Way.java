package org.lianxin.workflow.carryover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps that lead from one version of a process to another, taken as one: an installation may
 * leave releases out, and then the versions between have never been deployed there.
 */
record Way(List<CarryoverStep> steps) {

  /**
   * Where an activity of the older version is in the newer one.
   *
   * @param moved whether it is another activity, done instead of one that is no more
   */
  record Place(String activity, boolean moved) {}

  /** The way between two version tags, if the steps make one. */
  static Optional<Way> between(List<CarryoverStep> known, String from, String to) {
    var steps = new ArrayList<CarryoverStep>();
    for (var at = from; !at.equals(to); ) {
      var tag = at;
      var next = known.stream().filter(step -> step.from().equals(tag)).findFirst();
      if (next.isEmpty() || steps.contains(next.get())) {
        return Optional.empty();
      }
      steps.add(next.get());
      at = next.get().to();
    }
    return Optional.of(new Way(List.copyOf(steps)));
  }

  /** Where an activity of the older version has come to. */
  Place of(String activity) {
    var at = activity;
    var moved = false;
    for (var step : steps) {
      moved |= step.gone().containsKey(at);
      at = step.gone().getOrDefault(at, step.map().getOrDefault(at, at));
    }
    return new Place(at, moved);
  }

  /** What the newer version asks for; a later step has the last word. */
  Map<String, Object> variables() {
    var all = new HashMap<String, Object>();
    steps.forEach(step -> all.putAll(step.variables()));
    return all;
  }
}

package org.lianxin.petition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Option;

/**
 * What completing one kind of task means to the case file. Each task has at most one; a task
 * without a rule is kept as a step and nothing more.
 */
public interface StepRule {

  /** The task's id in the catalogue of design.md §5. */
  String task();

  /** Refuses what the form alone cannot see. Runs before anything is written. */
  default void check(Step step, FieldProblems problems) {}

  /**
   * Writes what the system reasons with into typed columns.
   *
   * @return what the process routes by: ids, decisions and dates only, never texts or names
   */
  default Map<String, Object> record(Step step) {
    return Map.of();
  }

  /** Fields that are not kept with the step, because they belong to another case's file. */
  default Set<String> keptOut() {
    return Set.of();
  }

  /** Lists for the form that depend on the case or on who asks. */
  default Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    return Map.of();
  }

  /**
   * What the form is opened with, when nothing has been typed yet.
   *
   * @param unit as in {@link Step}
   */
  default Map<String, Object> prefill(PetitionCase theCase, String unit) {
    return Map.of();
  }

  /** Whether the doer may take it back before anybody has gone on with it. */
  default boolean canBeTakenBack() {
    return false;
  }

  /**
   * Undoes what {@link #record} has written into typed columns; the step itself stays on record.
   *
   * @param unit as in {@link Step}
   * @param decision what had been decided; null for tasks without a decision
   */
  default void takeBack(PetitionCase theCase, String unit, @Nullable String decision) {}
}

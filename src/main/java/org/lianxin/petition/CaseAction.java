package org.lianxin.petition;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;

/**
 * Something that may be done in a case outside its tasks: urge, withdraw, ask for review. It has a
 * form of its own name and is kept as a step. Who may take it, and in which states, stands in
 * {@code access/rights.csv}; what else may stand in its way it says itself, so that nobody is
 * offered what would then be refused.
 */
public interface CaseAction extends StepRule {

  /**
   * What stands in the way now, for somebody whom the table allows it.
   *
   * @return key of the reason in {@code messages/problems.properties}, after {@code hindrance.}
   */
  default Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return Optional.empty();
  }

  /** What the form is opened with, for whoever asks. */
  default Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    return prefill(theCase, actor.unit());
  }
}

package org.lianxin.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;

/**
 * A form being completed in a case.
 *
 * @param task the task's id in the catalogue of design.md §5
 * @param form its data, after the form's own check
 * @param formVersion which deployed version of the form was filled in
 * @param labels the wording of each field in that form
 * @param unit code of the unit whose part of the work it is: of the one whose task it is, or, where
 *     its objection is judged, of the one that objected
 * @param workItem the completed work item; null for the registration
 */
public record Step(
    PetitionCase theCase,
    String task,
    FormData form,
    String formVersion,
    UnaryOperator<String> labels,
    Actor actor,
    String unit,
    @Nullable String workItem,
    Instant at) {

  /** The day of the step in the business zone. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }
}

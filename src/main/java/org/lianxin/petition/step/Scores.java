package org.lianxin.petition.step;

import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;

/** Two scores, one for the petition office and one for the unit; who is not content says why. */
public final class Scores {

  private static final String DISCONTENT = "DISSATISFIED";

  private Scores() {}

  /**
   * Checks an evaluation.
   *
   * @param given whether there is one
   */
  public static void check(Step step, boolean given, FieldProblems problems) {
    if (!given) {
      return;
    }
    var office = step.form().text("officeScore");
    var unit = step.form().text("unitScore");
    problems.when(office == null, "officeScore", "score.missing");
    problems.when(unit == null, "unitScore", "score.missing");
    problems.when(
        (DISCONTENT.equals(office) || DISCONTENT.equals(unit))
            && step.form().text("reason") == null,
        "reason",
        "score.reason");
  }
}

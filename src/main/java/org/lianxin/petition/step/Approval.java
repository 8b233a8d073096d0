package org.lianxin.petition.step;

import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;

/** A step that lets something pass or sends it back; who sends it back says why. */
abstract class Approval implements StepRule {

  @Override
  public void check(Step step, FieldProblems problems) {
    problems.when(
        step.form().decided("RETURN") && step.form().text("opinion") == null,
        "opinion",
        "opinion.missing");
  }
}

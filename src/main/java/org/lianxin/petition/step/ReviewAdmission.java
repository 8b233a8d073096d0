package org.lianxin.petition.step;

import java.util.HashMap;
import java.util.Map;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Reviews;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 逾期申请审查: the review body decides whether a late request is looked at (domain.md §4.2). */
@Component
class ReviewAdmission implements StepRule {

  private static final String REVIEW = "C7";
  private static final String RECHECK = "C9";

  private final Reviews reviews;
  private final CaseClocks clocks;

  ReviewAdmission(Reviews reviews, CaseClocks clocks) {
    this.reviews = reviews;
    this.clocks = clocks;
  }

  @Override
  public String task() {
    return "admitReview";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    problems.when(
        step.form().decided("REFUSE") && step.form().text("opinion") == null,
        "opinion",
        "opinion.missing");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var admitted = step.form().decided("ADMIT");
    reviews.current(step.theCase()).admit(admitted, step);
    if (!admitted) {
      clocks.cancel(step.theCase(), "逾期申请，不予受理", REVIEW, RECHECK);
    }
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var request = reviews.current(theCase);
    var shown = new HashMap<String, Object>();
    shown.put("lateReason", request.lateReason());
    shown.put("grounds", request.grounds());
    shown.put("requestedAt", request.requestedOn().toString());
    return shown;
  }
}

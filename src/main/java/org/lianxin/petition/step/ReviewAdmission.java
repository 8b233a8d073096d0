package org.lianxin.petition.step;

import java.util.HashMap;
import java.util.Map;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Reviews;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 逾期申请审查: the review body decides whether a late request is looked at (domain.md §4.2). */
@Component
class ReviewAdmission implements StepRule {

  private final Reviews reviews;

  ReviewAdmission(Reviews reviews) {
    this.reviews = reviews;
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
    reviews.current(step.theCase()).admit(step.form().decided("ADMIT"), step);
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

package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.Course.ReviewLevel;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Reviews;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 复查、复核: the body above keeps the answer, changes it, or has it done again (Art. 35, 36). */
@Component
class ReviewHandling implements StepRule {

  private final Reviews reviews;
  private final CaseClocks clocks;
  private final Vocabulary vocabulary;

  ReviewHandling(Reviews reviews, CaseClocks clocks, Vocabulary vocabulary) {
    this.reviews = reviews;
    this.clocks = clocks;
    this.vocabulary = vocabulary;
  }

  @Override
  public String task() {
    return "handleReview";
  }

  @Override
  public Map<String, Object> record(Step step) {
    var request = reviews.current(step.theCase());
    request.answer(step);
    clocks.happened(
        step.theCase(),
        request.level() == ReviewLevel.REVIEW
            ? CaseEvent.REVIEW_ANSWERED
            : CaseEvent.RECHECK_ANSWERED);
    return Map.of("level", request.level().name());
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var request = reviews.current(theCase);
    return Map.of(
        "level", vocabulary.label("states", request.level().name()), "grounds", request.grounds());
  }
}

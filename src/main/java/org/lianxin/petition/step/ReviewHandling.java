package org.lianxin.petition.step;

import java.util.HashMap;
import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.Course.ReviewLevel;
import org.lianxin.petition.Evaluations;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Reviews;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 复查、复核: the body above keeps the answer, changes it, or has it done again (Art. 35, 36). */
@Component
class ReviewHandling implements StepRule {

  private static final String EVALUATION = "C17";

  private final Reviews reviews;
  private final Rework rework;
  private final CaseClocks clocks;
  private final Evaluations evaluations;
  private final CasePath path;
  private final Vocabulary vocabulary;

  ReviewHandling(
      Reviews reviews,
      Rework rework,
      CaseClocks clocks,
      Evaluations evaluations,
      CasePath path,
      Vocabulary vocabulary) {
    this.evaluations = evaluations;
    this.path = path;
    this.reviews = reviews;
    this.rework = rework;
    this.clocks = clocks;
    this.vocabulary = vocabulary;
  }

  @Override
  public String task() {
    return "handleReview";
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var request = reviews.current(theCase);
    request.answer(step);
    // A review is answered when the answer has been served, a recheck when its opinion is there.
    if (request.level() == ReviewLevel.RECHECK) {
      clocks.happened(theCase, CaseEvent.RECHECK_ANSWERED);
    }
    // It has to reach the petitioner as soon as any opinion.
    clocks.happened(theCase, CaseEvent.OPINION_ISSUED);
    var routing = new HashMap<String, Object>();
    routing.put("level", request.level().name());
    if (step.form().decided("REVOKE_AND_REDO")) {
      routing.putAll(rework.anew(theCase));
      routing.put("publish", theCase.toBePublished());
      theCase.reopened();
      evaluations
          .pending(theCase)
          .ifPresent(
              waiting -> {
                waiting.moot();
                clocks.cancel(theCase, "责令重办", EVALUATION);
                path.tell("evaluationClosed", theCase);
              });
    }
    return routing;
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var request = reviews.current(theCase);
    return Map.of(
        "level", vocabulary.label("states", request.level().name()), "grounds", request.grounds());
  }
}

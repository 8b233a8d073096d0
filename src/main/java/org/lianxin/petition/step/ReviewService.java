package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.Course.ReviewLevel;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Reviews;
import org.lianxin.petition.ServiceRecord;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 送达复查复核意见: from here the petitioner's time to ask for recheck runs (Art. 36 ¶1). */
@Component
class ReviewService implements StepRule {

  private final EntityManager entities;
  private final Reviews reviews;
  private final CaseClocks clocks;
  private final Ids ids;

  ReviewService(EntityManager entities, Reviews reviews, CaseClocks clocks, Ids ids) {
    this.entities = entities;
    this.reviews = reviews;
    this.clocks = clocks;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "serveReview";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    ServiceDates.check(step, problems);
  }

  @Override
  public Map<String, Object> record(Step step) {
    var request = reviews.current(step.theCase());
    entities.persist(new ServiceRecord(ids.next(), request.level().name(), step));
    var served = step.form().date("servedAt");
    request.served(served);
    clocks.happened(step.theCase(), CaseEvent.FEEDBACK_RECORDED);
    if (request.level() == ReviewLevel.REVIEW) {
      clocks.happenedOn(
          step.theCase(), served == null ? step.day() : served, CaseEvent.REVIEW_ANSWERED);
    }
    if (request.level() == ReviewLevel.REVIEW && !"REVOKE_AND_REDO".equals(request.result())) {
      clocks.happenedOn(
          step.theCase(), served == null ? step.day() : served, CaseEvent.REVIEW_ANSWER_RECEIVED);
    }
    return Map.of();
  }
}

package org.lianxin.publicity;

import java.util.Date;
import java.util.Map;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 公示审核: the second person reads the draft and publishes it or sends it back. */
@Component
class ReviewPublicity implements StepRule {

  /** How long a notice stays up at least; domain.md §4.4 C18. */
  private static final String POSTING_PERIOD = "C18b";

  private final Notices notices;
  private final Deadlines deadlines;
  private final Vocabulary vocabulary;

  ReviewPublicity(Notices notices, Deadlines deadlines, Vocabulary vocabulary) {
    this.notices = notices;
    this.deadlines = deadlines;
    this.vocabulary = vocabulary;
  }

  @Override
  public String task() {
    return "reviewPublicity";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    problems.when(
        step.form().decided("PUBLISH") && !step.theCase().mayBePublished(),
        "decision",
        "publicity.consent");
  }

  @Override
  public Map<String, Object> record(Step step) {
    if (!step.form().decided("PUBLISH")) {
      return Map.of();
    }
    var notice = notices.require(step.theCase().caseNo());
    notice.publish(step, deadlines.pack().rule(POSTING_PERIOD).orElseThrow().length());
    // Taken down when its last day is over, at midnight of the business zone.
    var over = notice.toDate().plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    return Map.of("withdrawAt", Date.from(over));
  }

  /** The draft as the second person reads it. */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var notice = notices.require(theCase.caseNo());
    return Map.of(
        "draftText", notice.text(),
        "draftScope", vocabulary.label("publicityScopes", notice.scope()),
        "draftFrom", notice.fromDate().toString(),
        "draftTo", notice.toDate().toString());
  }
}

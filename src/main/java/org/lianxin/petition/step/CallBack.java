package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.Evaluations;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 回访: the petitioner is called and asked for his evaluation, never by who handled the case. */
@Component
class CallBack implements StepRule {

  private static final String CHANNEL = "CALL_BACK";

  private final Evaluations evaluations;
  private final CaseClocks clocks;

  CallBack(Evaluations evaluations, CaseClocks clocks) {
    this.evaluations = evaluations;
    this.clocks = clocks;
  }

  @Override
  public String task() {
    return "callBack";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    Scores.check(step, reached(step) && !step.form().flag("declined"), problems);
  }

  @Override
  public Map<String, Object> record(Step step) {
    if (reached(step)) {
      evaluations.pending(step.theCase()).ifPresent(waiting -> waiting.record(step, CHANNEL));
      clocks.happened(step.theCase(), CaseEvent.EVALUATED);
    }
    return Map.of();
  }

  /** Who was not reached may still evaluate himself until the window is over. */
  private static boolean reached(Step step) {
    return step.form().flag("reached");
  }
}

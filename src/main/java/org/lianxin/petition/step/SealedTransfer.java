package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 密件移交: the liaison hands an accusation to the body that is competent for it (Art. 22, 30). */
@Component
class SealedTransfer implements StepRule {

  @Override
  public String task() {
    return "transferSealed";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var transferred = step.form().date("transferredAt");
    problems.when(
        transferred != null && transferred.isAfter(step.day()), "transferredAt", "date.inFuture");
  }

  @Override
  public Map<String, Object> record(Step step) {
    step.theCase().endAs("FORWARDED");
    return Map.of();
  }
}

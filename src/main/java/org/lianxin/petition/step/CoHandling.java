package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 协办办理: a co-handling unit gives its opinion. */
@Component
class CoHandling implements StepRule {

  private final Assignments assignments;

  CoHandling(Assignments assignments) {
    this.assignments = assignments;
  }

  @Override
  public String task() {
    return "handleCo";
  }

  @Override
  public Map<String, Object> record(Step step) {
    assignments
        .of(step.theCase(), step.unit())
        .submit(step.form().required("coOpinion"), step.actor().login(), step.at());
    return Map.of();
  }
}

package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 签收 by an assigned unit. */
@Component
class SignFor implements StepRule {

  private final Assignments assignments;

  SignFor(Assignments assignments) {
    this.assignments = assignments;
  }

  @Override
  public String task() {
    return "signFor";
  }

  @Override
  public Map<String, Object> record(Step step) {
    assignments.of(step.theCase(), step.unit()).signFor(step.actor().login(), step.at());
    return Map.of();
  }
}

package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 部门审核: the head of the lead unit passes the draft on or sends it back. */
@Component
class HeadCheck extends Approval {

  private final Assignments assignments;

  HeadCheck(Assignments assignments) {
    this.assignments = assignments;
  }

  @Override
  public String task() {
    return "checkOpinion";
  }

  @Override
  public Map<String, Object> record(Step step) {
    if (step.form().decided("RETURN")) {
      assignments.of(step.theCase(), step.unit()).reopen();
    }
    return Map.of();
  }
}

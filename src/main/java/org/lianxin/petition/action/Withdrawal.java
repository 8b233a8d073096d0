package org.lianxin.petition.action;

import java.util.Map;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 撤回信访事项, with the petitioner's signature; domain.md §4.2. */
@Component
class Withdrawal implements CaseAction {

  private final CasePath path;
  private final CaseClocks clocks;

  Withdrawal(CasePath path, CaseClocks clocks) {
    this.path = path;
    this.clocks = clocks;
  }

  @Override
  public String task() {
    return "withdraw";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var signed = step.form().date("signedAt");
    problems.when(signed != null && signed.isAfter(step.day()), "signedAt", "date.inFuture");
  }

  @Override
  public Map<String, Object> record(Step step) {
    clocks.cancelAll(step.theCase(), "信访人撤回");
    path.stop(step.theCase(), CasePath.Stop.WITHDRAWN);
    return Map.of();
  }
}

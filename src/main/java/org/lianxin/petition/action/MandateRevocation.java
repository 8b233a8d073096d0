package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Mandates;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 撤销委托: the agent acts no longer; the petitioner goes on himself or withdraws (domain.md §3.3). */
@Component
class MandateRevocation implements CaseAction {

  private static final String WITHDRAW = "WITHDRAW";

  /** 口头委托补签. */
  private static final String TO_BE_SIGNED = "I5";

  private final Mandates mandates;
  private final CasePath path;
  private final CaseClocks clocks;

  MandateRevocation(Mandates mandates, CasePath path, CaseClocks clocks) {
    this.mandates = mandates;
    this.path = path;
    this.clocks = clocks;
  }

  @Override
  public String task() {
    return "revokeMandate";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return theCase.agency() ? Optional.empty() : Optional.of("noMandate");
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    problems.when(
        WITHDRAW.equals(step.form().text("continuation"))
            && !step.theCase().state().canBeWithdrawn(),
        "continuation",
        "continuation.ended");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    mandates.revoke(theCase, step.form().required("reason"), step.at());
    if (WITHDRAW.equals(step.form().text("continuation"))) {
      clocks.cancelAll(theCase, "信访人撤销委托并撤回");
      path.stop(theCase, CasePath.Stop.WITHDRAWN);
    } else {
      clocks.cancel(theCase, "信访人撤销委托", TO_BE_SIGNED);
    }
    return Map.of();
  }
}

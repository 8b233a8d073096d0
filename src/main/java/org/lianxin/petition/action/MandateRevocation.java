package org.lianxin.petition.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePath;
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

  private final Vocabulary vocabulary;
  private final Mandates mandates;
  private final CasePath path;
  private final CaseClocks clocks;

  MandateRevocation(Vocabulary vocabulary, Mandates mandates, CasePath path, CaseClocks clocks) {
    this.vocabulary = vocabulary;
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

  /** What can no longer be withdrawn is not offered to be. */
  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    return Map.of(
        "continuations",
        vocabulary.list("continuations").stream()
            .filter(way -> theCase.state().canBeWithdrawn() || !way.value().equals(WITHDRAW))
            .toList());
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

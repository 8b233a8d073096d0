package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 登记作废: proposed with a reason, confirmed by a second person; nothing is deleted. */
@Component
class VoidProposal implements CaseAction {

  private final CasePath path;
  private final OpenWork openWork;

  VoidProposal(CasePath path, OpenWork openWork) {
    this.path = path;
    this.openWork = openWork;
  }

  @Override
  public String task() {
    return "void";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return openWork.isOpen(theCase.caseNo(), "confirmVoid")
        ? Optional.of("voidPending")
        : Optional.empty();
  }

  @Override
  public Map<String, Object> record(Step step) {
    path.begin("voidProposed", step.theCase(), Map.of());
    return Map.of();
  }
}

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

/**
 * 提前告知: the written notice need not wait for the instruction (domain.md §4.2, the parallel-clock
 * rule); the office may issue it from any state.
 */
@Component
class EarlyNotice implements CaseAction {

  private final CasePath path;
  private final OpenWork openWork;

  EarlyNotice(CasePath path, OpenWork openWork) {
    this.path = path;
    this.openWork = openWork;
  }

  @Override
  public String task() {
    return "giveNotice";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    if (theCase.course().noticeRaised()) {
      return Optional.of("noticed");
    }
    return openWork.isOpen(theCase.caseNo(), "issueNotice")
        ? Optional.of("noticeOpen")
        : Optional.empty();
  }

  @Override
  public Map<String, Object> record(Step step) {
    path.raiseNotice(step.theCase());
    return Map.of();
  }
}

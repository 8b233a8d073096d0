package org.lianxin.workflow;

import org.lianxin.deadline.ClocksMoved;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.PetitionCase;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The days of a case have moved under work that is open: what the lists say of it moves along. */
@Component
class DueDays {

  private final CaseFiles cases;
  private final CaseClocks clocks;
  private final OpenItems items;

  DueDays(CaseFiles cases, CaseClocks clocks, OpenItems items) {
    this.cases = cases;
    this.clocks = clocks;
    this.items = items;
  }

  @EventListener
  void moved(ClocksMoved moved) {
    cases.find(moved.caseNo()).ifPresent(this::takeOver);
  }

  private void takeOver(PetitionCase theCase) {
    clocks.refresh(theCase);
    items
        .open(theCase.caseNo())
        .forEach(item -> item.dueBy(clocks.due(theCase, item.dueRules(), item.partOf())));
  }
}

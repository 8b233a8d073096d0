package org.lianxin.workflow;

import org.lianxin.deadline.ClocksMoved;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.DueMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the due days of open items as their clocks say, when these have moved. */
@Component
class DueDays {

  private final OpenItems items;
  private final CaseFiles cases;
  private final CaseClocks clocks;

  DueDays(OpenItems items, CaseFiles cases, CaseClocks clocks) {
    this.items = items;
    this.cases = cases;
    this.clocks = clocks;
  }

  /** A year's holidays became known after all. */
  @EventListener
  void on(ClocksMoved moved) {
    cases
        .find(moved.caseNo())
        .ifPresent(
            known -> {
              var theCase = cases.lock(known.caseNo());
              clocks.refresh(theCase);
              on(new DueMoved(theCase));
            });
  }

  /** An extension, a hearing, another route, something taken back. */
  @EventListener
  void on(DueMoved moved) {
    var theCase = moved.theCase();
    items
        .open(theCase.caseNo())
        .filter(item -> !item.dueRules().isEmpty())
        .forEach(item -> item.dueBy(clocks.due(theCase, item.dueRules(), item.partOf())));
  }
}

package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/** The lead works on the case again. */
@Component
class Rework {

  /** 领导批示的办理期限, which also holds for what is done anew. */
  private static final String PERIOD = "I8";

  private final Assignments assignments;
  private final CaseClocks clocks;
  private final Deadlines deadlines;
  private final BusinessClock clock;

  Rework(Assignments assignments, CaseClocks clocks, Deadlines deadlines, BusinessClock clock) {
    this.assignments = assignments;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Sent back before it was issued: its time runs on. Only the lead works again, and it has signed
   * for the case already. It need not be the unit that the case was first sent to.
   */
  Map<String, Object> sentBack(PetitionCase theCase) {
    var lead = theCase.handling().requireLeadUnit();
    assignments.of(theCase, lead).reopen();
    return Map.of("units", lead, "leadUnit", lead, "rework", true);
  }

  /**
   * Taken up again after it had been answered: it has a time of its own, or nobody would be late.
   */
  Map<String, Object> anew(PetitionCase theCase) {
    var lastDay = deadlines.explain(PERIOD, clock.today()).lastDay();
    clocks.set(theCase, PERIOD, CaseEvent.DISPATCHED, lastDay);
    return sentBack(theCase);
  }
}

package org.lianxin.supervision;

import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.Milestone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 催办 reaches those who have something to do in the case. */
@Component
class Urgings {

  private static final String URGED = "URGED";

  private final CaseFiles cases;
  private final Reminders reminders;

  Urgings(CaseFiles cases, Reminders reminders) {
    this.cases = cases;
    this.reminders = reminders;
  }

  @EventListener
  void on(Milestone reached) {
    if (reached.name().equals(URGED)) {
      reminders.urged(cases.lock(reached.caseNo()), reached.at());
    }
  }
}

package org.lianxin.supervision;

import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.WorkAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 分派 reaches whoever has the work from now on. */
@Component
class AssignedWork {

  private final CaseFiles cases;
  private final Reminders reminders;

  AssignedWork(CaseFiles cases, Reminders reminders) {
    this.cases = cases;
    this.reminders = reminders;
  }

  @EventListener
  void on(WorkAssigned given) {
    reminders.assigned(cases.lock(given.caseNo()), given.item(), given.at());
  }
}

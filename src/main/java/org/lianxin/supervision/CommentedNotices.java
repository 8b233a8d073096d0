package org.lianxin.supervision;

import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.NoticeCommented;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the public says of a notice reaches the office that put it up. */
@Component
class CommentedNotices {

  private final CaseFiles cases;
  private final Reminders reminders;

  CommentedNotices(CaseFiles cases, Reminders reminders) {
    this.cases = cases;
    this.reminders = reminders;
  }

  @EventListener
  void on(NoticeCommented said) {
    reminders.commented(cases.require(said.caseNo()), said.comment(), said.at());
  }
}

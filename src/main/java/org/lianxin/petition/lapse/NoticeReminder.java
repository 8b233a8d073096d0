package org.lianxin.petition.lapse;

import java.util.EnumSet;
import java.util.Set;
import org.lianxin.deadline.ClockLapsed;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The written notice is raised to the township office while there are still some days left for it,
 * wherever the case stands (domain.md §4.2, the parallel-clock rule).
 */
@Component
class NoticeReminder {

  private static final String REMINDER = "I6";
  private static final String NOTICE = "issueNotice";

  /** The path waits for the notice in its own turn there, or it has left the path. */
  private static final Set<CaseState> OTHERWISE =
      EnumSet.of(
          CaseState.NOT_ACCEPTED,
          CaseState.ROUTED,
          CaseState.TRANSFERRED,
          CaseState.REVIEW,
          CaseState.RECHECK);

  private final CaseFiles cases;
  private final CaseEvidence evidence;
  private final CasePath path;
  private final OpenWork openWork;

  NoticeReminder(CaseFiles cases, CaseEvidence evidence, CasePath path, OpenWork openWork) {
    this.cases = cases;
    this.evidence = evidence;
    this.path = path;
    this.openWork = openWork;
  }

  @EventListener
  void on(ClockLapsed lapsed) {
    if (!lapsed.isOf(REMINDER)) {
      return;
    }
    var theCase = cases.lock(lapsed.caseNo());
    if (isOwed(theCase)) {
      path.raiseNotice(theCase);
      evidence.lapsed(theCase, lapsed.rule(), "noticeRaised");
    }
  }

  private boolean isOwed(PetitionCase theCase) {
    return !theCase.state().isFinal()
        && !OTHERWISE.contains(theCase.state())
        && !theCase.course().noticeRaised()
        && !openWork.isOpen(theCase.caseNo(), NOTICE);
  }
}

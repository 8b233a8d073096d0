package org.lianxin.petition.lapse;

import java.util.EnumSet;
import java.util.Set;
import org.lianxin.deadline.ClockLapsed;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The written notice is late: the time to conclude runs all the same, from the day on which the
 * notice was due (domain.md §4.4).
 */
@Component
class AcceptanceAtLatest {

  private static final Set<String> NOTICE = Set.of("C2", "C3");
  private static final Set<CaseState> NOT_ON_THE_PATH =
      EnumSet.of(CaseState.NOT_ACCEPTED, CaseState.ROUTED, CaseState.TRANSFERRED);

  private final CaseFiles cases;
  private final CaseEvidence evidence;
  private final CaseClocks clocks;

  AcceptanceAtLatest(CaseFiles cases, CaseEvidence evidence, CaseClocks clocks) {
    this.cases = cases;
    this.evidence = evidence;
    this.clocks = clocks;
  }

  @EventListener
  void on(ClockLapsed lapsed) {
    if (!NOTICE.contains(lapsed.rule())) {
      return;
    }
    var theCase = cases.lock(lapsed.caseNo());
    if (!theCase.state().isFinal() && !NOT_ON_THE_PATH.contains(theCase.state())) {
      var before = theCase.course().acceptedOn();
      clocks.acceptAtLatest(theCase);
      if (before == null && theCase.course().acceptedOn() != null) {
        evidence.lapsed(theCase, lapsed.rule(), "acceptedOn");
      }
    }
  }
}

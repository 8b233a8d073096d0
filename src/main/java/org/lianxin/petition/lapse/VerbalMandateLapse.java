package org.lianxin.petition.lapse;

import org.lianxin.deadline.ClockLapsed;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.Mandates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A verbal mandate was not put in writing in time: the case goes on as the petitioner's own,
 * without an agent (domain.md §3.3).
 */
@Component
class VerbalMandateLapse {

  private static final String SIGNING_PERIOD = "I5";

  private final CaseFiles cases;
  private final CaseEvidence evidence;
  private final Mandates mandates;

  VerbalMandateLapse(CaseFiles cases, CaseEvidence evidence, Mandates mandates) {
    this.cases = cases;
    this.evidence = evidence;
    this.mandates = mandates;
  }

  @EventListener
  void on(ClockLapsed lapsed) {
    if (!lapsed.isOf(SIGNING_PERIOD)) {
      return;
    }
    var theCase = cases.lock(lapsed.caseNo());
    if (theCase.agency() && mandates.isVerbal(theCase)) {
      mandates.revoke(theCase, "口头委托期满未补签", lapsed.at());
      evidence.lapsed(theCase, lapsed.rule(), "mandateRevoked");
    }
  }
}

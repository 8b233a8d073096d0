package org.lianxin.petition.lapse;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lianxin.deadline.Clock;
import org.lianxin.deadline.ClockLapsed;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An ended case goes to the archive when no remedy is open to the petitioner any more and nothing
 * is left to be done (domain.md §4.2). While something is, it is looked at again every day.
 */
@Component
class ArchiveDue {

  private static final String AFTER = "I7";
  private static final Set<String> WAITED_FOR = Set.of(AFTER, "C6", "C8");
  private static final Duration DAILY = Duration.ofDays(1);
  private static final Set<CaseState> ENDED =
      EnumSet.of(
          CaseState.CLOSED,
          CaseState.FINALIZED,
          CaseState.WITHDRAWN,
          CaseState.MERGED,
          CaseState.VOID,
          CaseState.TRANSFERRED);

  private final CaseFiles cases;
  private final CaseEvidence evidence;
  private final CaseClocks clocks;
  private final CasePath path;
  private final OpenWork openWork;

  ArchiveDue(
      CaseFiles cases, CaseEvidence evidence, CaseClocks clocks, CasePath path, OpenWork openWork) {
    this.cases = cases;
    this.evidence = evidence;
    this.clocks = clocks;
    this.path = path;
    this.openWork = openWork;
  }

  @EventListener
  void on(ClockLapsed lapsed) {
    if (!WAITED_FOR.contains(lapsed.rule())) {
      return;
    }
    var theCase = cases.lock(lapsed.caseNo());
    if (clocks.archivable(theCase) && isLeftAlone(theCase)) {
      path.begin("archiveDue", theCase, Map.of());
      evidence.lapsed(theCase, lapsed.rule(), "archiveDue");
    } else if (lapsed.isOf(AFTER)) {
      clocks.running(theCase, AFTER).ifPresent(after -> lookAgain(after, lapsed));
    }
  }

  private boolean isLeftAlone(PetitionCase theCase) {
    return ENDED.contains(theCase.state()) && openWork.desks(theCase.caseNo()).isEmpty();
  }

  private static void lookAgain(Clock after, ClockLapsed lapsed) {
    after.lookAgain(lapsed.at().plus(DAILY));
  }
}

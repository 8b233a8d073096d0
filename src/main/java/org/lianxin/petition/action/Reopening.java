package org.lianxin.petition.action;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/**
 * 重新办理: what was settled on site never bars the formal path; for a year the petitioner may come
 * back to it (domain.md §0.1 finding 3, §4.2).
 */
@Component
class Reopening implements CaseAction {

  private static final String SETTLED = "SETTLED_ON_SITE";

  private static final String ARCHIVING = "I7";

  private final CasePath path;
  private final CaseClocks clocks;
  private final BusinessClock clock;

  Reopening(CasePath path, CaseClocks clocks, BusinessClock clock) {
    this.path = path;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "reopen";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    var closed = theCase.closedAt();
    if (closed == null || !SETTLED.equals(theCase.outcome())) {
      return Optional.of("notSettledOnSite");
    }
    var lastDay = LocalDate.ofInstant(closed, BusinessClock.ZONE).plusYears(1);
    return clock.today().isAfter(lastDay) ? Optional.of("reopenTooLate") : Optional.empty();
  }

  @Override
  public Map<String, Object> record(Step step) {
    step.theCase().reopened();
    step.theCase().course().reopened(step.day());
    clocks.cancel(step.theCase(), "群众要求重办", ARCHIVING);
    path.begin("caseReopened", step.theCase(), Map.of("noticeRaised", false));
    return Map.of();
  }
}

package org.lianxin.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Clock;
import org.lianxin.deadline.ClockLapsed;
import org.lianxin.deadline.Rule;
import org.lianxin.deadline.Watched;
import org.lianxin.deadline.WatchedClocks;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.PetitionCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Looks at the clocks of which something must be said. After a stop only the highest level reached
 * is said, and what is said is remembered in the clock itself, in the same transaction.
 */
@Component
class ClockWatch {

  private static final int BATCH = 100;
  private static final int OVER = 3;

  private final WatchedClocks clocks;
  private final CaseFiles cases;
  private final Reminders reminders;
  private final OneByOne oneByOne;
  private final ApplicationEventPublisher events;
  private final BusinessClock clock;

  ClockWatch(
      WatchedClocks clocks,
      CaseFiles cases,
      Reminders reminders,
      OneByOne oneByOne,
      ApplicationEventPublisher events,
      BusinessClock clock) {
    this.clocks = clocks;
    this.cases = cases;
    this.reminders = reminders;
    this.oneByOne = oneByOne;
    this.events = events;
    this.clock = clock;
  }

  /** Each that is due by now once, whatever becomes of it. */
  void look() {
    var now = clock.instant();
    @Nullable Watched last = null;
    do {
      var batch = clocks.due(now, last, BATCH);
      batch.forEach(due -> oneByOne.handle("clock", due.id(), () -> see(due, now)));
      last = batch.size() < BATCH ? null : batch.get(BATCH - 1);
    } while (last != null);
  }

  /** The case first, then the clock, as everybody who changes clocks does. */
  private void see(Watched due, Instant now) {
    cases
        .lockIfFree(due.caseNo())
        .ifPresent(
            theCase -> clocks.due(due.id(), now).ifPresent(found -> see(theCase, found, now)));
  }

  private void see(PetitionCase theCase, Clock found, Instant now) {
    var level = found.levelAt(now);
    if (level > found.watchLevel()) {
      // Before anything follows from it: told are those who have the work now.
      reminders.clock(theCase, found, level, now);
      if (level == OVER && found.kind() == Rule.Kind.DUTY) {
        events.publishEvent(
            new DutyOverdue(
                found.id(),
                found.caseNo(),
                found.rule(),
                reminders.responsible(theCase, found),
                found.lastDay(),
                now));
      }
    }
    found.said(level, now);
    if (level == OVER) {
      events.publishEvent(new ClockLapsed(found.caseNo(), found.rule(), found.unit(), now));
    }
  }
}

package org.lianxin.supervision;

import java.time.Instant;
import org.lianxin.access.Accounts;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.IdleWork;
import org.springframework.stereotype.Component;

/** Looks at work that nobody does: whoever had it has left, or nobody has claimed it. */
@Component
class IdleWatch {

  private static final int BATCH = 100;

  /** The rule that says how soon a unit takes up what it is given. */
  private static final String TAKING_UP = "I12";

  private final IdleWork idle;
  private final Accounts accounts;
  private final CaseFiles cases;
  private final Reminders reminders;
  private final Deadlines deadlines;
  private final OneByOne oneByOne;
  private final BusinessClock clock;

  IdleWatch(
      IdleWork idle,
      Accounts accounts,
      CaseFiles cases,
      Reminders reminders,
      Deadlines deadlines,
      OneByOne oneByOne,
      BusinessClock clock) {
    this.idle = idle;
    this.accounts = accounts;
    this.cases = cases;
    this.reminders = reminders;
    this.deadlines = deadlines;
    this.oneByOne = oneByOne;
    this.clock = clock;
  }

  void look() {
    left();
    unclaimed();
  }

  private void left() {
    var gone = accounts.notInUse();
    if (gone.isEmpty()) {
      return;
    }
    for (var held : idle.heldBy(gone)) {
      oneByOne.handle(
          "work item",
          held.item(),
          () -> {
            var theCase = cases.lockIfFree(held.caseNo());
            if (theCase.isPresent() && idle.giveBack(theCase.get(), held.item(), gone)) {
              reminders.left(theCase.get(), held.item(), clock.instant());
            }
          });
    }
  }

  private void unclaimed() {
    var since = since();
    var last = "";
    do {
      var batch = idle.unclaimed(since, last, BATCH);
      batch.forEach(item -> oneByOne.handle("work item", item.item(), () -> unclaimed(item)));
      last = batch.size() < BATCH ? "" : batch.get(BATCH - 1).item();
    } while (!last.isEmpty());
  }

  private void unclaimed(IdleWork.Idle item) {
    var at = clock.instant();
    var theCase = cases.lockIfFree(item.caseNo());
    if (theCase.isPresent() && idle.noteUnclaimed(theCase.get(), item.item(), at)) {
      reminders.unclaimed(theCase.get(), item.item(), at);
    }
  }

  /** What was there before this moment should have been taken up by now. */
  private Instant since() {
    var today = clock.today();
    var day = today.minusDays(1);
    while (!deadlines.explain(TAKING_UP, day).lastDay().isBefore(today)) {
      day = day.minusDays(1);
    }
    return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
  }
}

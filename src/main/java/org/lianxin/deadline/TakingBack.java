package org.lianxin.deadline;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.lianxin.deadline.ClockChange.Why;
import org.springframework.stereotype.Component;

/** 撤回: what a work item or action did to the clocks of a case is undone, and stays to be seen. */
@Component
class TakingBack {

  private final EntityManager entities;
  private final RunningClocks runningClocks;
  private final Extensions extensions;
  private final ClockChanges changes;

  TakingBack(
      EntityManager entities,
      RunningClocks runningClocks,
      Extensions extensions,
      ClockChanges changes) {
    this.entities = entities;
    this.runningClocks = runningClocks;
    this.extensions = extensions;
    this.changes = changes;
  }

  void undo(String caseNo, String by, Instant at) {
    for (var clock : touched(caseNo, by)) {
      if (!by.equals(clock.startedBy())) {
        clock.runAgain();
        runningClocks.addAgain(clock);
        changes.record(clock, clock.lastDay(), Why.TAKEN_BACK, "", at);
      } else if (clock.running()) {
        clock.end(ClockEnd.cancelled(Clocks.TAKEN_BACK, new Cause(at, null)));
        if (clock.rule().equals(Counting.EXTENSION)) {
          runningClocks.of(caseNo).stream()
              .filter(extended -> extended.rule().equals(Counting.CONCLUSION))
              .forEach(extended -> extensions.takeBack(extended, at));
        }
      }
    }
  }

  private List<Clock> touched(String caseNo, String by) {
    return entities
        .createQuery(
            "SELECT c FROM Clock c WHERE c.caseNo = ?1"
                + " AND (c.startedBy = ?2 OR c.ended.endedBy = ?2) ORDER BY c.startedAt, c.id",
            Clock.class)
        .setParameter(1, caseNo)
        .setParameter(2, by)
        .getResultList();
  }
}

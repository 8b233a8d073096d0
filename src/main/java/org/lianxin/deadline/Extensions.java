package org.lianxin.deadline;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.ClockChange.Why;
import org.lianxin.foundation.Ids;
import org.springframework.stereotype.Component;

/**
 * 延长办理期限: the clock to conclude goes on to the day that a second clock, the extension's, counts out
 * from the original due date (Art. 34). There is one extension for one time to conclude.
 */
@Component
class Extensions {

  private final EntityManager entities;
  private final RunningClocks runningClocks;
  private final Counting counting;
  private final PolicyPack pack;
  private final WorkingDays workingDays;
  private final ClockChanges changes;
  private final Ids ids;

  Extensions(
      EntityManager entities,
      RunningClocks runningClocks,
      Counting counting,
      PolicyPack pack,
      WorkingDays workingDays,
      ClockChanges changes,
      Ids ids) {
    this.entities = entities;
    this.runningClocks = runningClocks;
    this.counting = counting;
    this.pack = pack;
    this.workingDays = workingDays;
    this.changes = changes;
    this.ids = ids;
  }

  /** Extends a clock that was not extended before. */
  void extend(Clock extended, int days, Instant at, @Nullable String by) {
    if (days < 1 || days > rule().length()) {
      throw new IllegalStateException(extended.caseNo() + " cannot be extended by " + days);
    }
    if (!earlier(extended).isEmpty()) {
      throw new IllegalStateException(extended.caseNo() + " was extended before");
    }
    begin(extended, days, at, by);
  }

  /** The case came back to the route on which it had been extended: that still holds. */
  void resume(Clock extended, Instant at, @Nullable String by) {
    earlier(extended).stream()
        .findFirst()
        .ifPresent(before -> begin(extended, before.length(), at, by));
  }

  /** The extension was taken back. */
  void takeBack(Clock extended, Instant at) {
    var before = extended.lastDay();
    extended.extendTo(null);
    extended.take(counting.days(extended, workingDays.calendar()), at);
    changes.record(extended, before, Why.TAKEN_BACK, "", at);
  }

  private void begin(Clock extended, int days, Instant at, @Nullable String by) {
    var before = extended.lastDay();
    var start = Occurrence.of(extended.caseNo(), rule().starts(), at).on(extended.dueOn()).by(by);
    var extension = new Clock(ids.next(), rule(), new Length(days, rule().unit()), start);
    counting.link(extended, extension, workingDays.calendar(), at);
    runningClocks.add(extension);
    changes.record(extended, before, Why.EXTENSION, String.valueOf(days), at);
  }

  /** Extensions of the same time to conclude, though it may have stopped on another route since. */
  private List<Clock> earlier(Clock extended) {
    return entities
        .createQuery(
            "SELECT c FROM Clock c WHERE c.caseNo = ?1 AND c.rule = ?2 AND c.startOn = ?3"
                + " ORDER BY c.startedAt DESC",
            Clock.class)
        .setParameter(1, extended.caseNo())
        .setParameter(2, Counting.EXTENSION)
        .setParameter(3, extended.dueOn())
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .filter(Extensions::stillHolds)
        .toList();
  }

  private static boolean stillHolds(Clock extension) {
    var ended = extension.ended();
    return ended == null || !Clocks.TAKEN_BACK.equals(ended.endReason());
  }

  private Rule rule() {
    return pack.rule(Counting.EXTENSION).orElseThrow();
  }
}

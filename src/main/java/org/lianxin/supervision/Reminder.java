package org.lianxin.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Clock;
import org.lianxin.petition.OpenWork.Desk;

/**
 * What is said; to whom comes later.
 *
 * @param rule rule of the clock it is about
 * @param level 1 yellow, 2 red, 3 black; 0 for what no clock has to do with
 * @param about what makes it the same reminder as another: nobody gets the same twice
 */
record Reminder(
    String caseNo, MessageKind kind, @Nullable String rule, int level, String about, Instant at) {

  static Reminder of(Clock clock, int level, Instant at) {
    return new Reminder(
        clock.caseNo(),
        MessageKind.of(clock.kind(), level),
        clock.rule(),
        level,
        DutyOverdue.about(clock.id(), clock.lastDay()),
        at);
  }

  static Reminder of(Desk desk, String caseNo, MessageKind kind, Instant at) {
    return new Reminder(caseNo, kind, null, 0, desk.item(), at);
  }

  /** The same item may be urged, or left, more than once. */
  static Reminder again(Desk desk, String caseNo, MessageKind kind, Instant at) {
    return new Reminder(caseNo, kind, null, 0, desk.item() + "@" + at.toEpochMilli(), at);
  }
}

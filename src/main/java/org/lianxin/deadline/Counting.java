package org.lianxin.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.foundation.BusinessClock;
import org.springframework.stereotype.Component;

/** Counts clocks out. */
@Component
class Counting {

  static final String CONCLUSION = "C4";
  static final String EXTENSION = "C5";

  private final Deadlines deadlines;

  Counting(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** The clock's days by that calendar. */
  ClockDays days(Clock clock, WorkCalendar calendar) {
    var start = clock.startOn();
    if (clock.given()) {
      return ClockDays.given(start, start.plusDays(clock.length()), calendar);
    }
    if (clock.isOfHours()) {
      var lastDay = LocalDate.ofInstant(clock.endOfHours(), BusinessClock.ZONE);
      return ClockDays.given(start, lastDay, calendar);
    }
    return ClockDays.of(explain(clock, calendar), clock.extendedTo(), calendar);
  }

  /** How the clock was counted, in words. */
  Explanation explain(Clock clock, WorkCalendar calendar) {
    var rule = deadlines.pack().rule(clock.rule()).orElseThrow();
    var length = new Length(Math.max(1, clock.length()), clock.dayUnit());
    return deadlines.explain(rule, length, clock.startOn(), clock.hearings(), calendar);
  }

  /** Counts the running clocks of one case anew. */
  void recount(List<Clock> ofOneCase, WorkCalendar calendar, Instant at) {
    ofOneCase.forEach(clock -> clock.take(days(clock, calendar), at));
    running(ofOneCase, EXTENSION)
        .forEach(
            extension ->
                running(ofOneCase, CONCLUSION)
                    .filter(extended -> extended.extendedTo() != null)
                    .forEach(extended -> link(extended, extension, calendar, at)));
  }

  /** The extension runs from the day on which the extended clock would have ended. */
  void link(Clock extended, Clock extension, WorkCalendar calendar, Instant at) {
    extension.startOn(extended.dueOn());
    extension.take(days(extension, calendar), at);
    extended.extendTo(extension.lastDay());
    extended.take(days(extended, calendar), at);
  }

  private static Stream<Clock> running(List<Clock> clocks, String rule) {
    return clocks.stream().filter(clock -> clock.running() && clock.rule().equals(rule));
  }
}

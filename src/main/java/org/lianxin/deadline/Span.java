package org.lianxin.deadline;

import java.time.LocalDate;

/**
 * What a case or a work item shows of the clock that presses most.
 *
 * @param rule the rule it runs by
 * @param start the day of the event, itself not counted
 * @param lastDay the day that binds
 * @param yellowOn first day that is not green any more
 * @param redOn first red day
 */
public record Span(
    String rule, LocalDate start, LocalDate lastDay, LocalDate yellowOn, LocalDate redOn) {

  static Span of(Clock clock) {
    var days = clock.days();
    return new Span(clock.rule(), clock.startOn(), days.lastDay(), days.yellowOn(), days.redOn());
  }
}

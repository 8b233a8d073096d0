package org.lianxin.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;

/**
 * Something that happened to a case.
 *
 * @param at when it was recorded
 * @param day the day it happened on, from which is counted
 * @param unit the unit it happened to; null where it happened to the case as a whole
 * @param route the route the case is on; null while none is chosen
 * @param without rules that are not to be started by it
 * @param by the work item or action that caused it, by which it can be taken back
 */
public record Occurrence(
    String caseNo,
    CaseEvent event,
    Instant at,
    LocalDate day,
    @Nullable String unit,
    @Nullable String route,
    Set<String> without,
    @Nullable String by) {

  public Occurrence {
    without = Set.copyOf(without);
  }

  /** To the case as a whole, on the day it is recorded, no route chosen. */
  public static Occurrence of(String caseNo, CaseEvent event, Instant at) {
    var day = LocalDate.ofInstant(at, BusinessClock.ZONE);
    return new Occurrence(caseNo, event, at, day, null, null, Set.of(), null);
  }

  /** To that unit. */
  public Occurrence forUnit(@Nullable String theUnit) {
    return new Occurrence(caseNo, event, at, day, theUnit, route, without, by);
  }

  /** On another day than that of the record, such as that of the service. */
  public Occurrence on(LocalDate theDay) {
    return new Occurrence(caseNo, event, at, theDay, unit, route, without, by);
  }

  /** In a case on that route. */
  public Occurrence onRoute(@Nullable String theRoute) {
    return new Occurrence(caseNo, event, at, day, unit, theRoute, without, by);
  }

  /** These rules are not to be started by it. */
  public Occurrence without(String... rules) {
    return new Occurrence(caseNo, event, at, day, unit, route, Set.of(rules), by);
  }

  /** Caused by that work item or action. */
  public Occurrence by(@Nullable String cause) {
    return new Occurrence(caseNo, event, at, day, unit, route, without, cause);
  }

  Cause cause() {
    return new Cause(at, day, by);
  }
}

package org.lianxin.deadline;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.ClockChange.Why;
import org.lianxin.foundation.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of the cases: what happens to a case starts them and stops them. Knows cases by their
 * number only. Whoever changes clocks has locked the case.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Clocks {

  /** Reason of an ending that was caused here; other reasons are people's words. */
  static final String TAKEN_BACK = "TAKEN_BACK";

  private static final String SUPERSEDED = "SUPERSEDED";
  private static final String INSTRUCTED = "I8";
  private static final String RECHECK = "C9";
  private static final Comparator<Clock> EARLIEST = Comparator.comparing(Clock::endsAt);

  private final EntityManager entities;
  private final RunningClocks runningClocks;
  private final Counting counting;
  private final PolicyPack pack;
  private final WorkingDays workingDays;
  private final Extensions extensions;
  private final TakingBack takingBack;
  private final ClockChanges changes;
  private final ClockViews views;
  private final Ids ids;

  Clocks(
      EntityManager entities,
      RunningClocks runningClocks,
      Counting counting,
      PolicyPack pack,
      WorkingDays workingDays,
      Extensions extensions,
      TakingBack takingBack,
      ClockChanges changes,
      ClockViews views,
      Ids ids) {
    this.entities = entities;
    this.runningClocks = runningClocks;
    this.counting = counting;
    this.pack = pack;
    this.workingDays = workingDays;
    this.extensions = extensions;
    this.takingBack = takingBack;
    this.changes = changes;
    this.views = views;
    this.ids = ids;
  }

  /**
   * The running clocks of a case, all of them, read by the caller in this transaction together with
   * something else, so that they need not be read again.
   */
  public void known(String caseNo, Collection<Clock> running) {
    runningClocks.known(caseNo, running);
  }

  /**
   * Stops every running clock that waits for the event, of that unit and of the case; an event of
   * the case as a whole stops every unit's. Then starts the rules that begin with it, if none of
   * the same rule and unit runs already.
   */
  public void happened(Occurrence what) {
    for (var clock : runningClocks.of(what.caseNo())) {
      if (rule(clock.rule()).metBy().contains(what.event()) && clock.concerns(what.unit())) {
        clock.end(ClockEnd.met(what.cause()));
      }
    }
    for (var rule : pack.startedBy(what.event(), what.route())) {
      if (!what.without().contains(rule.id()) && same(rule.id(), what).isEmpty()) {
        begin(new Clock(ids.next(), rule, rule.period(), what), what.at());
      }
    }
  }

  /**
   * Starts a clock whose end was named by somebody, in place of the one of the same rule and unit.
   *
   * @param start the event that gives it its first day, and by whom
   */
  public void start(String rule, LocalDate lastDay, Occurrence start) {
    same(rule, start).ifPresent(old -> old.end(ClockEnd.cancelled(SUPERSEDED, start.cause())));
    begin(Clock.given(ids.next(), rule(rule), lastDay, start), start.at());
  }

  /**
   * The case takes another route: clocks that do not run there are cancelled, those that do and
   * whose first day has been are started from that day, unless they would have ended since.
   */
  public void reroute(Rerouting change) {
    var cause = new Cause(change.at(), change.by());
    for (var clock : runningClocks.of(change.caseNo())) {
      if (!pack.runsOn(rule(clock.rule()), change.route())) {
        clock.end(ClockEnd.cancelled(change.reason(), cause));
        changes.record(clock, clock.lastDay(), Why.ROUTE, change.route(), change.at());
      }
    }
    for (var rule : pack.rules()) {
      var day = change.past().get(rule.starts());
      if (day != null && startsOn(rule, change)) {
        var start =
            Occurrence.of(change.caseNo(), rule.starts(), change.at()).on(day).by(change.by());
        if (same(rule.id(), start).isEmpty()) {
          var clock = begin(new Clock(ids.next(), rule, rule.period(), start), change.at());
          if (rule.id().equals(Counting.CONCLUSION)) {
            extensions.resume(clock, change.at(), change.by());
          }
        }
      }
    }
  }

  private boolean startsOn(Rule rule, Rerouting change) {
    return !rule.routes().isEmpty()
        && pack.runsOn(rule, change.route())
        && rule.metBy().stream().noneMatch(change.past()::containsKey);
  }

  /** Clocks of these rules no longer apply. */
  public void cancel(
      String caseNo, Collection<String> rules, String reason, Instant at, @Nullable String by) {
    for (var clock : runningClocks.of(caseNo)) {
      if (rules.contains(clock.rule())) {
        clock.end(ClockEnd.cancelled(reason, new Cause(at, by)));
      }
    }
  }

  /** That unit has no part in the case any more. */
  public void cancelFor(
      String caseNo, String unit, String reason, Instant at, @Nullable String by) {
    for (var clock : runningClocks.of(caseNo)) {
      if (unit.equals(clock.unit())) {
        clock.end(ClockEnd.cancelled(reason, new Cause(at, by)));
      }
    }
  }

  /** No duty of the case applies any more, but for those of the rules named. */
  public void cancelDutiesBut(
      Set<String> kept, String caseNo, String reason, Instant at, @Nullable String by) {
    for (var clock : runningClocks.of(caseNo)) {
      if (clock.kind() == Rule.Kind.DUTY && !kept.contains(clock.rule())) {
        clock.end(ClockEnd.cancelled(reason, new Cause(at, by)));
      }
    }
  }

  /** Nothing that still lies ahead applies any more. */
  public void cancelAhead(String caseNo, String reason, Instant at, @Nullable String by) {
    for (var clock : runningClocks.of(caseNo)) {
      if (clock.endsAt().isAfter(at)) {
        clock.end(ClockEnd.cancelled(reason, new Cause(at, by)));
      }
    }
  }

  /** No clock of the case applies any more, but for those of the rules named. */
  public void cancelAllBut(
      Set<String> kept, String caseNo, String reason, Instant at, @Nullable String by) {
    for (var clock : runningClocks.of(caseNo)) {
      if (!kept.contains(clock.rule())) {
        clock.end(ClockEnd.cancelled(reason, new Cause(at, by)));
      }
    }
  }

  /**
   * The one extension of the time to conclude (Art. 34), counted from the original due date. What
   * the leader had set is superseded by it.
   *
   * @throws IllegalStateException if there is nothing to extend, it was extended before, or the
   *     pack does not allow so many days; whoever decides has been told before
   */
  public void extend(String caseNo, int days, Instant at, @Nullable String by) {
    var extended = running(caseNo, Counting.CONCLUSION);
    extensions.extend(extended.orElseThrow(IllegalStateException::new), days, at, by);
    cancel(caseNo, Set.of(INSTRUCTED), SUPERSEDED, at, by);
  }

  /** Days of a hearing, on which the recheck's time stands still (Art. 36). */
  public void hear(String caseNo, Set<LocalDate> days, Instant at, @Nullable String by) {
    running(caseNo, RECHECK)
        .ifPresent(
            clock -> {
              var before = clock.lastDay();
              clock.hear(days);
              clock.take(counting.days(clock, workingDays.calendar()), at);
              changes.record(clock, before, Why.HEARING, listed(days), at);
            });
  }

  /** What a work item or action did to the clocks is taken back. */
  public void undo(String caseNo, String by, Instant at) {
    takingBack.undo(caseNo, by, at);
  }

  /** The duty that must be done first. */
  @Transactional(readOnly = true)
  public Optional<Span> nearest(String caseNo) {
    return runningClocks.of(caseNo).stream()
        .filter(clock -> clock.kind() == Rule.Kind.DUTY)
        .min(EARLIEST)
        .map(Span::of);
  }

  /**
   * The running clock of these rules that ends first.
   *
   * @param unit whose clocks count beside the case's own; null for every unit's
   */
  @Transactional(readOnly = true)
  public Optional<Span> nearest(String caseNo, Collection<String> rules, @Nullable String unit) {
    return runningClocks.of(caseNo).stream()
        .filter(clock -> rules.contains(clock.rule()) && clock.concerns(unit))
        .min(EARLIEST)
        .map(Span::of);
  }

  /** The running clock of that rule; the earliest where several units have one. */
  @Transactional(readOnly = true)
  public Optional<Clock> running(String caseNo, String rule) {
    return runningClocks.of(caseNo).stream()
        .filter(clock -> clock.rule().equals(rule))
        .min(EARLIEST);
  }

  /** Every clock the case ever had, in the order they were started; each explains itself. */
  @Transactional(readOnly = true)
  public List<ClockView> of(String caseNo) {
    return views.of(caseNo);
  }

  private Clock begin(Clock clock, Instant at) {
    clock.take(counting.days(clock, workingDays.calendar()), at);
    runningClocks.add(clock);
    return clock;
  }

  private Optional<Clock> same(String rule, Occurrence what) {
    return runningClocks.of(what.caseNo()).stream()
        .filter(c -> c.rule().equals(rule) && Objects.equals(c.unit(), what.unit()))
        .findFirst();
  }

  private Rule rule(String id) {
    return pack.rule(id).orElseThrow(() -> new IllegalArgumentException("No rule " + id));
  }

  private static String listed(Set<LocalDate> days) {
    return days.stream().sorted().map(LocalDate::toString).collect(Collectors.joining("、"));
  }
}

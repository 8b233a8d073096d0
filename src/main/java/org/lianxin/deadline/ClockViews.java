package org.lianxin.deadline;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.ClockChange.Why;
import org.lianxin.deadline.ClockView.Change;
import org.lianxin.deadline.ClockView.Status;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.springframework.stereotype.Component;

/** The clocks of a case as they are shown, in the reader's language. */
@Component
class ClockViews {

  private final EntityManager entities;
  private final Counting counting;
  private final PolicyPack pack;
  private final WorkingDays workingDays;
  private final BusinessClock now;
  private final Vocabulary vocabulary;
  private final Words words;

  ClockViews(
      EntityManager entities,
      Counting counting,
      PolicyPack pack,
      WorkingDays workingDays,
      BusinessClock now,
      Vocabulary vocabulary,
      Words words) {
    this.entities = entities;
    this.counting = counting;
    this.pack = pack;
    this.workingDays = workingDays;
    this.now = now;
    this.vocabulary = vocabulary;
    this.words = words;
  }

  List<ClockView> of(String caseNo) {
    var clocks = clocks(caseNo);
    var changes = changes(clocks);
    return clocks.stream()
        .map(clock -> view(clock, changes.getOrDefault(clock.id(), List.of())))
        .toList();
  }

  /** Those that were put away with an archived case too. */
  @SuppressWarnings("unchecked")
  private List<Clock> clocks(String caseNo) {
    return entities
        .createNativeQuery(
            "SELECT * FROM clock WHERE case_no = ?1"
                + " UNION ALL SELECT * FROM archived_clock WHERE case_no = ?1"
                + " ORDER BY started_at, id",
            Clock.class)
        .setParameter(1, caseNo)
        .getResultList();
  }

  private Map<UUID, List<ClockChange>> changes(List<Clock> clocks) {
    return entities
        .createQuery(
            "SELECT x FROM ClockChange x WHERE x.clockId IN ?1 ORDER BY x.at, x.id",
            ClockChange.class)
        .setParameter(1, clocks.stream().map(Clock::id).toList())
        .getResultStream()
        .collect(Collectors.groupingBy(ClockChange::clockId));
  }

  private ClockView view(Clock clock, List<ClockChange> changes) {
    var rule = pack.rule(clock.rule()).orElseThrow();
    var calendar = workingDays.calendar();
    var counted = clock.isCounted() ? counting.explain(clock, calendar) : null;
    var days = clock.days();
    var status = status(clock);
    var ended = clock.ended();
    return new ClockView(
        rule.id(),
        words.orElse("deadline.rule." + rule.id(), rule.name()),
        rule.kind(),
        clock.startOn(),
        words.of("deadline.event." + clock.startEvent()),
        clock.length(),
        clock.dayUnit(),
        days.dueOn(),
        days.rolledOn(),
        days.lastDay(),
        clock.isOfHours() ? clock.endsAt() : null,
        clock.extendedTo(),
        List.copyOf(clock.hearings()),
        status,
        lamp(clock, status),
        days.provisional(),
        words.of("deadline.basis." + rule.source(), rule.basis()),
        note(rule),
        days.provisional() && counted != null ? counted.warning() : null,
        words.of("deadline.party." + rule.owner()),
        clock.unit(),
        ended != null && ended.isMet() ? ended.endedAt() : null,
        reason(ended),
        counted != null ? counted.counted() : clock.length(),
        counted != null ? counted.skipped() : List.of(),
        changes.stream().map(this::change).toList());
  }

  private Status status(Clock clock) {
    var ended = clock.ended();
    if (ended != null && !ended.isMet()) {
      return Status.CANCELLED;
    }
    if (ended != null) {
      // What only reminds cannot be late.
      return clock.kind() != Rule.Kind.REMINDER && clock.metLate() ? Status.MET_LATE : Status.MET;
    }
    if (now.instant().isBefore(clock.endsAt())) {
      return Status.RUNNING;
    }
    return clock.kind() == Rule.Kind.DUTY ? Status.OVERDUE : Status.LAPSED;
  }

  private @Nullable Lamp lamp(Clock clock, Status status) {
    return switch (status) {
      case RUNNING -> clock.lampOn(now.today());
      case OVERDUE -> Lamp.BLACK;
      default -> null;
    };
  }

  private @Nullable String note(Rule rule) {
    return rule.note() == null ? null : words.orElse("deadline.note." + rule.id(), rule.note());
  }

  private @Nullable String reason(@Nullable ClockEnd ended) {
    var reason = ended == null ? null : ended.endReason();
    return reason == null ? null : words.orElse("deadline.ended." + reason, reason);
  }

  private Change change(ClockChange change) {
    var note =
        change.why() == Why.ROUTE ? vocabulary.label("routes", change.note()) : change.note();
    return new Change(
        change.at(),
        words.of("deadline.change." + change.why(), note),
        change.oldLastDay(),
        change.newLastDay());
  }
}

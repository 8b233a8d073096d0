package org.lianxin.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Clock;
import org.lianxin.deadline.Deadlines;
import org.lianxin.deadline.Rule;
import org.lianxin.deadline.Rule.Party;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.OpenWork.Desk;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Responsible;
import org.lianxin.petition.Responsible.Concerned;
import org.springframework.stereotype.Component;

/**
 * Who is told: yellow, whoever has the work; red, the unit's head too; black, the leader and the
 * supervisors as well (domain.md §4.4). Of rights and reminders only those concerned.
 */
@Component
class Reminders {

  private static final int RED = 2;
  private static final int BLACK = 3;

  private final OpenWork openWork;
  private final Staff staff;
  private final Messages messages;
  private final Deadlines deadlines;
  private final Responsible responsible;

  Reminders(
      OpenWork openWork,
      Staff staff,
      Messages messages,
      Deadlines deadlines,
      Responsible responsible) {
    this.responsible = responsible;
    this.openWork = openWork;
    this.staff = staff;
    this.messages = messages;
    this.deadlines = deadlines;
  }

  /** A clock has come to that level. */
  void clock(PetitionCase theCase, Clock clock, int level, Instant at) {
    var rule = deadlines.pack().rule(clock.rule()).orElseThrow();
    var desks = concerned(theCase, clock);
    var audience = new Audience(theCase, staff);
    desks.forEach(audience::holders);
    var unit = responsible.unit(rule.owner(), Concerned.by(theCase), clock.unit());
    if (desks.isEmpty() && unit != null) {
      absent(rule, theCase, unit, audience);
    }
    if (rule.kind() == Rule.Kind.DUTY) {
      escalate(audience, desks, unit, level);
    }
    tell(audience, Reminder.of(clock, level, at));
  }

  /** The unit that must see to what the clock measures; null where that is nobody of ours. */
  @Nullable String responsible(PetitionCase theCase, Clock clock) {
    var rule = deadlines.pack().rule(clock.rule()).orElseThrow();
    return responsible.unit(rule.owner(), Concerned.by(theCase), clock.unit());
  }

  private void escalate(Audience audience, List<Desk> desks, @Nullable String unit, int level) {
    if (level >= RED) {
      desks.forEach(desk -> audience.head(desk.unit(), desk));
      if (desks.isEmpty() && unit != null) {
        audience.head(unit, null);
      }
    }
    if (level >= BLACK) {
      audience.above(desks.isEmpty() ? null : desks.get(0));
    }
  }

  /** Nothing is open by which it could be done: its owner is told, unless the case has ended. */
  private void absent(Rule rule, PetitionCase theCase, String unit, Audience audience) {
    if (rule.kind() == Rule.Kind.REMINDER && theCase.state().isFinal()) {
      return;
    }
    if (rule.owner() == Party.CHIEF) {
      audience.head(unit, null);
    } else {
      audience.workers(unit);
    }
  }

  /** Somebody has urged: whoever has something to do in the case. */
  void urged(PetitionCase theCase, Instant at) {
    for (var desk : openWork.desks(theCase.caseNo())) {
      tell(
          new Audience(theCase, staff).holders(desk),
          Reminder.again(desk, theCase.caseNo(), MessageKind.URGED, at));
    }
  }

  /** The head of the unit that has the item again, because whoever had it has left. */
  void left(PetitionCase theCase, String item, Instant at) {
    desk(theCase, item)
        .ifPresent(
            desk ->
                tell(
                    new Audience(theCase, staff).head(desk.unit(), desk),
                    Reminder.again(desk, theCase.caseNo(), MessageKind.LEFT, at)));
  }

  /** The head of the unit in which nobody has claimed the item; of duties only. */
  void unclaimed(PetitionCase theCase, String item, Instant at) {
    desk(theCase, item)
        .filter(desk -> desk.dueRules().stream().anyMatch(this::isDuty))
        .ifPresent(
            desk ->
                tell(
                    new Audience(theCase, staff).head(desk.unit(), desk),
                    Reminder.of(desk, theCase.caseNo(), MessageKind.UNCLAIMED, at)));
  }

  /** Whoever has the item now, because it was given to him. */
  void assigned(PetitionCase theCase, String item, Instant at) {
    desk(theCase, item)
        .ifPresent(
            desk ->
                tell(
                    new Audience(theCase, staff).holders(desk),
                    Reminder.again(desk, theCase.caseNo(), MessageKind.ASSIGNED, at)));
  }

  /** The office whose notice somebody has said something of. */
  void commented(PetitionCase theCase, String comment, Instant at) {
    tell(
        new Audience(theCase, staff).workers(staff.office(theCase.township())),
        new Reminder(theCase.caseNo(), MessageKind.COMMENTED, null, 0, "comment@" + comment, at));
  }

  private boolean isDuty(String rule) {
    return deadlines.pack().rule(rule).filter(r -> r.kind() == Rule.Kind.DUTY).isPresent();
  }

  private Optional<Desk> desk(PetitionCase theCase, String item) {
    return openWork.desks(theCase.caseNo()).stream()
        .filter(desk -> desk.item().equals(item))
        .findFirst();
  }

  private void tell(Audience audience, Reminder reminder) {
    audience.told().forEach((login, desk) -> messages.send(reminder, login, desk.orElse(null)));
  }

  /** The items that are due by the clock's rule, of its unit where it has one. */
  private List<Desk> concerned(PetitionCase theCase, Clock clock) {
    return openWork.desks(theCase.caseNo()).stream()
        .filter(desk -> desk.dueRules().contains(clock.rule()))
        .filter(desk -> clock.unit() == null || clock.unit().equals(desk.unit()))
        .toList();
  }
}

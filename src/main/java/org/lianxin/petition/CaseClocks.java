package org.lianxin.petition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.deadline.Clock;
import org.lianxin.deadline.Clocks;
import org.lianxin.deadline.Occurrence;
import org.lianxin.deadline.Rerouting;
import org.lianxin.foundation.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The clocks of a case: what happens to it starts and stops them as the policy pack says (domain.md
 * §4.4). The case keeps the next due day for its lists.
 */
@Component
public class CaseClocks {

  /** That it was sorted is still to be recorded, and the notice still to be given. */
  private static final Set<String> STILL_OWED = Set.of("C1", "C2", "C3");

  private static final String ASSIGNED_FROM_ABOVE = "HIGHER_ASSIGNED";
  private static final String ORDINARY = "PETITION_PROCEDURE";
  private static final String ENDED = "ENDED";

  /** Notice, review and recheck, feedback on them, supervision, publicity. */
  private static final Set<String> AFTER_THE_END =
      Set.of("C2", "C3", "C7", "C9", "C15", "C16", "C18");

  private static final String ARCHIVING = "I7";
  private static final String REOPENED = "REOPENED";
  private static final List<String> NOTICE = List.of("C2", "C3");

  /** The petitioner's time to ask for review and recheck. */
  private static final List<String> RIGHTS = List.of("C6", "C8");

  private final Clocks clocks;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  CaseClocks(Clocks clocks, BusinessClock clock, ApplicationEventPublisher events) {
    this.clocks = clocks;
    this.clock = clock;
    this.events = events;
  }

  /** Something happened to the case today. */
  public void happened(PetitionCase theCase, Collection<CaseEvent> events) {
    events.forEach(event -> clocks.happened(occurrence(theCase, event)));
    refresh(theCase);
  }

  public void happened(PetitionCase theCase, CaseEvent... events) {
    happened(theCase, Arrays.asList(events));
  }

  /** It happened on another day than it is recorded, such as the serving of a notice. */
  public void happenedOn(PetitionCase theCase, LocalDate day, CaseEvent... events) {
    for (var event : events) {
      clocks.happened(occurrence(theCase, event).on(day));
    }
    refresh(theCase);
  }

  /** It happened to one unit's part. */
  public void happenedTo(PetitionCase theCase, String unit, CaseEvent... events) {
    for (var event : events) {
      clocks.happened(
          occurrence(theCase, event)
              .forUnit(unit)
              .without(exempt(theCase, unit).toArray(String[]::new)));
    }
    refresh(theCase);
  }

  /** A period whose end somebody has set: the leader's limit, the day of the next contact. */
  public void set(PetitionCase theCase, String rule, CaseEvent event, LocalDate lastDay) {
    clocks.start(rule, lastDay, occurrence(theCase, event));
    refresh(theCase);
  }

  /** Another route has other clocks; those of the old one are kept, with the reason. */
  public void reroute(PetitionCase theCase, String reason) {
    var route = theCase.route();
    if (route == null) {
      return;
    }
    acceptAtLatest(theCase);
    Map<CaseEvent, LocalDate> past = new EnumMap<>(CaseEvent.class);
    past.put(CaseEvent.RECEIVED, theCase.countedFrom());
    if (theCase.handling().leadUnit() != null) {
      past.put(CaseEvent.ROUTED, clock.today());
    }
    var accepted = theCase.course().acceptedOn();
    if (accepted != null) {
      past.put(CaseEvent.ACCEPTED, accepted);
    }
    clocks.reroute(
        new Rerouting(theCase.caseNo(), route, past, reason, clock.instant(), theCase.cause()));
    moved(theCase);
  }

  /**
   * 受理之日 is at the latest the last day for the notice, whether the petitioner has been told or not
   * (domain.md §4.4).
   */
  public void acceptAtLatest(PetitionCase theCase) {
    if (!ORDINARY.equals(theCase.route()) || theCase.course().acceptedOn() != null) {
      return;
    }
    NOTICE.stream()
        .flatMap(rule -> running(theCase, rule).stream())
        .filter(notice -> notice.unit() == null && !notice.endsAt().isAfter(clock.instant()))
        .map(Clock::lastDay)
        .findFirst()
        .ifPresent(
            day -> {
              theCase.course().accepted(day);
              happenedOn(theCase, day, CaseEvent.ACCEPTED);
            });
  }

  /** An ended case is taken up again: the time after which it may be archived begins anew later. */
  public void takenUpAgain(PetitionCase theCase) {
    clocks.cancel(theCase.caseNo(), List.of(ARCHIVING), REOPENED, clock.instant(), theCase.cause());
  }

  /** Whether nothing stands in the way of archiving as far as time is concerned. */
  public boolean archivable(PetitionCase theCase) {
    var now = clock.instant();
    return running(theCase, ARCHIVING).filter(after -> !after.endsAt().isAfter(now)).isPresent()
        && RIGHTS.stream()
            .flatMap(right -> running(theCase, right).stream())
            .noneMatch(right -> right.endsAt().isAfter(now));
  }

  /** Nobody owes anything in the case any more. */
  public void cancelAll(PetitionCase theCase, String reason) {
    clocks.cancelAllBut(Set.of(), theCase.caseNo(), reason, clock.instant(), theCase.cause());
    refresh(theCase);
  }

  /** Nothing is owed any more but the written notice, which is owed whatever was decided. */
  public void cancelAllButNotice(PetitionCase theCase, String reason) {
    clocks.cancelAllBut(STILL_OWED, theCase.caseNo(), reason, clock.instant(), theCase.cause());
    moved(theCase);
  }

  /**
   * The case has ended: duties fall away but for those that begin, or still count, after the end.
   */
  public void ended(PetitionCase theCase) {
    if (theCase.state() == CaseState.ARCHIVED) {
      // Nobody is to be reminded of anything any more; what has lapsed stays lapsed.
      clocks.cancelAhead(theCase.caseNo(), ENDED, clock.instant(), theCase.cause());
    } else {
      clocks.cancelDutiesBut(
          AFTER_THE_END, theCase.caseNo(), ENDED, clock.instant(), theCase.cause());
    }
    refresh(theCase);
  }

  /** These duties fall away; the others go on. */
  public void cancel(PetitionCase theCase, String reason, String... rules) {
    clocks.cancel(theCase.caseNo(), Set.of(rules), reason, clock.instant(), theCase.cause());
    refresh(theCase);
  }

  /** One unit's part is no longer that unit's. */
  public void cancelFor(PetitionCase theCase, String unit, String reason) {
    clocks.cancelFor(theCase.caseNo(), unit, reason, clock.instant(), theCase.cause());
    refresh(theCase);
  }

  /** 延期 has been granted. */
  public void extend(PetitionCase theCase, int days) {
    clocks.extend(theCase.caseNo(), days, clock.instant(), theCase.cause());
    moved(theCase);
  }

  /** Days of a hearing are not counted. */
  public void hear(PetitionCase theCase, Set<LocalDate> days) {
    clocks.hear(theCase.caseNo(), days, clock.instant(), theCase.cause());
    moved(theCase);
  }

  /** What was done is taken back: its clocks run as before it. */
  public void undo(PetitionCase theCase, String by) {
    clocks.undo(theCase.caseNo(), by, clock.instant());
    moved(theCase);
  }

  /** The running clock of a rule. */
  public Optional<Clock> running(PetitionCase theCase, String rule) {
    return clocks.running(theCase.caseNo(), rule);
  }

  /** What presses most among these rules, for a unit's work. */
  public @Nullable Due due(PetitionCase theCase, Collection<String> rules, @Nullable String unit) {
    return clocks.nearest(theCase.caseNo(), rules, unit).map(Due::of).orElse(null);
  }

  /** The days of the case have changed: it takes over what is due next. */
  public void refresh(PetitionCase theCase) {
    theCase.dueNext(clocks.nearest(theCase.caseNo()).map(Due::of).orElse(null));
  }

  private void moved(PetitionCase theCase) {
    refresh(theCase);
    events.publishEvent(new DueMoved(theCase));
  }

  private Occurrence occurrence(PetitionCase theCase, CaseEvent event) {
    var occurrence =
        Occurrence.of(theCase.caseNo(), event, clock.instant())
            .onRoute(theCase.route())
            .without(exempt(theCase, null).toArray(String[]::new))
            .by(theCase.cause());
    // What is split off a matter was received with it.
    return event == CaseEvent.RECEIVED ? occurrence.on(theCase.countedFrom()) : occurrence;
  }

  /** Rules that the law, or the way the matter came in, takes out for this case. */
  private static Set<String> exempt(PetitionCase theCase, @Nullable String unit) {
    var exempt = new HashSet<String>();
    var fromAbove = theCase.matter().channel().equals(ASSIGNED_FROM_ABOVE);
    // Raised directly (Art. 23 ¶2) or forwarded to us (¶3): one of the two, for the case as a
    // whole.
    exempt.add(fromAbove ? "C2" : "C3");
    if (unit != null) {
      exempt.add("C3");
    } else {
      // A unit objects to what it was assigned, not the township to what came from above.
      exempt.add("C3b");
    }
    if (theCase.matter().anonymous() || theCase.sealed()) {
      // No written notice is owed where name or address is unclear (Art. 23 ¶2); of an accusation
      // the petitioner gets a short confirmation only.
      exempt.addAll(Set.of("C2", "C3", "I6"));
    }
    return exempt;
  }
}

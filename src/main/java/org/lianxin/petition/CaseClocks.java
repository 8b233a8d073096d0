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
import org.lianxin.foundation.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * The clocks of a case: what happens to it starts and stops them as the policy pack says (domain.md
 * §4.4). The case keeps the next due day for its lists.
 */
@Component
public class CaseClocks {

  private final Clocks clocks;
  private final BusinessClock clock;

  CaseClocks(Clocks clocks, BusinessClock clock) {
    this.clocks = clocks;
    this.clock = clock;
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
      clocks.happened(occurrence(theCase, event).forUnit(unit));
    }
    refresh(theCase);
  }

  /** A period whose end somebody has set: the leader's limit, the day of the next contact. */
  public void set(PetitionCase theCase, String rule, LocalDate lastDay) {
    clocks.cancel(theCase.caseNo(), List.of(rule), null, clock.instant(), theCase.cause());
    clocks.start(
        theCase.caseNo(), rule, null, clock.today(), lastDay, clock.instant(), theCase.cause());
    refresh(theCase);
  }

  /** Another route has other clocks; those of the old one are kept, with the reason. */
  public void reroute(PetitionCase theCase, String reason) {
    var route = theCase.route();
    if (route == null) {
      return;
    }
    Map<CaseEvent, LocalDate> past = new EnumMap<>(CaseEvent.class);
    past.put(CaseEvent.RECEIVED, theCase.receivedOn());
    if (theCase.leadUnit() != null) {
      past.put(CaseEvent.ROUTED, clock.today());
    }
    var accepted = theCase.course().acceptedOn();
    if (accepted != null) {
      past.put(CaseEvent.ACCEPTED, accepted);
    }
    clocks.reroute(
        theCase.caseNo(), route, past, reason, clock.instant(), theCase.cause());
    refresh(theCase);
  }

  /** Nobody owes anything in the case any more. */
  public void cancelAll(PetitionCase theCase, String reason) {
    clocks.cancel(theCase.caseNo(), reason, clock.instant(), theCase.cause());
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
    refresh(theCase);
  }

  /** Days of a hearing are not counted. */
  public void hear(PetitionCase theCase, Set<LocalDate> days) {
    clocks.hear(theCase.caseNo(), days, clock.instant(), theCase.cause());
    refresh(theCase);
  }

  /** What was done is taken back: its clocks run as before it. */
  public void undo(PetitionCase theCase, String by) {
    clocks.undo(theCase.caseNo(), by, clock.instant());
    refresh(theCase);
  }

  /** The running clock of a rule. */
  public Optional<Clock> running(PetitionCase theCase, String rule) {
    return clocks.running(theCase.caseNo(), rule);
  }

  /** The earliest last day of the running ones among these rules. */
  public @Nullable LocalDate lastDay(
      PetitionCase theCase, Collection<String> rules, @Nullable String unit) {
    return clocks.lastDay(theCase.caseNo(), rules, unit).orElse(null);
  }

  /** The calendar has changed the days: the case takes over what is due next. */
  public void refresh(PetitionCase theCase) {
    var nearest = clocks.nearest(theCase.caseNo());
    theCase.dueNext(
        nearest.map(span -> span.since()).orElse(null),
        nearest.map(span -> span.lastDay()).orElse(null));
  }

  private Occurrence occurrence(PetitionCase theCase, CaseEvent event) {
    return Occurrence.of(theCase.caseNo(), event, clock.instant())
        .onRoute(theCase.route())
        .without(exempt(theCase))
        .by(theCase.cause());
  }

  /** Rules that the law, or the way the matter came in, takes out for this case. */
  private static Set<String> exempt(PetitionCase theCase) {
    var exempt = new HashSet<String>();
    var fromAbove = theCase.matter().channel().equals("HIGHER_ASSIGNED");
    // Raised directly (Art. 23 ¶2) or forwarded to us (¶3): one of the two.
    exempt.add(fromAbove ? "C2" : "C3");
    if (theCase.matter().anonymous() || theCase.sealed()) {
      // No written notice is owed where name or address is unclear (Art. 23 ¶2); of an accusation
      // the petitioner gets a short confirmation only.
      exempt.addAll(Set.of("C2", "C3", "I6"));
    }
    if (!theCase.toBePublished()) {
      exempt.add("C18");
    }
    if (theCase.leadUnit() == null) {
      // Whoever raises no objection to an assignment has none to file.
      exempt.add("C3b");
    }
    return exempt;
  }
}

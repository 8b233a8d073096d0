package org.lianxin.deadline;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.lianxin.deadline.ClockChange.Why;
import org.lianxin.foundation.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A year's holidays became known or were corrected: every running clock is counted anew in the
 * transaction of the import, and what moved is written down (domain.md §4.6).
 */
@Component
class ClockRecount {

  private static final Logger log = LoggerFactory.getLogger(ClockRecount.class);

  /** Cases at once, so that a county's clocks need not all be in memory. */
  private static final int PAGE = 200;

  private final EntityManager entities;
  private final Counting counting;
  private final ClockChanges changes;
  private final WorkingDays workingDays;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  ClockRecount(
      EntityManager entities,
      Counting counting,
      ClockChanges changes,
      WorkingDays workingDays,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.entities = entities;
    this.counting = counting;
    this.changes = changes;
    this.workingDays = workingDays;
    this.clock = clock;
    this.events = events;
  }

  @EventListener
  void on(CalendarImported imported) {
    var calendar = workingDays.read();
    var at = clock.instant();
    var moved = new ArrayList<String>();
    for (var page = casesAfter(""); !page.isEmpty(); page = casesAfter(page.get(page.size() - 1))) {
      var clocks = runningIn(page);
      clocks.stream()
          .collect(Collectors.groupingBy(Clock::caseNo, LinkedHashMap::new, Collectors.toList()))
          .forEach(
              (caseNo, ofOneCase) -> {
                if (recount(ofOneCase, calendar, imported.year(), at)) {
                  moved.add(caseNo);
                }
              });
      entities.flush();
      clocks.forEach(entities::detach);
    }
    moved.forEach(caseNo -> events.publishEvent(new ClocksMoved(caseNo)));
    log.info("clocks of {} cases moved with the calendar of {}", moved.size(), imported.year());
  }

  private boolean recount(List<Clock> ofOneCase, WorkCalendar calendar, int year, Instant at) {
    var before = ofOneCase.stream().map(Clock::days).toList();
    counting.recount(ofOneCase, calendar, at);
    var moved = false;
    for (var i = 0; i < before.size(); i++) {
      var recounted = ofOneCase.get(i);
      if (!recounted.days().equals(before.get(i))) {
        moved = true;
        changes.record(recounted, before.get(i).lastDay(), Why.CALENDAR, String.valueOf(year), at);
      }
    }
    return moved;
  }

  private List<String> casesAfter(String caseNo) {
    return entities
        .createQuery(
            "SELECT DISTINCT c.caseNo FROM Clock c WHERE c.ended.endedAt IS NULL AND c.caseNo > ?1"
                + " ORDER BY c.caseNo",
            String.class)
        .setParameter(1, caseNo)
        .setMaxResults(PAGE)
        .getResultList();
  }

  private List<Clock> runningIn(List<String> cases) {
    return entities
        .createQuery(
            "SELECT c FROM Clock c WHERE c.caseNo IN ?1 AND c.ended.endedAt IS NULL"
                + " ORDER BY c.caseNo, c.startedAt, c.id",
            Clock.class)
        .setParameter(1, cases)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}

package org.lianxin.deadline;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.lianxin.deadline.ClockChange.Why;
import org.lianxin.foundation.Ids;
import org.springframework.stereotype.Component;

/** Writes down what is changed in a clock. */
@Component
class ClockChanges {

  private final EntityManager entities;
  private final Ids ids;

  ClockChanges(EntityManager entities, Ids ids) {
    this.entities = entities;
    this.ids = ids;
  }

  /**
   * The clock has been changed.
   *
   * @param note the year, the days, the route: whatever tells more
   */
  void record(Clock clock, LocalDate lastDayBefore, Why why, String note, Instant at) {
    entities.persist(new ClockChange(ids.next(), clock, lastDayBefore, why, note, at));
  }
}

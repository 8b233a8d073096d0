package org.lianxin.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;

/**
 * When and by whom a matter was received. It is never re-dated, and the first receiver stays the
 * one he is (首问负责, domain.md §2).
 */
@Embeddable
@SuppressWarnings("NullAway.Init")
class Received {

  @Column(name = "received_at", updatable = false)
  private Instant at;

  @Column(name = "received_on", updatable = false)
  private LocalDate on;

  @Column(name = "registered_unit", updatable = false)
  private String unit;

  @Column(name = "registered_by_station", updatable = false)
  private boolean byStation;

  @Column(name = "first_receiver", updatable = false)
  private String first;

  @Column(updatable = false)
  private String township;

  protected Received() {}

  static Received by(Actor actor, Instant at) {
    var received = new Received();
    received.at = at;
    received.on = LocalDate.ofInstant(at, BusinessClock.ZONE);
    received.unit = actor.unit();
    received.byStation = actor.isAny(Set.of(Role.STATION_OFFICER, Role.STATION_CHIEF));
    received.first = actor.login();
    received.township = actor.region();
    return received;
  }

  /** What was part of this was received with it; who parts it answers for it from now on. */
  Received partedBy(Actor actor) {
    var part = new Received();
    part.at = at;
    part.on = on;
    part.unit = unit;
    part.byStation = byStation;
    part.first = actor.login();
    part.township = township;
    return part;
  }

  Instant at() {
    return at;
  }

  LocalDate on() {
    return on;
  }

  String unit() {
    return unit;
  }

  boolean byStation() {
    return byStation;
  }

  String first() {
    return first;
  }

  String township() {
    return township;
  }
}

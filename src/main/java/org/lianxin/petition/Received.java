package org.lianxin.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;

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

  @Column(updatable = false)
  private boolean imported;

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

  /** On paper, by a unit of his or of his township; he answers for what he has taken in. */
  static Received onPaper(Unit unit, LocalDate day, Actor importer) {
    var received = new Received();
    received.at = day.atStartOfDay(BusinessClock.ZONE).toInstant();
    received.on = day;
    received.unit = unit.code();
    received.byStation = unit.kind() == UnitKind.STATION;
    received.first = importer.login();
    received.township = unit.region();
    received.imported = true;
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

  boolean imported() {
    return imported;
  }
}

package org.lianxin.supervision.sheet;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who has closed a sheet, and with what words. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class Closure {

  private String closedBy;
  private Instant closedAt;
  private String closeNote;

  protected Closure() {}

  Closure(String by, Instant at, String note) {
    this.closedBy = by;
    this.closedAt = at;
    this.closeNote = note;
  }

  String by() {
    return closedBy;
  }

  Instant at() {
    return closedAt;
  }

  String note() {
    return closeNote;
  }
}

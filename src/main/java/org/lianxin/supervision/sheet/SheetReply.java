package org.lianxin.supervision.sheet;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** What the unit has answered, and when: by its day it is on time or late. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class SheetReply {

  private String reply;
  private String repliedBy;
  private Instant repliedAt;
  private LocalDate repliedOn;

  protected SheetReply() {}

  SheetReply(String reply, String by, Instant at, LocalDate on) {
    this.reply = reply;
    this.repliedBy = by;
    this.repliedAt = at;
    this.repliedOn = on;
  }

  String text() {
    return reply;
  }

  String by() {
    return repliedBy;
  }

  LocalDate on() {
    return repliedOn;
  }
}

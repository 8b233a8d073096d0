package org.lianxin.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 委托代行: somebody is away and a colleague stands in for him, from the one day until the other. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Absence {

  @Id private UUID id;
  private String absent;
  private String deputy;
  private LocalDate fromDay;
  private LocalDate untilDay;
  private String enteredBy;
  private Instant enteredAt;
  private @Nullable Instant endedAt;

  protected Absence() {}

  Absence(
      UUID id,
      String absent,
      String deputy,
      LocalDate fromDay,
      LocalDate untilDay,
      String enteredBy,
      Instant enteredAt) {
    this.id = id;
    this.absent = absent;
    this.deputy = deputy;
    this.fromDay = fromDay;
    this.untilDay = untilDay;
    this.enteredBy = enteredBy;
    this.enteredAt = enteredAt;
  }

  /** He is back, or it was entered in error. */
  void end(Instant at) {
    if (endedAt == null) {
      endedAt = at;
    }
  }

  UUID id() {
    return id;
  }

  String absent() {
    return absent;
  }

  String deputy() {
    return deputy;
  }

  LocalDate fromDay() {
    return fromDay;
  }

  LocalDate untilDay() {
    return untilDay;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }
}

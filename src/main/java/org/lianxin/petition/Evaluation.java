package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 群众评价: how content the petitioner is with the petition office and, apart from it, with the unit
 * responsible; domain.md §3.9. Never entered by the handler.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Evaluation {

  /** As the national systems count it. */
  public enum Status {
    /** Invited, the window is open. */
    PENDING,
    /** The petitioner was reached and does not want to. */
    NOT_EVALUATED,
    EVALUATED,
    /** The window is over; counted neither as content nor as discontent. */
    OVERDUE,
    /** The answer was revoked before anything was said of it. */
    MOOT
  }

  @Id private UUID id;
  private String caseNo;

  @Enumerated(EnumType.STRING)
  private Status status;

  private LocalDate invitedOn;
  private LocalDate untilOn;
  private @Nullable String officeScore;
  private @Nullable String unitScore;
  private @Nullable String reason;
  private @Nullable String channel;
  private @Nullable String recordedBy;
  private @Nullable Instant recordedAt;
  @Version private Long version;

  protected Evaluation() {}

  /** The petitioner is invited. */
  Evaluation(UUID id, String caseNo, LocalDate invitedOn, LocalDate untilOn) {
    this.id = id;
    this.caseNo = caseNo;
    this.status = Status.PENDING;
    this.invitedOn = invitedOn;
    this.untilOn = untilOn;
  }

  /** The petitioner's word, by himself or on the phone. */
  public void record(Step step, String channel) {
    this.status = step.form().text("officeScore") == null ? Status.NOT_EVALUATED : Status.EVALUATED;
    this.officeScore = step.form().text("officeScore");
    this.unitScore = step.form().text("unitScore");
    this.reason = step.form().text("reason");
    this.channel = channel;
    this.recordedBy = step.actor().login();
    this.recordedAt = step.at();
  }

  /** The answer that was to be evaluated no longer stands. */
  public void moot() {
    status = Status.MOOT;
  }

  /** Nothing was heard. */
  public void lapse() {
    status = Status.OVERDUE;
  }

  public boolean pending() {
    return status == Status.PENDING;
  }
}

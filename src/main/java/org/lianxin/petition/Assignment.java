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

/** 交办: one unit's part of the handling; domain.md §3.7. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Assignment {

  /** LEAD 主办 or CO 协办. */
  public enum Part {
    LEAD,
    CO
  }

  /** Where the unit stands with it. */
  public enum State {
    SENT,
    WORKING,
    SUBMITTED,
    /** The lead went ahead without this unit's reply, and said why. */
    PASSED_OVER
  }

  @Id private UUID id;
  private String caseNo;
  private String unit;

  @Enumerated(EnumType.STRING)
  private Part part;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant sentAt;
  private @Nullable Instant signedAt;
  private @Nullable String handler;
  private LocalDate dueDate;
  private @Nullable String submission;
  private @Nullable Instant submittedAt;
  @Version private Long version;

  protected Assignment() {}

  Assignment(UUID id, String caseNo, String unit, Part part, Instant sentAt, LocalDate dueDate) {
    this.id = id;
    this.caseNo = caseNo;
    this.unit = unit;
    this.part = part;
    this.state = State.SENT;
    this.sentAt = sentAt;
    this.dueDate = dueDate;
  }

  /** 签收. */
  public void signFor(String handler, Instant at) {
    this.handler = handler;
    signedAt = at;
    state = State.WORKING;
  }

  /** The unit hands in its part; a co-handler with its opinion as text. */
  public void submit(@Nullable String text, String by, Instant at) {
    submission = text;
    handler = by;
    submittedAt = at;
    state = State.SUBMITTED;
  }

  /** Sent back for more work. */
  public void reopen() {
    state = State.WORKING;
  }

  /** The lead goes ahead without this unit's reply. */
  public void passOver() {
    state = State.PASSED_OVER;
  }

  public String unit() {
    return unit;
  }

  public Part part() {
    return part;
  }

  public State state() {
    return state;
  }
}

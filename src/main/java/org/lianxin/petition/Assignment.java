package org.lianxin.petition;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;

/**
 * 交办: one unit's part of the handling; domain.md §3.7. After a well-founded objection the same part
 * goes to another unit, due on the same day.
 */
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
    /** The unit says that the matter is not its own; not yet judged. */
    OBJECTED,
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

  /** The latest; those before are among the steps of the case. */
  @Embedded private @Nullable Objection objection;

  private int objections;
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

  /**
   * 签收.
   *
   * @param handler who has done so; null where the unit let the time pass
   */
  public void signFor(@Nullable String handler, Instant at) {
    this.handler = handler;
    signedAt = at;
    state = State.WORKING;
  }

  /** 提出异议: the unit holds that the matter is not its own. */
  public void object(String reason, @Nullable String suggestedUnit, Instant at) {
    objection = Objection.raised(reason, suggestedUnit, at);
    objections++;
    state = State.OBJECTED;
  }

  /** 维持交办: the unit is to sign for it after all. */
  public void uphold(String by, Instant at) {
    objection = pending().decided(Objection.Decision.UPHOLD, by, at);
    state = State.SENT;
  }

  /** 改派: another unit takes this part over and may look at it as long as the first could. */
  public void reassign(String otherUnit, String by, Instant at) {
    objection = pending().decided(Objection.Decision.REASSIGN, by, at);
    unit = otherUnit;
    sentAt = at;
    state = State.SENT;
  }

  /** 改派 without an objection: another unit takes this part over and signs for it anew. */
  public void giveTo(String otherUnit, Instant at) {
    unit = otherUnit;
    handler = null;
    signedAt = null;
    sentAt = at;
    objection = null;
    objections = 0;
    state = State.SENT;
  }

  private Objection pending() {
    return objection().orElseThrow(() -> new IllegalStateException(unit + " has not objected"));
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

  /** The lead waits for it after all. */
  public void awaitAgain() {
    if (state == State.PASSED_OVER) {
      var objected = objection().filter(o -> o.objectionDecision() == null).isPresent();
      var begun = signedAt == null ? State.SENT : State.WORKING;
      state = objected ? State.OBJECTED : begun;
    }
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

  /** The day the unit received it: what it may do within some days is counted from here. */
  public LocalDate sentOn() {
    return LocalDate.ofInstant(sentAt, BusinessClock.ZONE);
  }

  /** The latest objection to this part. */
  public Optional<Objection> objection() {
    return Optional.ofNullable(objection);
  }

  /** Whether this part has been objected to, by this unit or the one before it. */
  public boolean objectedBefore() {
    return objections > 0;
  }

  /** Whether the leader, who judges every objection but the first, has rejected the latest. */
  public boolean settledByLeader() {
    return objections > 1 && objection != null && objection.upheld();
  }
}

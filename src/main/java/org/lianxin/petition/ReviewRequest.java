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
import org.lianxin.petition.Course.ReviewLevel;

/** 复查、复核: the petitioner does not accept the answer (Art. 35, 36); domain.md §3.9. */
@Entity
@SuppressWarnings("NullAway.Init")
public class ReviewRequest {

  @Id private UUID id;
  private String caseNo;

  @Enumerated(EnumType.STRING)
  private ReviewLevel level;

  private LocalDate requestedOn;
  private Instant requestedAt;
  private boolean inTime;
  private @Nullable String lateReason;
  private String grounds;
  private @Nullable Boolean admitted;
  private @Nullable String result;
  private @Nullable String findings;
  private @Nullable String legalBasis;
  private @Nullable String opinion;
  private int hearingDays;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable LocalDate servedOn;
  @Version private Long version;

  protected ReviewRequest() {}

  /**
   * Asked for.
   *
   * @param inTime whether the petitioner's thirty days had not run out
   */
  public ReviewRequest(
      UUID id, Step step, ReviewLevel level, LocalDate requestedOn, boolean inTime) {
    this.id = id;
    this.caseNo = step.theCase().caseNo();
    this.level = level;
    this.requestedOn = requestedOn;
    this.requestedAt = step.at();
    this.inTime = inTime;
    this.lateReason = step.form().text("lateReason");
    this.grounds = step.form().required("grounds");
  }

  /** Whether a late request is looked at all the same. */
  public void admit(boolean yes, Step step) {
    admitted = yes;
    decidedBy = step.actor().login();
    decidedAt = step.at();
  }

  /** The review body's answer. */
  public void answer(Step step) {
    result = step.form().required("decision");
    findings = step.form().required("findings");
    legalBasis = step.form().required("legalBasis");
    opinion = step.form().required("opinion");
    decidedBy = step.actor().login();
    decidedAt = step.at();
  }

  /** Days of a hearing, which the re-review body need not count (Art. 36 ¶2). */
  public void heard(int days) {
    hearingDays += days;
  }

  /** The answer has reached the petitioner. */
  public void served(@Nullable LocalDate on) {
    servedOn = on;
  }

  public ReviewLevel level() {
    return level;
  }

  public LocalDate requestedOn() {
    return requestedOn;
  }

  public String grounds() {
    return grounds;
  }

  public @Nullable String lateReason() {
    return lateReason;
  }

  public @Nullable String result() {
    return result;
  }

  /** Neither answered nor refused as too late. */
  public boolean open() {
    return result == null && !refused();
  }

  /** It came too late without a good reason, and was not looked at. */
  public boolean refused() {
    return Boolean.FALSE.equals(admitted);
  }

  /** It is answered, but the answer has not reached the petitioner yet. */
  public boolean awaitsService() {
    return result != null && servedOn == null;
  }

  /** Whether a review was answered, so that recheck is what may be asked for next. */
  public boolean leadsToRecheck() {
    return level == ReviewLevel.REVIEW && result != null && !result.equals("REVOKE_AND_REDO");
  }
}

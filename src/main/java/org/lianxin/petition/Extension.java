package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 延长办理期限: for a complex matter, at most thirty days, with the approval of the head of the
 * authority, and the petitioner is told why (Art. 34).
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Extension {

  @Id private UUID id;
  private String caseNo;
  private int days;
  private LocalDate originalDue;
  private LocalDate newDue;
  private String askedBy;
  private Instant askedAt;
  private @Nullable Boolean granted;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable LocalDate toldOn;
  @Version private Long version;

  protected Extension() {}

  /** Asked for, not yet decided. */
  public Extension(UUID id, Step step, int days, LocalDate originalDue, LocalDate newDue) {
    this.id = id;
    this.caseNo = step.theCase().caseNo();
    this.days = days;
    this.originalDue = originalDue;
    this.newDue = newDue;
    this.askedBy = step.actor().login();
    this.askedAt = step.at();
  }

  /** 审批. */
  public void decide(boolean grant, String by, Instant at) {
    granted = grant;
    decidedBy = by;
    decidedAt = at;
  }

  /** The petitioner has been told. */
  public void told(@Nullable LocalDate on) {
    toldOn = on;
  }

  public int days() {
    return days;
  }

  public LocalDate originalDue() {
    return originalDue;
  }

  public LocalDate newDue() {
    return newDue;
  }

  public String askedBy() {
    return askedBy;
  }

  /** Neither granted nor refused. */
  public boolean pending() {
    return granted == null;
  }

  public boolean wasGranted() {
    return Boolean.TRUE.equals(granted);
  }
}

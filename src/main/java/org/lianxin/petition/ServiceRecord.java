package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 送达: what was served on the petitioner, when and how; domain.md §4.5. */
@Entity
@SuppressWarnings("NullAway.Init")
public class ServiceRecord {

  @Id private UUID id;
  private String caseNo;
  private String kind;
  private @Nullable String servedBy;
  private @Nullable LocalDate servedAt;
  private @Nullable String explanation;
  private @Nullable String reaction;
  private String recordedBy;
  private Instant recordedAt;

  protected ServiceRecord() {}

  /**
   * Records a service from the form just completed.
   *
   * @param kind the notice's type, or OPINION
   */
  public ServiceRecord(UUID id, String kind, Step step) {
    this.id = id;
    this.caseNo = step.theCase().caseNo();
    this.kind = kind;
    this.servedBy = step.form().text("servedBy");
    this.servedAt = step.form().date("servedAt");
    this.explanation = step.form().text("explanation");
    this.reaction = step.form().text("reaction");
    this.recordedBy = step.actor().login();
    this.recordedAt = step.at();
  }
}

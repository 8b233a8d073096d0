package org.lianxin.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;

/** A public notice of a case's outcome, without personal data; domain.md §3.9, §8.4. */
@Entity
@SuppressWarnings("NullAway.Init")
class PublicNotice {

  enum State {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
  }

  @Id private UUID id;
  private String caseNo;

  @Enumerated(EnumType.STRING)
  private State state;

  private String text;
  private String scope;
  private String villageCode;
  private String handlingUnit;
  private String categoryCode;
  private LocalDate fromDate;
  private LocalDate toDate;
  private String draftedBy;
  private @Nullable String reviewedBy;
  private @Nullable Instant publishedAt;
  private @Nullable Instant withdrawnAt;
  @Version private Long version;

  protected PublicNotice() {}

  PublicNotice(UUID id, PetitionCase theCase) {
    this.id = id;
    this.caseNo = theCase.caseNo();
    this.villageCode = theCase.matter().villageCode();
    this.handlingUnit = theCase.handling().requireLeadUnit();
    this.categoryCode = theCase.matter().categoryCode();
  }

  void draft(Step step) {
    state = State.DRAFT;
    text = step.form().required("text");
    scope = step.form().required("scope");
    fromDate = LocalDate.parse(step.form().required("from"));
    toDate = LocalDate.parse(step.form().required("to"));
    draftedBy = step.actor().login();
  }

  /** Goes up, and stays at least as long as the board's rule wants. */
  void publish(Step step, int fewestDays) {
    state = State.PUBLISHED;
    reviewedBy = step.actor().login();
    publishedAt = step.at();
    var up = fromDate.isAfter(step.day()) ? fromDate : step.day();
    var earliestEnd = up.plusDays(fewestDays);
    fromDate = up;
    toDate = toDate.isBefore(earliestEnd) ? earliestEnd : toDate;
  }

  /** Once withdrawn it stays so, since then. */
  void withdraw(Instant at) {
    if (state != State.WITHDRAWN) {
      state = State.WITHDRAWN;
      withdrawnAt = at;
    }
  }

  boolean isUp() {
    return state == State.PUBLISHED;
  }

  String text() {
    return text;
  }

  String scope() {
    return scope;
  }

  LocalDate fromDate() {
    return fromDate;
  }

  LocalDate toDate() {
    return toDate;
  }
}

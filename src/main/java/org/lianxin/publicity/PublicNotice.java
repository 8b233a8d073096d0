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

/** A public notice of a case's outcome or hearing, without personal data; domain.md §3.9, §8.4. */
@Entity
@SuppressWarnings("NullAway.Init")
class PublicNotice {

  enum Kind {
    OUTCOME,
    HEARING
  }

  enum State {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
  }

  /** By whom a notice came down that its petitioner no longer wanted; nobody has such a login. */
  private static final String REVOKED = "petitioner";

  @Id private UUID id;
  private String caseNo;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private State state;

  private String text;
  private String scope;
  private String villageCode;
  private @Nullable String township;
  private boolean lifted;
  private String handlingUnit;
  private String categoryCode;
  private LocalDate fromDate;
  private LocalDate toDate;
  private String draftedBy;
  private @Nullable String reviewedBy;
  private @Nullable Instant publishedAt;
  private @Nullable Instant withdrawnAt;
  private @Nullable String withdrawnBy;
  private @Nullable String withdrawnReason;
  @Version private Long version;

  protected PublicNotice() {}

  PublicNotice(UUID id, PetitionCase theCase) {
    this.id = id;
    this.caseNo = theCase.caseNo();
    this.kind = Kind.OUTCOME;
    this.villageCode = theCase.matter().villageCode();
    this.township = theCase.township();
    this.handlingUnit = theCase.handling().requireLeadUnit();
    this.categoryCode = theCase.matter().categoryCode();
  }

  /** One of which nothing was ever written. */
  static PublicNotice withoutWords(UUID id, PetitionCase theCase, LocalDate today) {
    var notice = new PublicNotice(id, theCase);
    notice.state = State.DRAFT;
    notice.text = "";
    notice.scope = SmallCells.TOWNSHIP;
    notice.fromDate = today;
    notice.toDate = today;
    notice.draftedBy = "";
    return notice;
  }

  /** What will tell of a hearing in the case. */
  static PublicNotice ofHearing(UUID id, PetitionCase theCase) {
    var notice = new PublicNotice(id, theCase);
    notice.kind = Kind.HEARING;
    return notice;
  }

  /** A hearing is announced, perhaps for another day than before: up until it is over. */
  void announce(Step step, String host, String words, LocalDate heldOn) {
    text = words;
    scope = SmallCells.TOWNSHIP;
    handlingUnit = host;
    fromDate = step.day();
    toDate = heldOn;
    draftedBy = step.actor().login();
    state = State.PUBLISHED;
    publishedAt = step.at();
    withdrawnAt = null;
    withdrawnBy = null;
    withdrawnReason = null;
  }

  /** Drafted, once more where it was sent back or had been taken down. */
  void draft(Step step, String place, String words) {
    state = State.DRAFT;
    lifted = false;
    text = words;
    scope = step.form().required("scope");
    goUpIn(place);
    fromDate = LocalDate.parse(step.form().required("from"));
    toDate = LocalDate.parse(step.form().required("to"));
    draftedBy = step.actor().login();
    publishedAt = null;
    withdrawnAt = null;
    withdrawnBy = null;
    withdrawnReason = null;
  }

  /** Where it goes up: perhaps elsewhere than was wanted, because it would tell who it is. */
  void goUpIn(String place) {
    lifted |= !place.equals(scope);
    scope = place;
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

  /** The same before its time, for a reason. */
  void withdraw(Instant at, String by, String reason) {
    withdraw(at);
    withdrawnBy = by;
    withdrawnReason = reason;
  }

  /** The petitioner does not agree any more. */
  void revoke(Instant at) {
    withdraw(at);
    withdrawnBy = REVOKED;
  }

  boolean cameDownForConsent() {
    return state == State.WITHDRAWN && REVOKED.equals(withdrawnBy);
  }

  boolean isOver() {
    return state == State.WITHDRAWN;
  }

  boolean isUp() {
    return state == State.PUBLISHED;
  }

  String text() {
    return text;
  }

  boolean lifted() {
    return lifted;
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

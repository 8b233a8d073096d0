package org.lianxin.petition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a case stands, since when, and how it ended; domain.md §4.2. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class Standing {

  @Enumerated(EnumType.STRING)
  private CaseState state;

  private Instant stateSince;
  private int officeReturns;
  private @Nullable String outcome;
  private boolean resolved;
  private @Nullable BigDecimal recoveredAmount;
  private @Nullable Instant closedAt;
  private Instant updatedAt;

  protected Standing() {}

  static Standing begun(Instant at) {
    var begun = new Standing();
    begun.state = CaseState.REGISTERED;
    begun.stateSince = at;
    begun.updatedAt = at;
    return begun;
  }

  void enter(CaseState next, Instant at) {
    if (next == state) {
      return;
    }
    if (next.isFinal()) {
      // What goes to the archive was closed before.
      closedAt = next == CaseState.ARCHIVED && closedAt != null ? closedAt : at;
    }
    state = next;
    stateSince = at;
    updatedAt = at;
  }

  void endAs(@Nullable String how) {
    outcome = how;
  }

  void returnedByOffice() {
    officeReturns++;
  }

  void notReturnedByOffice() {
    officeReturns--;
  }

  void reopened() {
    outcome = null;
    resolved = false;
    recoveredAmount = null;
    closedAt = null;
  }

  void confirmedResolved() {
    resolved = true;
  }

  boolean hasBeenReturnedByOffice() {
    return officeReturns > 0;
  }

  void recovered(@Nullable BigDecimal amount) {
    recoveredAmount = amount;
  }

  CaseState state() {
    return state;
  }

  Instant stateSince() {
    return stateSince;
  }

  @Nullable String outcome() {
    return outcome;
  }

  boolean resolved() {
    return resolved;
  }

  @Nullable Instant closedAt() {
    return closedAt;
  }
}

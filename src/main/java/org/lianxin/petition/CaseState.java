package org.lianxin.petition;

/** Where a case stands; domain.md §4.2. Set by the process, never by hand. */
public enum CaseState {
  REGISTERED,
  ON_SITE,
  ESCALATED,
  AWAITING_INSTRUCTION,
  DISPATCHED,
  OBJECTED,
  ACCEPTED,
  HANDLING,
  OPINION_DRAFT,
  OPINION_ISSUED,
  DELIVERED,
  ROUTED,
  NOT_ACCEPTED,
  CLOSED;

  /** Whether nothing more is done in the case. */
  public boolean isFinal() {
    return this == CLOSED;
  }
}

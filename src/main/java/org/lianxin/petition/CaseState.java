package org.lianxin.petition;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands; domain.md §4.2. Set by the process, never by hand. */
public enum CaseState {
  REGISTERED,
  ON_SITE,
  ON_SITE_PENDING_CONFIRM,
  ESCALATED,
  AWAITING_INSTRUCTION,
  DISPATCHED,
  OBJECTED,
  ACCEPTED,
  ANSWERING,
  HANDLING,
  OPINION_DRAFT,
  OPINION_ISSUED,
  DELIVERED,
  FOLLOW_UP,
  REVIEW,
  RECHECK,
  ROUTED,
  NOT_ACCEPTED,
  TRANSFERRED,
  CLOSED,
  FINALIZED,
  WITHDRAWN,
  MERGED,
  VOID,
  ARCHIVED;

  private static final Set<CaseState> FINAL =
      EnumSet.of(CLOSED, FINALIZED, WITHDRAWN, MERGED, VOID, ARCHIVED);

  private static final Set<CaseState> SETTLED_BY_NOW =
      EnumSet.of(DELIVERED, REVIEW, RECHECK, ROUTED, NOT_ACCEPTED, TRANSFERRED);

  /** Whether nothing more is done in the case, unless somebody begins anew. */
  public boolean isFinal() {
    return FINAL.contains(this);
  }

  /**
   * Whether the petitioner may still withdraw: nothing has been decided that he could withdraw
   * from.
   */
  public boolean canBeWithdrawn() {
    return !isFinal() && !SETTLED_BY_NOW.contains(this);
  }
}

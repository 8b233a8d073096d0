package org.lianxin.petition;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
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

  /** Before any unit has it to handle. */
  private static final Set<CaseState> PENDING =
      EnumSet.of(REGISTERED, ON_SITE, ON_SITE_PENDING_CONFIRM, ESCALATED, AWAITING_INSTRUCTION);

  /** While the units handle it. */
  private static final Set<CaseState> HANDLED =
      EnumSet.of(DISPATCHED, OBJECTED, ACCEPTED, ANSWERING, HANDLING, OPINION_DRAFT);

  private static final Set<CaseState> SETTLED_BY_NOW =
      EnumSet.of(DELIVERED, REVIEW, RECHECK, ROUTED, NOT_ACCEPTED, TRANSFERRED);

  /** Whether nothing more is done in the case, unless somebody begins anew. */
  public boolean isFinal() {
    return FINAL.contains(this);
  }

  /** The names by which the table of rights speaks of the state: its own, and those of groups. */
  public Set<String> groups() {
    var groups = new HashSet<>(Set.of("ANY", name(), isFinal() ? "FINAL" : "OPEN"));
    if (PENDING.contains(this)) {
      groups.add("PENDING");
    }
    if (HANDLED.contains(this)) {
      groups.add("HANDLED");
    }
    return groups;
  }

  /** The states that these names of states and groups mean. */
  public static List<CaseState> in(Collection<String> groups) {
    return Arrays.stream(values())
        .filter(state -> state.groups().stream().anyMatch(groups::contains))
        .toList();
  }

  /**
   * Whether the petitioner may still withdraw: nothing has been decided that he could withdraw
   * from.
   */
  public boolean canBeWithdrawn() {
    return !isFinal() && !SETTLED_BY_NOW.contains(this);
  }
}

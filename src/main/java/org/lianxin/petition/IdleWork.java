package org.lianxin.petition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Work that nobody does; answered by whoever keeps the work list. */
public interface IdleWork {

  /** An open item, not locked: its case is locked before anything is done about it. */
  record Idle(String caseNo, String item) {}

  /** Items that these persons have claimed, or delegated and get back. */
  List<Idle> heldBy(Collection<String> logins);

  /**
   * Gives an item back to its unit if one of these persons still holds it.
   *
   * @return whether one did
   */
  boolean giveBack(PetitionCase theCase, String item, Collection<String> logins);

  /**
   * Items that nobody has claimed since then and about which nobody was told.
   *
   * @param after id of the last item seen before; empty to begin
   */
  List<Idle> unclaimed(Instant since, String after, int limit);

  /**
   * Somebody is told of an item that nobody has claimed.
   *
   * @return false if it was claimed meanwhile, or somebody was told before
   */
  boolean noteUnclaimed(PetitionCase theCase, String item, Instant at);
}

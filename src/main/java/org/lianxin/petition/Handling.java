package org.lianxin.petition;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a case and in whose name: the opinion is issued by the authority, not by the unit
 * that does the work (domain.md §0.1 finding 3), and a leader may answer for it himself.
 */
@Embeddable
public class Handling {

  private @Nullable String leadUnit;
  private @Nullable String issuingAuthority;
  private @Nullable String leadHandler;
  private @Nullable String leadLeader;
  private boolean publishable;

  protected Handling() {}

  /** The instruction has been taken back: nobody leads the case any more. */
  public void recall() {
    leadUnit = null;
    issuingAuthority = null;
  }

  /** 主办人: who has handed the opinion in; he never asks the petitioner what he thinks of it. */
  public void handledBy(String login) {
    leadHandler = login;
  }

  @Nullable String leadHandler() {
    return leadHandler;
  }

  /** 包案: this leader takes charge of the case. */
  public void takeCharge(String leader) {
    leadLeader = leader;
  }

  /** The leader in charge is so no longer, if it is this one. */
  public void leaveCharge(String leader) {
    if (leader.equals(leadLeader)) {
      leadLeader = null;
    }
  }

  /** Handed to a lead unit; the opinion will be issued in the authority's name, not the unit's. */
  public void dispatch(String lead, String authority) {
    leadUnit = lead;
    issuingAuthority = authority;
  }

  /** Another unit leads after an objection; what is due and in whose name stays as it was. */
  public void leadBy(String otherUnit) {
    leadUnit = otherUnit;
  }

  /** What the leader's instruction says beside the assignment. */
  public void instructed(boolean mayBePublished, @Nullable String inCharge) {
    publishable = mayBePublished;
    leadLeader = inCharge != null ? inCharge : leadLeader;
  }

  public @Nullable String issuingAuthority() {
    return issuingAuthority;
  }

  public @Nullable String leadUnit() {
    return leadUnit;
  }

  public @Nullable String leadLeader() {
    return leadLeader;
  }

  /** The lead unit of a case that has been dispatched. */
  public String requireLeadUnit() {
    if (leadUnit == null) {
      throw new IllegalStateException("Not dispatched");
    }
    return leadUnit;
  }

  /** Whether the leader allows the outcome to be posted. */
  boolean publishable() {
    return publishable;
  }
}

package org.lianxin.supervision.sheet;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the unit is proposed to do, and its written answer whether it will (Art. 40 ¶4). */
@Embeddable
@SuppressWarnings("NullAway.Init")
class Proposal {

  @Enumerated(EnumType.STRING)
  private ProposalType proposalType;

  private String proposal;
  private LocalDate proposedOn;
  private @Nullable Boolean adopted;
  private @Nullable String adoptionReply;
  private @Nullable LocalDate adoptedOn;

  protected Proposal() {}

  Proposal(ProposalType type, String text, LocalDate on) {
    this.proposalType = type;
    this.proposal = text;
    this.proposedOn = on;
  }

  void answer(boolean taken, String text, LocalDate on) {
    adopted = taken;
    adoptionReply = text;
    adoptedOn = on;
  }

  boolean answered() {
    return adopted != null;
  }

  ProposalType type() {
    return proposalType;
  }

  String text() {
    return proposal;
  }

  LocalDate proposedOn() {
    return proposedOn;
  }

  @Nullable Boolean adopted() {
    return adopted;
  }

  @Nullable String adoptionReply() {
    return adoptionReply;
  }

  @Nullable LocalDate adoptedOn() {
    return adoptedOn;
  }
}

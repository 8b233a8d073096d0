package org.lianxin.petition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 异议: a unit holds that what it was assigned is not its own (Art. 23 ¶3). It takes effect only when
 * the sender agrees.
 *
 * @param suggestedUnit code of the unit that should have it instead; null if the unit names none
 * @param objectionDecision null until it is judged
 */
@Embeddable
public record Objection(
    Instant objectedAt,
    String objectionReason,
    @Nullable String suggestedUnit,
    @Enumerated(EnumType.STRING) @Nullable Decision objectionDecision,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** 维持交办 or 改派. */
  public enum Decision {
    UPHOLD,
    REASSIGN
  }

  static Objection raised(String reason, @Nullable String suggestedUnit, Instant at) {
    return new Objection(at, reason, suggestedUnit, null, null, null);
  }

  Objection decided(Decision decision, String by, Instant at) {
    return new Objection(objectedAt, objectionReason, suggestedUnit, decision, by, at);
  }

  /** Whether the assignment stands. */
  boolean upheld() {
    return objectionDecision == Decision.UPHOLD;
  }
}

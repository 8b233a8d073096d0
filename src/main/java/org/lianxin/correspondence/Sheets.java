package org.lianxin.correspondence;

import java.util.Arrays;
import java.util.List;
import org.lianxin.petition.Due;

/** Which sheets a case has: those for which what they tell was done. */
final class Sheets {

  private Sheets() {}

  /** In the order of domain.md §5. */
  static List<Kind> of(Dossier dossier) {
    return Arrays.stream(Kind.values())
        .filter(kind -> !kind.issued())
        .filter(kind -> dossier.theCase().sealed() == kind.ofAccusation())
        .filter(kind -> has(kind, dossier))
        .toList();
  }

  private static boolean late(Dossier dossier) {
    var due = Due.dateOf(dossier.theCase().due());
    return due != null && due.isBefore(dossier.day());
  }

  private static boolean has(Kind kind, Dossier dossier) {
    return switch (kind) {
      case REGISTRATION, RECEIPT -> dossier.last("register").isPresent();
      case MANDATE -> dossier.registered().flag("agency");
      case ON_SITE -> dossier.last("settleOnSite", "SETTLED").isPresent();
      case ESCALATION ->
          dossier.last("settleOnSite", "ESCALATE").isPresent()
              || dossier.last("confirmOnSite", "REFUSED").isPresent();
      case INSTRUCTION -> dossier.last("proposeHandling", "TO_LEADER").isPresent();
      case ASSIGNMENT ->
          dossier.last("instruct", "ASSIGN").isPresent()
              || dossier.last("proposeHandling", "DISPATCH").isPresent();
      case OBJECTION -> dossier.last("signFor", "OBJECT").isPresent();
      case FEEDBACK -> dossier.last("deliver").isPresent();
      case CLOSING ->
          dossier.theCase().closedAt() != null && dossier.last("handleLead").isPresent();
      case HEARING_RECORD -> dossier.last("recordHearing").isPresent();
      case EVALUATION -> dossier.last("deliver").isPresent();
      case VOLUME -> dossier.theCase().closedAt() != null;
      case PUBLICITY -> dossier.last("draftPublicity").isPresent();
      case DELAY -> late(dossier);
      case TRANSFER, HANDED_OVER -> dossier.last("transferSealed").isPresent();
      default -> false;
    };
  }
}

package org.lianxin.petition;

import org.lianxin.access.Absences;
import org.lianxin.access.Actor;
import org.lianxin.access.Rights;
import org.lianxin.access.Sight;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What somebody may see of a case: the part of his unit in it, looked up in the table of rights.
 */
@Component
public class CaseSight {

  private final Rights rights;
  private final CaseParts parts;
  private final Absences absences;
  private final Unmaskings unmaskings;

  CaseSight(Rights rights, CaseParts parts, Absences absences, Unmaskings unmaskings) {
    this.rights = rights;
    this.parts = parts;
    this.absences = absences;
    this.unmaskings = unmaskings;
  }

  /**
   * What the person may see of the case; refuses when that is nothing. Whoever is concerned by a
   * case does not even read it (domain.md §2: not conflicted).
   */
  public Sight require(Actor actor, PetitionCase theCase) {
    requireUnconcerned(actor, theCase);
    var sight = ofHisOwn(actor, theCase);
    if (sight.none()) {
      return asDeputy(actor, theCase);
    }
    return sight.whole() && !sight.plain() && unmaskings.until(theCase.caseNo(), actor).isPresent()
        ? sight.unmasked()
        : sight;
  }

  private Sight ofHisOwn(Actor actor, PetitionCase theCase) {
    return rights.sight(actor, parts.of(actor, theCase), theCase.state().groups());
  }

  /** Who stands in for an absent colleague sees what that one may. */
  private Sight asDeputy(Actor actor, PetitionCase theCase) {
    return absences.principals(actor).stream()
        .filter(absent -> !theCase.course().isRecused(absent.login()))
        .map(absent -> ofHisOwn(absent, theCase))
        .filter(sight -> !sight.none())
        .findFirst()
        .orElseThrow(NotAllowed::new);
  }

  /** Refuses who keeps away from the case. */
  public static void requireUnconcerned(Actor actor, PetitionCase theCase) {
    if (theCase.course().isRecused(actor.login())) {
      throw new Recused();
    }
  }

  /** The person has declared himself concerned (Art. 28 ¶3). */
  static class Recused extends Refusal {
    Recused() {
      super(HttpStatus.FORBIDDEN);
    }
  }
}

package org.lianxin.petition;

import org.lianxin.access.Actor;
import org.lianxin.access.Rights;
import org.lianxin.access.Sight;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.springframework.stereotype.Component;

/**
 * What somebody may see of a case: the part of his unit in it, looked up in the table of rights.
 */
@Component
public class CaseSight {

  private final Rights rights;
  private final CaseParts parts;

  CaseSight(Rights rights, CaseParts parts) {
    this.rights = rights;
    this.parts = parts;
  }

  /** What the person may see of the case; refuses when that is nothing. */
  public Sight require(Actor actor, PetitionCase theCase) {
    var sight = rights.sight(actor, parts.of(actor, theCase));
    if (sight.none()) {
      throw new NotAllowed();
    }
    return sight;
  }
}

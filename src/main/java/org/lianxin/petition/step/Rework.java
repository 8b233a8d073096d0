package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.PetitionCase;

/** The lead works on the case again. */
final class Rework {

  private Rework() {}

  /**
   * Only the lead works again, and it has signed for the case already. It need not be the unit that
   * the case was first sent to.
   */
  static Map<String, Object> by(PetitionCase theCase, Assignments assignments) {
    var lead = theCase.requireLeadUnit();
    assignments.of(theCase, lead).reopen();
    return Map.of("units", lead, "leadUnit", lead, "rework", true);
  }
}

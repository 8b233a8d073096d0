package org.lianxin.petition;

import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Rule.Party;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.springframework.stereotype.Component;

/** The unit that must see to what a clock measures; domain.md §4.4. */
@Component
public class Responsible {

  private final Organization organization;

  Responsible(Organization organization) {
    this.organization = organization;
  }

  /**
   * Whose the case is.
   *
   * @param registeredUnit code of the unit that registered it
   * @param leadUnit code of the one that handles it; null while none does
   * @param agency whether a station acts for the petitioner
   */
  public record Concerned(
      String township, String registeredUnit, @Nullable String leadUnit, boolean agency) {

    public static Concerned by(PetitionCase theCase) {
      return new Concerned(
          theCase.township(),
          theCase.registeredUnit(),
          theCase.handling().leadUnit(),
          theCase.agency() && theCase.registeredByStation());
    }
  }

  /**
   * Its code; null where that is nobody of ours.
   *
   * @param owner whose period it is by the rule
   * @param clockUnit the unit for which the clock runs; null where it is the case's
   */
  public @Nullable String unit(Party owner, Concerned theCase, @Nullable String clockUnit) {
    var township = theCase.township;
    return switch (owner) {
      case STATION, CHIEF -> theCase.registeredUnit;
      case TOWN_OFFICE, AUTHORITY -> organization.the(UnitKind.TOWN_OFFICE, township).code();
      case UNIT -> clockUnit == null ? theCase.leadUnit : clockUnit;
      case REVIEW_BODY, RECHECK_BODY -> organization.above(UnitKind.COUNTY, township).code();
      case LEADER -> organization.the(UnitKind.TOWN, township).code();
      case PETITIONER, PARTIES -> theCase.agency ? theCase.registeredUnit : null;
      case THIRD_PARTY -> null;
    };
  }
}

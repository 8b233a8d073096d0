package org.lianxin.petition;

import java.util.Optional;
import org.lianxin.organization.Organization;
import org.springframework.stereotype.Component;

/**
 * What is never published, whoever agrees to it: accusations, what minors have to do with, and the
 * matters that the catalogue of categories excludes (domain.md §8.4).
 */
@Component
public class NeverPublished {

  private final Organization organization;

  NeverPublished(Organization organization) {
    this.organization = organization;
  }

  /** Key of the reason why nothing of the case may be published; empty if something may. */
  public Optional<String> why(PetitionCase theCase) {
    if (theCase.sealed() || theCase.matter().accuses()) {
      return Optional.of("publicity.accusation");
    }
    if (theCase.custody().minorInvolved()) {
      return Optional.of("publicity.minor");
    }
    return organization.unpublishable(theCase.matter().categoryCode())
        ? Optional.of("publicity.excluded")
        : Optional.empty();
  }
}

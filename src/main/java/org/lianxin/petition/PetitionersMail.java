package org.lianxin.petition;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a petitioner who chose so is told of his case; nowhere once he has taken it back. */
@Component
public class PetitionersMail {

  private final OwnData data;

  PetitionersMail(OwnData data) {
    this.data = data;
  }

  /** The address of who brought the case forward; none once the case has been shredded. */
  public Optional<String> address(PetitionCase theCase) {
    return theCase.custody().destroyed()
        ? Optional.empty()
        : Optional.ofNullable(data.of(theCase, OwnData.LEAD).person().email());
  }
}

package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.lianxin.foundation.BusinessClock;
import org.springframework.stereotype.Component;

/** The mandates under which stations act for petitioners; domain.md §3.3. */
@Component
public class Mandates {

  private final EntityManager entities;
  private final OpenWork openWork;
  private final BusinessClock clock;

  Mandates(EntityManager entities, OpenWork openWork, BusinessClock clock) {
    this.entities = entities;
    this.openWork = openWork;
    this.clock = clock;
  }

  /** Whether it still has to be put in writing. */
  public boolean isVerbal(PetitionCase theCase) {
    return of(theCase).map(AgencyMandate::verbal).orElse(false);
  }

  /** Whether it covers the act, such as asking for review. */
  public boolean covers(PetitionCase theCase, String act) {
    return theCase.agency()
        && of(theCase).map(mandate -> mandate.covers(act, clock.today())).orElse(false);
  }

  /** Put in writing. */
  public void sign(PetitionCase theCase, String method, Instant at) {
    of(theCase).ifPresent(mandate -> mandate.signed(method, at));
  }

  /** The agent may act no longer; what the station still had to do for him goes to the handler. */
  public void revoke(PetitionCase theCase, String reason, Instant at) {
    of(theCase).ifPresent(mandate -> mandate.revoke(reason, at));
    theCase.course().agencyEnded(at);
    openWork.handOver(theCase, theCase.registeredUnit());
  }

  private Optional<AgencyMandate> of(PetitionCase theCase) {
    return Optional.ofNullable(entities.find(AgencyMandate.class, theCase.caseNo()));
  }
}

package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The requests for review and recheck of a case. */
@Component
public class Reviews {

  private final EntityManager entities;

  Reviews(EntityManager entities) {
    this.entities = entities;
  }

  /** All of them, the latest first. */
  public List<ReviewRequest> of(PetitionCase theCase) {
    return entities
        .createQuery(
            "SELECT r FROM ReviewRequest r WHERE r.caseNo = ?1 ORDER BY r.requestedAt DESC, r.id"
                + " DESC",
            ReviewRequest.class)
        .setParameter(1, theCase.caseNo())
        .getResultList();
  }

  /** The latest, if there is any. */
  public Optional<ReviewRequest> latest(PetitionCase theCase) {
    return of(theCase).stream().findFirst();
  }

  /** The latest, which is known to exist. */
  public ReviewRequest current(PetitionCase theCase) {
    return of(theCase).get(0);
  }
}

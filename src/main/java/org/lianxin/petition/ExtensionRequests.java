package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** The extensions asked for in a case. */
@Component
public class ExtensionRequests {

  private final EntityManager entities;

  ExtensionRequests(EntityManager entities) {
    this.entities = entities;
  }

  /** All of them, the latest first. */
  public List<Extension> of(PetitionCase theCase) {
    return entities
        .createQuery(
            "SELECT e FROM Extension e WHERE e.caseNo = ?1 ORDER BY e.askedAt DESC, e.id DESC",
            Extension.class)
        .setParameter(1, theCase.caseNo())
        .getResultList();
  }

  /** The latest, which is known to exist. */
  public Extension latest(PetitionCase theCase) {
    return of(theCase).get(0);
  }
}

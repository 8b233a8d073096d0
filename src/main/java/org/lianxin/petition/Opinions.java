package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/** The opinions drafted and issued in a case. */
@Component
public class Opinions {

  private final EntityManager entities;

  Opinions(EntityManager entities) {
    this.entities = entities;
  }

  /** The draft the case now goes by; one exists from the moment the lead has handed it in. */
  public HandlingOpinion current(PetitionCase theCase) {
    return entities
        .createQuery(
            "SELECT o FROM HandlingOpinion o WHERE o.caseNo = ?1 ORDER BY o.draftedAt DESC, o.id"
                + " DESC",
            HandlingOpinion.class)
        .setParameter(1, theCase.caseNo())
        .setMaxResults(1)
        .getSingleResult();
  }
}

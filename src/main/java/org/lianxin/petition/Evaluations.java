package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The invitations to evaluate, and what came of them. */
@Component
public class Evaluations {

  private final EntityManager entities;

  Evaluations(EntityManager entities) {
    this.entities = entities;
  }

  /** The latest of a case. */
  public Optional<Evaluation> of(PetitionCase theCase) {
    return entities
        .createQuery(
            "SELECT e FROM Evaluation e WHERE e.caseNo = ?1 ORDER BY e.invitedOn DESC, e.id DESC",
            Evaluation.class)
        .setParameter(1, theCase.caseNo())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The one that waits for the petitioner's word. */
  public Optional<Evaluation> pending(PetitionCase theCase) {
    return of(theCase).filter(Evaluation::pending);
  }
}

package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The invitations to evaluate, and what came of them. */
@Component
public class Evaluations {

  private static final String WINDOW = "C17";

  private static final String INVITED = "EVALUATION_INVITED";

  private final EntityManager entities;
  private final Deadlines deadlines;
  private final BusinessClock clock;
  private final Ids ids;

  Evaluations(EntityManager entities, Deadlines deadlines, BusinessClock clock, Ids ids) {
    this.entities = entities;
    this.deadlines = deadlines;
    this.clock = clock;
    this.ids = ids;
  }

  /** The petitioner is asked what he thinks of the office and of the unit. */
  @EventListener
  void on(Milestone reached) {
    if (reached.name().equals(INVITED)) {
      var today = clock.today();
      entities.persist(
          new Evaluation(
              ids.next(), reached.caseNo(), today, deadlines.explain(WINDOW, today).lastDay()));
    }
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

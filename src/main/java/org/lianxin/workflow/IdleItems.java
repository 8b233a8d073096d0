package org.lianxin.workflow;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.IdleWork;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What lies on the work list and is done by nobody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IdleItems implements IdleWork {

  private final EntityManager entities;
  private final CaseProcess process;
  private final CaseEvidence evidence;

  IdleItems(EntityManager entities, CaseProcess process, CaseEvidence evidence) {
    this.entities = entities;
    this.process = process;
    this.evidence = evidence;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Idle> heldBy(Collection<String> logins) {
    return entities
        .createQuery(
            "SELECT w.caseNo, w.id FROM WorkItem w WHERE w.status = OPEN"
                + " AND (w.assignee IN ?1 OR w.owner IN ?1) ORDER BY w.id",
            Idle.class)
        .setParameter(1, logins)
        .getResultList();
  }

  @Override
  public boolean giveBack(PetitionCase theCase, String item, Collection<String> logins) {
    var held = entities.find(WorkItem.class, item);
    if (!held.open() || !logins.contains(held.assignee()) && !logins.contains(held.owner())) {
      return false;
    }
    held.release();
    process.release(held);
    evidence.record(theCase, Deed.of(Doer.SYSTEM, Act.RELEASED, held.task(), held.id()));
    return true;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Idle> unclaimed(Instant since, String after, int limit) {
    return entities
        .createQuery(
            "SELECT w.caseNo, w.id FROM WorkItem w WHERE w.status = OPEN AND w.assignee IS NULL"
                + " AND w.notedAt IS NULL AND w.createdAt < ?1 AND w.id > ?2 ORDER BY w.id",
            Idle.class)
        .setParameter(1, since)
        .setParameter(2, after)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public boolean noteUnclaimed(PetitionCase theCase, String item, Instant at) {
    var left = entities.find(WorkItem.class, item);
    return left.open() && left.noteUnclaimed(at);
  }
}

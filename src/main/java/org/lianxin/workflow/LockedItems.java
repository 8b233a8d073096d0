package org.lianxin.workflow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lianxin.deadline.Clock;
import org.lianxin.deadline.Clocks;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/** Reads what somebody is about to work on, so that nobody else works on its case meanwhile. */
@Component
class LockedItems {

  private final EntityManager entities;
  private final Clocks clocks;
  private final CaseFiles cases;
  private final ArchivedItems archived;

  LockedItems(EntityManager entities, Clocks clocks, CaseFiles cases, ArchivedItems archived) {
    this.entities = entities;
    this.clocks = clocks;
    this.cases = cases;
    this.archived = archived;
  }

  /** One statement finds the item's case and locks it; the item is read only then. */
  PetitionCase caseOf(String id) {
    var theCase =
        entities
            .createQuery(
                "SELECT c FROM PetitionCase c WHERE c.caseNo ="
                    + " (SELECT w.caseNo FROM WorkItem w WHERE w.id = ?1)",
                PetitionCase.class)
            .setParameter(1, id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getSingleResultOrNull();
    if (theCase == null) {
      return cases.lock(archived.caseOf(id).orElseThrow(Unknown::new));
    }
    return theCase.state() == CaseState.ARCHIVED ? cases.lock(theCase.caseNo()) : theCase;
  }

  /** The item and the running clocks of its case, which every step needs, in one statement. */
  WorkItem withClocks(String id) {
    var rows =
        entities
            .createQuery(
                "SELECT w, c FROM WorkItem w LEFT JOIN Clock c"
                    + " ON c.caseNo = w.caseNo AND c.ended.endedAt IS NULL"
                    + " WHERE w.id = ?1 ORDER BY c.startedAt, c.id",
                Object[].class)
            .setParameter(1, id)
            .getResultList();
    var item = (WorkItem) rows.get(0)[0];
    clocks.known(
        item.caseNo(),
        rows.stream().filter(row -> row[1] != null).map(row -> (Clock) row[1]).toList());
    return item;
  }
}

package org.lianxin.workflow;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Items that were put away with their archived case, which an old link may still name. */
@Component
class ArchivedItems {

  private final EntityManager entities;

  ArchivedItems(EntityManager entities) {
    this.entities = entities;
  }

  /** To be looked at only: whoever locks its case finds it among the others. */
  Optional<WorkItem> find(String id) {
    return entities
        .createNativeQuery("SELECT * FROM archived_work_item WHERE id = ?1", WorkItem.class)
        .setParameter(1, id)
        .getResultStream()
        .map(WorkItem.class::cast)
        .findFirst();
  }

  /** Number of its case. */
  Optional<String> caseOf(String id) {
    return entities
        .createNativeQuery("SELECT case_no FROM archived_work_item WHERE id = ?1", String.class)
        .setParameter(1, id)
        .getResultStream()
        .map(String.class::cast)
        .findFirst();
  }
}

package org.lianxin.workflow;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.access.Actor;
import org.lianxin.deadline.Lamp;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.Names;
import org.lianxin.petition.OpenWork;
import org.springframework.stereotype.Component;

/** The open items of a case, from the work list. */
@Component
class OpenItems implements OpenWork {

  private final EntityManager entities;
  private final Names names;
  private final BusinessClock clock;

  OpenItems(EntityManager entities, Names names, BusinessClock clock) {
    this.entities = entities;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public List<Item> of(String caseNo, Actor actor) {
    return entities
        .createQuery(
            "SELECT w FROM WorkItem w WHERE w.caseNo = ?1 AND w.status = OPEN"
                + " ORDER BY w.createdAt, w.id",
            WorkItem.class)
        .setParameter(1, caseNo)
        .getResultStream()
        .map(item -> shown(item, actor))
        .toList();
  }

  Item shown(WorkItem item, Actor actor) {
    var since = LocalDate.ofInstant(item.createdAt(), BusinessClock.ZONE);
    return new Item(
        item.id(),
        item.task(),
        item.name(),
        names.unit(item.unit()),
        item.assignee(),
        item.createdAt(),
        item.dueDate(),
        Lamp.on(clock.today(), since, item.dueDate()),
        ItemRights.of(item, actor),
        item.version());
  }
}

package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.ReadOnce;
import org.springframework.stereotype.Component;

/** The units' parts of the handling of a case. */
@Component
public class Assignments {

  private final EntityManager entities;
  private final ReadOnce readOnce;
  private final Ids ids;

  Assignments(EntityManager entities, ReadOnce readOnce, Ids ids) {
    this.readOnce = readOnce;
    this.entities = entities;
    this.ids = ids;
  }

  /** Sends the case to one lead unit and any number of co-handling units. */
  public void send(
      PetitionCase theCase, String lead, List<String> others, LocalDate due, Instant at) {
    send(theCase, lead, Assignment.Part.LEAD, due, at);
    others.forEach(unit -> send(theCase, unit, Assignment.Part.CO, due, at));
  }

  private void send(
      PetitionCase theCase, String unit, Assignment.Part part, LocalDate due, Instant at) {
    entities.persist(new Assignment(ids.next(), theCase.caseNo(), unit, part, at, due));
  }

  /** Takes parts back that no unit has done anything about. */
  public void recall(PetitionCase theCase) {
    of(theCase).forEach(entities::remove);
    // The same units may be chosen again at once.
    entities.flush();
  }

  /** All parts of a case, the lead's first. */
  public List<Assignment> of(PetitionCase theCase) {
    return readOnce.of(new Parts(theCase.caseNo()), () -> read(theCase));
  }

  private List<Assignment> read(PetitionCase theCase) {
    return entities
        .createQuery(
            "SELECT a FROM Assignment a WHERE a.caseNo = ?1 ORDER BY a.part DESC, a.unit",
            Assignment.class)
        .setParameter(1, theCase.caseNo())
        .getResultList();
  }

  /** The part of one unit, which is known to have one. */
  public Assignment of(PetitionCase theCase, String unit) {
    return of(theCase).stream()
        .filter(a -> a.unit().equals(unit))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(theCase.caseNo() + " is not assigned to " + unit));
  }

  private record Parts(String caseNo) {}
}

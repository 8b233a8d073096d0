package org.lianxin.petition.action;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.ServiceRecord;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 一次性告知: everything that is missing is listed at once; there is no second list. */
@Component
class OneTimeNotice implements CaseAction {

  private static final String KIND = "ONE_TIME";

  private final EntityManager entities;
  private final BusinessClock clock;
  private final Ids ids;

  OneTimeNotice(EntityManager entities, BusinessClock clock, Ids ids) {
    this.entities = entities;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "requestSupplement";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return theCase.course().wasAskedForMaterials()
        ? Optional.of("askedForMaterials")
        : Optional.empty();
  }

  /** It is handed over where it is written, or sent and registered when it has arrived. */
  @Override
  public void check(Step step, FieldProblems problems) {
    var served = step.form().date("servedAt");
    problems.when(served != null && served.isAfter(step.day()), "servedAt", "date.inFuture");
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    return Map.of("servedBy", "IN_PERSON", "servedAt", clock.today().toString());
  }

  @Override
  public Map<String, Object> record(Step step) {
    step.theCase().course().askedForMaterials(step.at());
    entities.persist(new ServiceRecord(ids.next(), KIND, step));
    return Map.of();
  }
}

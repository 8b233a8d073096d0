package org.lianxin.petition.action;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.HearingNotices;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.ServiceRecord;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/**
 * 通知听证、邀请调解: to a hearing (Art. 31, 36 ¶2) the petitioner is summoned, to a mediation he is asked
 * and may refuse (Art. 33). Held again, or on another day, it is written again.
 */
@Component
class Convening implements CaseAction {

  private final EntityManager entities;
  private final BusinessClock clock;
  private final Ids ids;
  private final HearingNotices notices;

  Convening(EntityManager entities, BusinessClock clock, Ids ids, HearingNotices notices) {
    this.notices = notices;
    this.entities = entities;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "convene";
  }

  /** Whoever learns of it on the day itself cannot prepare. */
  @Override
  public void check(Step step, FieldProblems problems) {
    var served = step.form().date("servedAt");
    var held = step.form().date("heldOn");
    problems.when(served != null && served.isAfter(step.day()), "servedAt", "date.inFuture");
    problems.when(held != null && !held.isAfter(step.day()), "heldOn", "heldOn.notAhead");
    notices.check(step, problems);
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    return Map.of("servedBy", "IN_PERSON", "servedAt", clock.today().toString());
  }

  @Override
  public Map<String, Object> record(Step step) {
    notices.called(step);
    entities.persist(new ServiceRecord(ids.next(), step.form().required("meeting"), step));
    return Map.of();
  }
}

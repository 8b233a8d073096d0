package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.ServiceRecord;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 送达反馈: the opinion is handed over and explained; the petitioner says what he thinks of it. */
@Component
class Delivery implements StepRule {

  private final EntityManager entities;
  private final Ids ids;

  Delivery(EntityManager entities, Ids ids) {
    this.entities = entities;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "deliver";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    ServiceDates.check(step, problems);
  }

  @Override
  public Map<String, Object> record(Step step) {
    entities.persist(new ServiceRecord(ids.next(), "OPINION", step));
    step.theCase().endAs(step.form().required("outcome"));
    if ("AGREE".equals(step.form().text("reaction"))) {
      step.theCase().confirmedResolved();
    }
    return Map.of();
  }
}

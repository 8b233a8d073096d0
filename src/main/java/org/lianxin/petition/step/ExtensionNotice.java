package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.ExtensionRequests;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.ServiceRecord;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 延期告知: the petitioner is told the reason (Art. 34). */
@Component
class ExtensionNotice implements StepRule {

  private final EntityManager entities;
  private final ExtensionRequests extensions;
  private final Ids ids;

  ExtensionNotice(EntityManager entities, ExtensionRequests extensions, Ids ids) {
    this.entities = entities;
    this.extensions = extensions;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "noticeExtension";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    ServiceDates.check(step, problems);
  }

  @Override
  public Map<String, Object> record(Step step) {
    entities.persist(new ServiceRecord(ids.next(), "EXTENSION", step));
    extensions.latest(step.theCase()).told(step.form().date("servedAt"));
    return Map.of();
  }
}

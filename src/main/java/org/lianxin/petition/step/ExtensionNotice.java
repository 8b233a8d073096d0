package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.CaseClocks;
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
  private final CaseClocks clocks;
  private final Ids ids;

  ExtensionNotice(
      EntityManager entities, ExtensionRequests extensions, CaseClocks clocks, Ids ids) {
    this.entities = entities;
    this.extensions = extensions;
    this.clocks = clocks;
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
    var served = LocalDate.parse(step.form().required("servedAt"));
    extensions.latest(step.theCase()).told(served);
    clocks.happenedOn(step.theCase(), served, CaseEvent.EXTENSION_TOLD);
    return Map.of();
  }
}

package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.ServiceRecord;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 告知: the written notice on receipt, route and procedure; Art. 23. */
@Component
class NoticeService implements StepRule {

  private final EntityManager entities;
  private final Ids ids;

  NoticeService(EntityManager entities, Ids ids) {
    this.entities = entities;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "issueNotice";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    ServiceDates.check(step, problems);
    // Only an unclear name or address lifts the duty (Art. 23 ¶2).
    problems.when(
        step.form().required("noticeType").equals("NOT_REQUIRED")
            && !step.theCase().matter().anonymous(),
        "noticeType",
        "noticeType.required");
  }

  @Override
  public Map<String, Object> record(Step step) {
    entities.persist(new ServiceRecord(ids.next(), step.form().required("noticeType"), step));
    return Map.of();
  }
}

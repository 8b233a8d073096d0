package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.deadline.Clock;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.ServiceRecord;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 送达反馈: the opinion is handed over and explained; the petitioner says what he thinks of it. */
@Component
class Delivery implements StepRule {

  static final String UNSOLVED = "UNRESOLVED_FOLLOW_UP";

  /** Runs from the day the opinion was issued. */
  private static final String FEEDBACK = "C15";

  private final CaseClocks clocks;
  private final Deadlines deadlines;
  private final EntityManager entities;
  private final Ids ids;

  Delivery(CaseClocks clocks, Deadlines deadlines, EntityManager entities, Ids ids) {
    this.clocks = clocks;
    this.deadlines = deadlines;
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
    if (unsolved(step)) {
      NextContact.check(step, deadlines, problems);
    }
  }

  @Override
  public Map<String, Object> record(Step step) {
    entities.persist(new ServiceRecord(ids.next(), "OPINION", step));
    step.theCase().endAs(step.form().required("outcome"));
    step.theCase().recovered(step.form().amount("recoveredAmount"));
    if ("AGREE".equals(step.form().text("reaction"))) {
      step.theCase().confirmedResolved();
    }
    var served = step.form().date("servedAt");
    if (served != null) {
      // Nobody can receive an opinion before it is issued.
      var issued = clocks.running(step.theCase(), FEEDBACK).map(Clock::startOn).orElse(served);
      clocks.happenedOn(
          step.theCase(), served.isBefore(issued) ? issued : served, CaseEvent.OPINION_RECEIVED);
    }
    if (unsolved(step)) {
      NextContact.set(step, clocks);
      return Map.of("followUp", "CONTINUE");
    }
    return Map.of("followUp", "CLOSE");
  }

  private static boolean unsolved(Step step) {
    return UNSOLVED.equals(step.form().text("outcome"));
  }
}

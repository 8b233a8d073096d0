package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.ServiceRecord;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 告知: the written notice on receipt, route and procedure; Art. 23. */
@Component
class NoticeService implements StepRule {

  private static final Set<String> BESIDE_HANDLING =
      Set.of("ACCEPTED", "FORWARDED", "NOT_REQUIRED");

  /** A notice says what was decided: not accepted, or where it belongs. */
  private static final Map<CaseState, Set<String>> FITTING =
      Map.of(
          CaseState.NOT_ACCEPTED, Set.of("NOT_ACCEPTED", "NO_LONGER_ACCEPTED", "NOT_REQUIRED"),
          CaseState.ROUTED, Set.of("ROUTED", "FORWARDED", "NOT_REQUIRED"));

  private static final Set<String> ACCEPTING = Set.of("ACCEPTED", "FORWARDED");

  private final CaseClocks clocks;
  private final Deadlines deadlines;
  private final EntityManager entities;
  private final Ids ids;

  NoticeService(CaseClocks clocks, Deadlines deadlines, EntityManager entities, Ids ids) {
    this.clocks = clocks;
    this.deadlines = deadlines;
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
    var type = step.form().required("noticeType");
    problems.when(
        !FITTING.getOrDefault(step.theCase().state(), BESIDE_HANDLING).contains(type),
        "noticeType",
        "noticeType.unfit");
    // Only an unclear name or address lifts the duty (Art. 23 ¶2).
    problems.when(
        step.form().required("noticeType").equals("NOT_REQUIRED")
            && !step.theCase().matter().anonymous(),
        "noticeType",
        "noticeType.required");
  }

  /** The type that is usual after what was decided. */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    return Map.of(
        "noticeType",
        switch (theCase.state()) {
          case NOT_ACCEPTED -> "NOT_ACCEPTED";
          case ROUTED -> "ROUTED";
          default -> "ACCEPTED";
        });
  }

  @Override
  public Map<String, Object> record(Step step) {
    var type = step.form().required("noticeType");
    entities.persist(new ServiceRecord(ids.next(), type, step));
    var served = step.form().date("servedAt");
    if (served != null) {
      told(step.theCase(), type, served);
    }
    return Map.of();
  }

  /** 受理之日 is that of the notice, but at the latest the day it was due (domain.md §4.4). */
  private void told(PetitionCase theCase, String type, LocalDate served) {
    var told = served.isBefore(theCase.receivedOn()) ? theCase.receivedOn() : served;
    theCase.course().noticed(told);
    clocks.happenedOn(theCase, told, CaseEvent.NOTICE_SENT);
    if (accepts(theCase, type) && theCase.course().acceptedOn() == null) {
      var accepted = deadlines.acceptedOn(theCase.countedFrom(), served);
      theCase.course().accepted(accepted);
      clocks.happenedOn(theCase, accepted, CaseEvent.ACCEPTED);
    }
  }

  /** What is led elsewhere or refused is not accepted, whatever the notice is called. */
  private static boolean accepts(PetitionCase theCase, String type) {
    return ACCEPTING.contains(type) && !FITTING.containsKey(theCase.state());
  }
}

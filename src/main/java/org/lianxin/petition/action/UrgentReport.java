package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 紧急报告: a major or urgent matter is reported at once (Art. 25; domain.md §4.4 C10). */
@Component
class UrgentReport implements CaseAction {

  private static final String PERIOD = "C10";

  private final CaseClocks clocks;

  UrgentReport(CaseClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public String task() {
    return "logReport";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return clocks.running(theCase, PERIOD).isPresent()
        ? Optional.empty()
        : Optional.of("nothingToReport");
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var reported = step.form().date("reportedAt");
    problems.when(reported != null && reported.isAfter(step.day()), "reportedAt", "date.inFuture");
  }

  @Override
  public Map<String, Object> record(Step step) {
    clocks.happened(step.theCase(), CaseEvent.REPORT_LOGGED);
    return Map.of();
  }
}

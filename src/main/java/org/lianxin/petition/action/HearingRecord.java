package org.lianxin.petition.action;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Reviews;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 听证: in recheck its days are not counted (Art. 36 ¶2; domain.md §4.4 C9). */
@Component
class HearingRecord implements CaseAction {

  private static final String RECHECK = "C9";

  private final Reviews reviews;
  private final CaseClocks clocks;

  HearingRecord(Reviews reviews, CaseClocks clocks) {
    this.reviews = reviews;
    this.clocks = clocks;
  }

  @Override
  public String task() {
    return "recordHearing";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return clocks.running(theCase, RECHECK).isPresent()
        ? Optional.empty()
        : Optional.of("noRecheck");
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var from = from(step);
    var to = to(step);
    var requested = reviews.current(step.theCase()).requestedOn();
    problems.when(to.isBefore(from), "to", "hearing.period");
    problems.when(!from.isAfter(requested), "from", "hearing.beforeRequest");
    problems.when(to.isAfter(step.day()), "to", "date.inFuture");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var days = from(step).datesUntil(to(step).plusDays(1)).collect(Collectors.toSet());
    reviews.current(step.theCase()).heard(days.size());
    clocks.hear(step.theCase(), days);
    return Map.of();
  }

  private static LocalDate from(Step step) {
    return LocalDate.parse(step.form().required("from"));
  }

  private static LocalDate to(Step step) {
    return LocalDate.parse(step.form().required("to"));
  }
}

package org.lianxin.petition.action;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePapers;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.FormData;
import org.lianxin.petition.HearingNotices;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.ReviewRequest;
import org.lianxin.petition.Reviews;
import org.lianxin.petition.ServedNotices;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/**
 * 听证: whoever handles a matter may hold one (Art. 31 (6)), and so may the body above; in recheck
 * its days are not counted (Art. 36 ¶2; domain.md §4.4 C9).
 */
@Component
class HearingRecord implements CaseAction {

  private static final String RECHECK = "C9";

  /** What is true of the hearing if it was held as it was called to. */
  private static final List<String> AS_CALLED =
      List.of("place", "public", "chair", "participants", "issues");

  private final Reviews reviews;
  private final CaseClocks clocks;
  private final CasePapers papers;
  private final ServedNotices served;
  private final BusinessClock clock;
  private final HearingNotices notices;

  HearingRecord(
      Reviews reviews,
      CaseClocks clocks,
      CasePapers papers,
      ServedNotices served,
      BusinessClock clock,
      HearingNotices notices) {
    this.notices = notices;
    this.reviews = reviews;
    this.clocks = clocks;
    this.papers = papers;
    this.served = served;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "recordHearing";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return uncounted(theCase) || served.calledToHearing(theCase.caseNo())
        ? Optional.empty()
        : Optional.of("notCalled");
  }

  private boolean uncounted(PetitionCase theCase) {
    return theCase.state() == CaseState.RECHECK && clocks.running(theCase, RECHECK).isPresent();
  }

  /** From when on it may have been held: a review is of what was asked for, and not of before. */
  private LocalDate since(PetitionCase theCase) {
    return reviews.latest(theCase).map(ReviewRequest::requestedOn).orElseGet(theCase::receivedOn);
  }

  /** By the last invitation; what was heard before the review was asked for is none of it. */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    var since = since(theCase);
    return papers.before(theCase).stream()
        .filter(paper -> "HEARING".equals(paper.data().get("meeting")))
        .map(paper -> new FormData(paper.data()))
        .filter(called -> LocalDate.parse(called.required("heldOn")).isAfter(since))
        .reduce((earlier, later) -> later)
        .map(this::asCalled)
        .orElse(Map.of());
  }

  private Map<String, Object> asCalled(FormData called) {
    var data = new HashMap<>(called.values());
    data.keySet().retainAll(AS_CALLED);
    var held = called.required("heldOn");
    if (!LocalDate.parse(held).isAfter(clock.today())) {
      data.put("from", held);
      data.put("to", held);
    }
    return data;
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var from = from(step);
    var to = to(step);
    problems.when(to.isBefore(from), "to", "hearing.period");
    problems.when(!from.isAfter(since(step.theCase())), "from", "hearing.beforeRequest");
    problems.when(to.isAfter(step.day()), "to", "date.inFuture");
  }

  @Override
  public Map<String, Object> record(Step step) {
    if (uncounted(step.theCase())) {
      var days = from(step).datesUntil(to(step).plusDays(1)).collect(Collectors.toSet());
      reviews.current(step.theCase()).heard(days.size());
      clocks.hear(step.theCase(), days);
    }
    notices.held(step);
    return Map.of();
  }

  private static LocalDate from(Step step) {
    return LocalDate.parse(step.form().required("from"));
  }

  private static LocalDate to(Step step) {
    return LocalDate.parse(step.form().required("to"));
  }
}

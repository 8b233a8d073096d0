package org.lianxin.petition.action;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.Course.ReviewLevel;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Mandates;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.ReviewRequest;
import org.lianxin.petition.Reviews;
import org.lianxin.petition.ServedNotices;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/**
 * 申请复查、复核: within thirty days of the answer (Art. 35, 36). A late request is taken in with its
 * reason, and the review body decides whether it looks at it.
 */
@Component
class ReviewApplication implements CaseAction {

  private static final String REVIEW_RIGHT = "C6";
  private static final String RECHECK_RIGHT = "C8";
  private static final String OPINION = "OPINION";
  private static final String ARCHIVING = "I7";

  private final EntityManager entities;
  private final Reviews reviews;
  private final ServedNotices served;
  private final Mandates mandates;
  private final CaseClocks clocks;
  private final CasePath path;
  private final BusinessClock clock;
  private final Ids ids;

  ReviewApplication(
      EntityManager entities,
      Reviews reviews,
      ServedNotices served,
      Mandates mandates,
      CaseClocks clocks,
      CasePath path,
      BusinessClock clock,
      Ids ids) {
    this.entities = entities;
    this.reviews = reviews;
    this.served = served;
    this.mandates = mandates;
    this.clocks = clocks;
    this.path = path;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "requestReview";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    if (actor.isAny(Set.of(Role.STATION_OFFICER, Role.STATION_CHIEF))
        && !mandates.covers(theCase, "REQUEST_REVIEW")) {
      return Optional.of("mandateLacks");
    }
    var before = reviews.latest(theCase);
    if (before.isPresent() && before.get().open()) {
      return Optional.of("reviewRunning");
    }
    if (before.isPresent() && before.get().awaitsService()) {
      return Optional.of("reviewNotServed");
    }
    return served.has(theCase.caseNo(), OPINION) ? Optional.empty() : Optional.of("noOpinion");
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var on = requestedOn(step);
    problems.when(on.isAfter(step.day()), "requestedAt", "date.inFuture");
    problems.when(
        !inTime(step.theCase(), on) && step.form().text("lateReason") == null,
        "lateReason",
        "lateReason.missing");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var level = next(theCase);
    var on = requestedOn(step);
    var inTime = inTime(theCase, on);
    entities.persist(new ReviewRequest(ids.next(), step, level, on, inTime));
    theCase.course().appealed(level);
    var review = level == ReviewLevel.REVIEW;
    clocks.happenedOn(
        theCase, on, review ? CaseEvent.REVIEW_REQUESTED : CaseEvent.RECHECK_REQUESTED);
    clocks.cancel(theCase, "信访人申请复查、复核", ARCHIVING);
    path.begin(
        review ? "reviewRequested" : "recheckRequested",
        theCase,
        Map.of("late", !inTime, "level", level.name()));
    return Map.of();
  }

  /** Recheck is asked against a review; after an answer that was done again, review comes first. */
  private ReviewLevel next(PetitionCase theCase) {
    return reviews.of(theCase).stream()
        .filter(request -> !request.refused())
        .findFirst()
        .filter(ReviewRequest::leadsToRecheck)
        .map(last -> ReviewLevel.RECHECK)
        .orElse(ReviewLevel.REVIEW);
  }

  private boolean inTime(PetitionCase theCase, LocalDate on) {
    var right = next(theCase) == ReviewLevel.REVIEW ? REVIEW_RIGHT : RECHECK_RIGHT;
    return clocks.running(theCase, right).filter(c -> !on.isAfter(c.lastDay())).isPresent();
  }

  private LocalDate requestedOn(Step step) {
    var on = step.form().date("requestedAt");
    return on == null ? clock.today() : on;
  }
}

package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.Milestone;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 催办: counted, and once a day at most. */
@Component
class Urging implements CaseAction {

  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Urging(BusinessClock clock, ApplicationEventPublisher events) {
    this.clock = clock;
    this.events = events;
  }

  @Override
  public String task() {
    return "urge";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return theCase.course().urgedOn(clock.today()) ? Optional.of("urgedToday") : Optional.empty();
  }

  @Override
  public Map<String, Object> record(Step step) {
    step.theCase().course().urged(step.day());
    events.publishEvent(new Milestone(step.theCase().caseNo(), "URGED", step.at()));
    return Map.of();
  }
}

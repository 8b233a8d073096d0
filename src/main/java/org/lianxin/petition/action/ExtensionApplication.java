package org.lianxin.petition.action;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.deadline.Clock;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.Extension;
import org.lianxin.petition.ExtensionRequests;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 申请延期: once, thirty days at most, before the time is over (Art. 34; domain.md §4.4 C5). */
@Component
class ExtensionApplication implements CaseAction {

  private static final String CONCLUDE = "C4";
  private static final String EXTENSION = "C5";

  private final EntityManager entities;
  private final ExtensionRequests extensions;
  private final CaseClocks clocks;
  private final Deadlines deadlines;
  private final CasePath path;
  private final OpenWork openWork;
  private final BusinessClock clock;
  private final Ids ids;

  ExtensionApplication(
      EntityManager entities,
      ExtensionRequests extensions,
      CaseClocks clocks,
      Deadlines deadlines,
      CasePath path,
      OpenWork openWork,
      BusinessClock clock,
      Ids ids) {
    this.entities = entities;
    this.extensions = extensions;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.path = path;
    this.openWork = openWork;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "requestExtension";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    var running = clocks.running(theCase, CONCLUDE);
    if (running.isEmpty()) {
      return Optional.of("noTimeToExtend");
    }
    if (clock.today().isAfter(running.get().lastDay())) {
      return Optional.of("timeIsOver");
    }
    var asked = extensions.of(theCase);
    if (openWork.isOpen(theCase.caseNo(), "decideExtension")) {
      return Optional.of("extensionPending");
    }
    return asked.stream().anyMatch(Extension::wasGranted)
        ? Optional.of("extendedBefore")
        : Optional.empty();
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var most = deadlines.pack().rule(EXTENSION).orElseThrow().length();
    problems.when(step.form().number("days").orElse(0) > most, "days", "days.tooMany", most);
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var days = step.form().number("days").orElseThrow();
    var original = clocks.running(theCase, CONCLUDE).map(Clock::dueOn).orElseThrow();
    entities.persist(
        new Extension(
            ids.next(), step, days, original, deadlines.extended(original, days).lastDay()));
    path.begin("extensionRequested", theCase, Map.of());
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    return Map.of(
        "originalDueDate", clocks.running(theCase, CONCLUDE).orElseThrow().dueOn().toString());
  }
}

package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.Evaluations;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Mandates;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.step.Scores;
import org.springframework.stereotype.Component;

/** 群众评价 by the petitioner himself, or on paper through the station if he has asked it to. */
@Component
class Evaluating implements CaseAction {

  private static final String SELF = "SELF";
  private static final String PAPER = "PAPER";

  private final Evaluations evaluations;
  private final Mandates mandates;
  private final CaseClocks clocks;
  private final CasePath path;

  Evaluating(Evaluations evaluations, Mandates mandates, CaseClocks clocks, CasePath path) {
    this.evaluations = evaluations;
    this.mandates = mandates;
    this.clocks = clocks;
    this.path = path;
  }

  @Override
  public String task() {
    return "evaluate";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    if (!actor.is(Role.PETITIONER) && !mandates.covers(theCase, "EVALUATE")) {
      return Optional.of("mandateLacks");
    }
    return evaluations.pending(theCase).isPresent() ? Optional.empty() : Optional.of("notInvited");
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    Scores.check(step, true, problems);
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    evaluations
        .pending(theCase)
        .ifPresent(
            waiting -> waiting.record(step, step.actor().is(Role.PETITIONER) ? SELF : PAPER));
    clocks.happened(theCase, CaseEvent.EVALUATED);
    path.tell("evaluationClosed", theCase);
    return Map.of();
  }
}

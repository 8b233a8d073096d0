package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.deadline.Deadlines;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 变更途径: other clocks run from now on; those before are kept (domain.md §9 item 4). */
@Component
class RouteChange implements CaseAction {

  private static final Set<String> ELSEWHERE = Set.of("JUDICIAL", "ARBITRATION", "PARTY_REMEDY");

  private final CaseClocks clocks;
  private final Deadlines deadlines;

  RouteChange(CaseClocks clocks, Deadlines deadlines) {
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  @Override
  public String task() {
    return "changeRoute";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return theCase.route() == null ? Optional.of("noRoute") : Optional.empty();
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var route = step.form().required("route");
    problems.when(route.equals(step.theCase().route()), "route", "route.same");
    problems.when(ELSEWHERE.contains(route), "route", "route.elsewhere");
    problems.when(
        "SIMPLIFIED".equals(route) && !deadlines.pack().switches().simplified().enabled(),
        "route",
        "route.notInForce");
  }

  @Override
  public Map<String, Object> record(Step step) {
    step.theCase().takeRoute(step.form().required("route"));
    clocks.reroute(step.theCase(), "变更途径");
    return Map.of();
  }
}

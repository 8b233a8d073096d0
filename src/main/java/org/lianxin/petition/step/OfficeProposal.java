package org.lianxin.petition.step;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Option;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Routes;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 拟办: the township office proposes, dispatches by a standing instruction, returns or redirects. */
@Component
class OfficeProposal implements StepRule {

  private final Dispatch dispatch;
  private final CaseClocks clocks;
  private final Routes routes;

  OfficeProposal(Dispatch dispatch, CaseClocks clocks, Routes routes) {
    this.dispatch = dispatch;
    this.clocks = clocks;
    this.routes = routes;
  }

  @Override
  public String task() {
    return "proposeHandling";
  }

  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    return Map.of("routes", routes.offered(null), "refusalReasons", routes.refusalReasons());
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    dispatch.check(step, step.form().text("route"), problems);
    var decision = step.form().required("decision");
    if (decision.equals("RETURN")) {
      problems.when(
          step.theCase().hasBeenReturnedByOffice(), "decision", "decision.returnedBefore");
      problems.when(
          !step.theCase().registeredByStation(), "decision", "decision.noStationToReturnTo");
      problems.when(step.form().text("explanation") == null, "explanation", "explanation.missing");
    }
  }

  @Override
  public Map<String, Object> record(Step step) {
    PetitionCase theCase = step.theCase();
    switch (step.form().required("decision")) {
      case "DISPATCH" -> {
        route(theCase, step.form().text("route"));
        return dispatch.send(step);
      }
      case "TO_LEADER" -> route(theCase, step.form().text("route"));
      case "RETURN" -> theCase.returnedByOffice();
      case "ROUTE_ELSEWHERE" -> {
        route(theCase, OtherWays.routeOf(step.form().text("reasonCode")));
        theCase.endAs("ROUTED");
      }
      case "NOT_ACCEPT" -> theCase.endAs("NOT_ACCEPTED");
      default -> throw new IllegalStateException("A decision the form does not offer");
    }
    return Map.of();
  }

  private void route(PetitionCase theCase, @Nullable String route) {
    theCase.takeRoute(route);
    if (route != null) {
      clocks.reroute(theCase, "拟办时确定途径");
    }
  }

  @Override
  public boolean canBeTakenBack() {
    return true;
  }

  @Override
  public void takeBack(PetitionCase theCase, String unit, @Nullable String decision) {
    if ("DISPATCH".equals(decision)) {
      dispatch.recall(theCase);
    } else if ("RETURN".equals(decision)) {
      theCase.notReturnedByOffice();
    }
    theCase.endAs(null);
  }
}

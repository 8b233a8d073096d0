package org.lianxin.petition.step;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Deadlines;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Reviews;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 拟办: the township office proposes, dispatches by a standing instruction, returns or redirects. */
@Component
class OfficeProposal implements StepRule {

  /** What the township cannot handle itself: the petitioner is led there (Art. 31 items 1 to 3). */
  private static final Set<String> ELSEWHERE = Set.of("JUDICIAL", "ARBITRATION", "PARTY_REMEDY");

  private static final Map<String, String> ROUTE_OF =
      Map.of(
          "R1", "JUDICIAL",
          "R2", "ARBITRATION",
          "R3", "PARTY_REMEDY",
          "R4", "ADMIN_PROCEDURE",
          "R5", "DUTY_TO_ACT");

  private static final Set<String> FORWARD = Set.of("DISPATCH", "TO_LEADER");

  private final Dispatch dispatch;
  private final CaseClocks clocks;
  private final Deadlines deadlines;
  private final Reviews reviews;

  OfficeProposal(Dispatch dispatch, CaseClocks clocks, Deadlines deadlines, Reviews reviews) {
    this.dispatch = dispatch;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.reviews = reviews;
  }

  @Override
  public String task() {
    return "proposeHandling";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    dispatch.check(step, step.form().text("route"), problems);
    var decision = step.form().required("decision");
    var route = step.form().text("route");
    problems.when(
        FORWARD.contains(decision) && route != null && ELSEWHERE.contains(route),
        "route",
        "route.elsewhere");
    problems.when(
        FORWARD.contains(decision)
            && "SIMPLIFIED".equals(route)
            && !deadlines.pack().switches().simplified().enabled(),
        "route",
        "route.notInForce");
    problems.when(
        decision.equals("NOT_ACCEPT")
            && "N3".equals(step.form().text("reasonCode"))
            && !deadlines.pack().switches().refusalN3().enabled(),
        "reasonCode",
        "reasonCode.notInForce");
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
        route(theCase, ROUTE_OF.get(step.form().text("reasonCode")));
        theCase.endAs("ROUTED");
      }
      case "NOT_ACCEPT" -> theCase.endAs("NOT_ACCEPTED");
      default -> throw new IllegalStateException("A decision the form does not offer");
    }
    return Map.of();
  }

  private void route(PetitionCase theCase, @Nullable String route) {
    var before = theCase.route();
    theCase.takeRoute(route);
    if (route != null && !route.equals(before)) {
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

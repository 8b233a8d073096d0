package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 拟办: the township office proposes, dispatches by a standing instruction, returns or redirects. */
@Component
class OfficeProposal implements StepRule {

  private final Dispatch dispatch;

  OfficeProposal(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public String task() {
    return "proposeHandling";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    dispatch.check(step, problems);
    if (step.form().decided("RETURN")) {
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
        theCase.takeRoute(step.form().text("route"));
        return dispatch.send(step);
      }
      case "TO_LEADER" -> theCase.takeRoute(step.form().text("route"));
      case "RETURN" -> theCase.returnedByOffice();
      case "ROUTE_ELSEWHERE" -> theCase.endAs("ROUTED");
      case "NOT_ACCEPT" -> theCase.endAs("NOT_ACCEPTED");
      default -> throw new IllegalStateException("A decision the form does not offer");
    }
    return Map.of();
  }
}

package org.lianxin.petition.step;

import java.util.Map;
import org.lianxin.petition.Opinions;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 审签: the authority's leader issues the opinion or asks for more work. */
@Component
class Signing extends Approval {

  private final Opinions opinions;
  private final Rework rework;

  Signing(Opinions opinions, Rework rework) {
    this.opinions = opinions;
    this.rework = rework;
  }

  @Override
  public String task() {
    return "signOpinion";
  }

  @Override
  public Map<String, Object> record(Step step) {
    PetitionCase theCase = step.theCase();
    if (step.form().decided("ISSUE")) {
      opinions
          .current(theCase)
          .issue(step.actor().login(), theCase.handling().issuingAuthority(), step.at());
      return Map.of();
    }
    return rework.sentBack(theCase);
  }
}

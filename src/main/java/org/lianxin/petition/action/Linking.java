package org.lianxin.petition.action;

import java.util.Map;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseLinks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 关联: the case has to do with another one. */
@Component
class Linking implements CaseAction {

  private final CaseFiles cases;
  private final CaseLinks links;

  Linking(CaseFiles cases, CaseLinks links) {
    this.cases = cases;
    this.links = links;
  }

  @Override
  public String task() {
    return "link";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var other = cases.find(step.form().required("other"));
    problems.when(
        other.isEmpty()
            || other.get().sealed()
            || !other.get().township().equals(step.theCase().township()),
        "other",
        "otherCase.unknown");
    problems.when(
        other.isPresent() && other.get().caseNo().equals(step.theCase().caseNo()),
        "other",
        "otherCase.same");
  }

  @Override
  public Map<String, Object> record(Step step) {
    links.link(
        step.theCase().caseNo(),
        step.form().required("other"),
        CaseLinks.Kind.valueOf(step.form().required("kind")),
        step.actor(),
        step.at());
    return Map.of();
  }
}

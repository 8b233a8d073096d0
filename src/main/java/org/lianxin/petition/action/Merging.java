package org.lianxin.petition.action;

import java.util.Map;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseLinks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 并案: the same matter is answered once, in the other case. */
@Component
class Merging implements CaseAction {

  private final CaseFiles cases;
  private final CaseLinks links;
  private final CaseClocks clocks;
  private final CasePath path;

  Merging(CaseFiles cases, CaseLinks links, CaseClocks clocks, CasePath path) {
    this.cases = cases;
    this.links = links;
    this.clocks = clocks;
    this.path = path;
  }

  @Override
  public String task() {
    return "merge";
  }

  /** The other case is locked too: two cases joined to each other would both be gone. */
  @Override
  public void check(Step step, FieldProblems problems) {
    var other = cases.lockIfKnown(step.form().required("into"));
    problems.when(
        other.isEmpty()
            || other.get().sealed()
            || !other.get().township().equals(step.theCase().township()),
        "into",
        "otherCase.unknown");
    problems.when(
        other.isPresent() && other.get().caseNo().equals(step.theCase().caseNo()),
        "into",
        "otherCase.same");
    problems.when(other.isPresent() && other.get().state().isFinal(), "into", "otherCase.ended");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var into = step.form().required("into");
    links.link(step.theCase().caseNo(), into, CaseLinks.Kind.MERGED, step.actor(), step.at());
    clocks.cancelAll(step.theCase(), "并入" + into);
    path.stop(step.theCase(), CasePath.Stop.MERGED);
    return Map.of();
  }
}

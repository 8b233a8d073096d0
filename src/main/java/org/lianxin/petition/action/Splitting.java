package org.lianxin.petition.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseLinks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.Conflicts;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/**
 * 分案: a mixed petition becomes two linked cases. The accusation goes to the discipline liaison
 * under seal, and its text is taken out of the claim's file (Art. 30 ¶3; domain.md §0.1 finding 4).
 */
@Component
class Splitting implements CaseAction {

  private static final String ACCUSATION = "accusedPart";
  private static final String REQUESTS = "remainingRequests";
  private static final String RESPONDENTS = "respondents";

  private final CaseFiles cases;
  private final CaseLinks links;
  private final CaseClocks clocks;
  private final CasePath path;
  private final OpenWork openWork;
  private final Conflicts conflicts;

  Splitting(
      CaseFiles cases,
      CaseLinks links,
      CaseClocks clocks,
      CasePath path,
      OpenWork openWork,
      Conflicts conflicts) {
    this.conflicts = conflicts;
    this.cases = cases;
    this.links = links;
    this.clocks = clocks;
    this.path = path;
    this.openWork = openWork;
  }

  @Override
  public String task() {
    return "split";
  }

  /** The step is kept with the claim, where nobody may read of the accusation. */
  @Override
  public Set<String> keptOut() {
    return Set.of(ACCUSATION, RESPONDENTS);
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    problems.when(
        step.form().rows(RESPONDENTS).size() > Conflicts.MOST,
        RESPONDENTS,
        "respondents.tooMany",
        Conflicts.MOST);
    problems.when(
        !step.form().flag("nothingRemains") && step.form().text("remainingStatement") == null,
        "remainingStatement",
        "remaining.missing");
    problems.when(
        !step.form().flag("nothingRemains")
            && !step.theCase().requests().isEmpty()
            && remaining(step).isEmpty(),
        REQUESTS,
        "requests.missing");
  }

  /** The file as it is, to take the accusation out of. */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    var matter = theCase.matter();
    var shown = new HashMap<String, Object>();
    shown.put("remainingTitle", matter.title());
    shown.put("remainingStatement", matter.statement());
    shown.put("remainingFacts", matter.factsAndReasons());
    shown.put(REQUESTS, theCase.requests().stream().map(text -> Map.of("text", text)).toList());
    shown.put(RESPONDENTS, conflicts.registered(theCase));
    return shown;
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var accusation =
        cases.splitOff(theCase, step.form().required(ACCUSATION), step.actor(), step.at());
    links.link(
        theCase.caseNo(), accusation.caseNo(), CaseLinks.Kind.SPLIT, step.actor(), step.at());
    var restIsAbout = conflicts.splitOff(theCase, accusation, step.form());
    cases.keepOnly(
        theCase,
        step.form().text("remainingTitle"),
        step.form().text("remainingStatement"),
        step.form().text("remainingFacts"),
        remaining(step),
        restIsAbout);
    openWork.retitle(theCase);
    path.start(accusation, Map.of());
    if (step.form().flag("nothingRemains")) {
      clocks.cancelAll(theCase, "已移交");
      path.stop(theCase, CasePath.Stop.TRANSFERRED);
    }
    return Map.of();
  }

  private static List<String> remaining(Step step) {
    return step.form().rows(REQUESTS).stream().map(row -> row.required("text")).toList();
  }
}

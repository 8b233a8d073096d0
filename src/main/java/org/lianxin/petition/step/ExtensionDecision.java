package org.lianxin.petition.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.ExtensionRequests;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.SavedForms;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 延期审批 by the head of the authority, never by who asks for it (Art. 34; domain.md §9 item 5). */
@Component
class ExtensionDecision implements StepRule {

  private static final String CONCLUDE = "C4";
  private static final String NOTICE = "I13";

  private final ExtensionRequests extensions;
  private final CaseClocks clocks;
  private final SavedForms forms;

  ExtensionDecision(ExtensionRequests extensions, CaseClocks clocks, SavedForms forms) {
    this.extensions = extensions;
    this.clocks = clocks;
    this.forms = forms;
  }

  @Override
  public String task() {
    return "decideExtension";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    problems.when(
        step.form().decided("REJECT") && step.form().text("opinion") == null,
        "opinion",
        "opinion.missing");
    problems.when(
        step.form().decided("APPROVE") && clocks.running(step.theCase(), CONCLUDE).isEmpty(),
        "decision",
        "decision.nothingToExtend");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var extension = extensions.latest(step.theCase());
    var granted = step.form().decided("APPROVE");
    extension.decide(granted, step.actor().login(), step.at());
    if (granted) {
      clocks.extend(step.theCase(), extension.days());
      owesNotice(step, extension.originalDue());
    }
    return Map.of();
  }

  /** An extension is told before the time it extends is over (Art. 34; domain.md §5 no. 14). */
  private void owesNotice(Step step, LocalDate originalDue) {
    if (originalDue.isBefore(step.day())) {
      clocks.happened(step.theCase(), CaseEvent.EXTENSION_GRANTED);
    } else {
      clocks.set(step.theCase(), NOTICE, CaseEvent.EXTENSION_GRANTED, originalDue);
    }
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var extension = extensions.latest(theCase);
    var shown = new HashMap<String, Object>();
    shown.put("days", extension.days());
    shown.put("originalDueDate", extension.originalDue().toString());
    shown.put("newDueDate", extension.newDue().toString());
    shown.put("reason", forms.last(theCase.caseNo(), "requestExtension").get("reason"));
    return shown;
  }
}

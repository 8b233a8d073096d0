package org.lianxin.workflow;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.lianxin.access.Actor;
import org.lianxin.deadline.ClockLapsed;
import org.lianxin.deadline.Deadlines;
import org.lianxin.deadline.Rule;
import org.lianxin.organization.Organization;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.FormData;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.Steps;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 视为签收: a unit that has neither signed for its part nor objected when the time to object is over
 * has signed for it (domain.md §4.4 C3b). Who handles it stays open.
 */
@Component
class DeemedSigning {

  private static final String OBJECTION_PERIOD = "C3b";
  private static final String SIGN_FOR = "signFor";

  private final CaseFiles cases;
  private final OpenItems items;
  private final Steps steps;
  private final Drafts drafts;
  private final CaseProcess process;
  private final CaseEvidence evidence;
  private final Organization organization;
  private final Deadlines deadlines;

  DeemedSigning(
      CaseFiles cases,
      OpenItems items,
      Steps steps,
      Drafts drafts,
      CaseProcess process,
      CaseEvidence evidence,
      Organization organization,
      Deadlines deadlines) {
    this.cases = cases;
    this.items = items;
    this.steps = steps;
    this.drafts = drafts;
    this.process = process;
    this.evidence = evidence;
    this.organization = organization;
    this.deadlines = deadlines;
  }

  @EventListener
  void on(ClockLapsed lapsed) {
    if (!lapsed.isOf(OBJECTION_PERIOD)) {
      return;
    }
    var theCase = cases.lock(lapsed.caseNo());
    items
        .open(lapsed.caseNo())
        .filter(item -> item.task().equals(SIGN_FOR) && item.unit().equals(lapsed.unit()))
        .toList()
        .forEach(item -> sign(item, theCase, lapsed));
  }

  private void sign(WorkItem item, PetitionCase theCase, ClockLapsed lapsed) {
    var actor = Actor.system(organization.requireUnit(item.unit()));
    var note = deadlines.pack().rule(lapsed.rule()).map(Rule::note).orElse("");
    var step =
        new Step(
            theCase,
            item.task(),
            new FormData(Map.of("decision", "SIGN", "note", note)),
            item.deployment(),
            UnaryOperator.identity(),
            actor,
            item.partOf(),
            item.id(),
            lapsed.at());
    var stateBefore = theCase.state();
    var routing = steps.record(step);
    drafts.forget(item);
    item.completeBy(actor.login(), stateBefore, lapsed.at());
    process.complete(item, routing);
    evidence.lapsed(theCase, item.task(), item.id());
  }
}

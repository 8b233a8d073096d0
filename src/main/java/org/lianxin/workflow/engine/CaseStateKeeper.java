package org.lianxin.workflow.engine;

import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.Milestone;
import org.lianxin.petition.PetitionCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sets the state of a case as its process says; there is no second state machine. */
@Component
class CaseStateKeeper {

  private final CaseFiles cases;
  private final CaseEvidence evidence;
  private final CaseClocks clocks;
  private final SideProcesses beside;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  CaseStateKeeper(
      CaseFiles cases,
      CaseEvidence evidence,
      CaseClocks clocks,
      SideProcesses beside,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.evidence = evidence;
    this.clocks = clocks;
    this.beside = beside;
    this.clock = clock;
    this.events = events;
  }

  void apply(String caseNo, Marks marks) {
    var theCase = cases.lock(caseNo);
    if (marks.outcome() != null) {
      theCase.endAs(marks.outcome());
    }
    var before = theCase.state();
    enter(theCase, marks);
    if (!marks.events().isEmpty()) {
      clocks.happened(theCase, marks.events());
    }
    if (theCase.state().isFinal() && theCase.state() != before) {
      // After the events, which may be what a duty waits for.
      clocks.ended(theCase);
      beside.end(theCase);
    }
    if (theCase.cause() == null && theCase.state() != before) {
      // Nobody did anything: a timer of the process went off.
      evidence.lapsed(theCase, "state", theCase.state().name());
    }
    if (marks.milestone() != null) {
      events.publishEvent(new Milestone(caseNo, marks.milestone(), clock.instant()));
    }
  }

  private void enter(PetitionCase theCase, Marks marks) {
    var next = marks.state(theCase.route());
    if (next == null
        || !marks.stateFrom().isEmpty() && !marks.stateFrom().contains(theCase.state().name())) {
      return;
    }
    var state = CaseState.valueOf(next);
    if (theCase.state().isFinal() && !state.isFinal()) {
      clocks.takenUpAgain(theCase);
      beside.endArchiving(theCase);
    }
    theCase.enter(state, clock.instant());
  }
}

package org.lianxin.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Execution;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.PublicityDue;
import org.lianxin.petition.PublicityRevoked;
import org.lianxin.petition.PublicityStopped;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is asked beside a case's path, an extension or a voiding, has no object any more when the
 * path has come to its end.
 */
@Component
class SideProcesses {

  private static final List<String> PROCESSES = List.of("extension", "voiding");

  /** A voiding that has been confirmed ends the case itself and then comes to its own end. */
  private static final String STOPS_THE_CASE = "voidOrdered";

  private static final String ARCHIVING = "archiving";
  private static final String PUBLIC_NOTICE = "publicNotice";
  private static final String PUBLIC_NOTICE_REQUESTED = "publicNoticeRequested";
  private static final String TO_BE_POSTED = "publish";
  private static final String NO_CONSENT = "the petitioner does not agree any more";
  private static final String TAKEN_DOWN = "the office has taken it down";
  private static final String TAKEN_UP = "the case is taken up again";
  private static final String REASON = "the case has ended";

  // Looked up when needed: the engine reads processes before its services are handed out.
  private final ObjectProvider<ProcessEngine> engine;

  private final ObjectProvider<OwnProcesses> own;

  SideProcesses(ObjectProvider<ProcessEngine> engine, ObjectProvider<OwnProcesses> own) {
    this.engine = engine;
    this.own = own;
  }

  /** The case is taken up again: what was to be archived is not, for now. */
  void endArchiving(PetitionCase theCase) {
    end(theCase.caseNo(), ARCHIVING, TAKEN_UP);
  }

  /** Without consent nothing is drafted, read or left to its time (个人信息保护法 Art. 15). */
  @EventListener
  void on(PublicityRevoked revoked) {
    end(revoked.caseNo(), PUBLIC_NOTICE, NO_CONSENT);
    RuntimeService runtime = engine.getObject().getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(revoked.caseNo())
        .list()
        .stream()
        .map(Execution::getId)
        .filter(running -> runtime.getVariable(running, TO_BE_POSTED) != null)
        .forEach(running -> runtime.setVariable(running, TO_BE_POSTED, false));
  }

  @EventListener
  void on(PublicityStopped stopped) {
    end(stopped.caseNo(), PUBLIC_NOTICE, TAKEN_DOWN);
  }

  @EventListener
  void on(PublicityDue due) {
    engine
        .getObject()
        .getRuntimeService()
        .startProcessInstanceByMessageAndProcessDefinitionId(
            PUBLIC_NOTICE_REQUESTED,
            own.getObject().begunBy(PUBLIC_NOTICE_REQUESTED),
            due.caseNo());
  }

  private void end(String caseNo, String process, String why) {
    RuntimeService runtime = engine.getObject().getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNo, process)
        .list()
        .forEach(waiting -> runtime.deleteProcessInstance(waiting.getId(), why));
  }

  void end(PetitionCase theCase) {
    if (!theCase.course().somethingBeside()) {
      return;
    }
    theCase.course().nothingBeside();
    RuntimeService runtime = engine.getObject().getRuntimeService();
    for (var process : PROCESSES) {
      runtime
          .createProcessInstanceQuery()
          .processInstanceBusinessKey(theCase.caseNo(), process)
          .list()
          .stream()
          .filter(
              waiting ->
                  !STOPS_THE_CASE.equals(((DelegateExecution) waiting).getCurrentActivityId()))
          .forEach(waiting -> runtime.deleteProcessInstance(waiting.getId(), REASON));
    }
  }
}

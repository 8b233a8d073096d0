package org.lianxin.petition.lapse;

import org.lianxin.deadline.ClockLapsed;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.Evaluation;
import org.lianxin.petition.Evaluations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The petitioner was invited and has not evaluated: that is its own result (domain.md §3.9). */
@Component
class EvaluationLapse {

  private static final String WINDOW = "C17";

  private final CaseFiles cases;
  private final CaseEvidence evidence;
  private final Evaluations evaluations;
  private final CasePath path;

  EvaluationLapse(CaseFiles cases, CaseEvidence evidence, Evaluations evaluations, CasePath path) {
    this.cases = cases;
    this.evidence = evidence;
    this.evaluations = evaluations;
    this.path = path;
  }

  @EventListener
  void on(ClockLapsed lapsed) {
    if (!lapsed.isOf(WINDOW)) {
      return;
    }
    var theCase = cases.lock(lapsed.caseNo());
    evaluations.pending(theCase).ifPresent(Evaluation::lapse);
    path.tell("evaluationClosed", theCase);
    evidence.lapsed(theCase, lapsed.rule(), "evaluationClosed");
  }
}

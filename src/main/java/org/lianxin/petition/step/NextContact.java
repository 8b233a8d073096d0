package org.lianxin.petition.step;

import org.lianxin.deadline.CaseEvent;
import org.lianxin.deadline.Deadlines;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;

/** 暂未解决: the petitioner is told when he will hear again, within ninety days (domain.md §4.2). */
final class NextContact {

  private static final String FIELD = "nextContactDate";
  private static final String PERIOD = "I10";

  private NextContact() {}

  static void check(Step step, Deadlines deadlines, FieldProblems problems) {
    var next = step.form().date(FIELD);
    var latest = deadlines.explain(PERIOD, step.day());
    if (next == null) {
      problems.add(FIELD, "nextContactDate.missing");
    } else {
      problems.when(!next.isAfter(step.day()), FIELD, "nextContactDate.notLater");
      problems.when(
          next.isAfter(latest.lastDay()), FIELD, "nextContactDate.tooLate", latest.length());
    }
  }

  static void set(Step step, CaseClocks clocks) {
    var next = step.form().date(FIELD);
    if (next != null) {
      clocks.set(step.theCase(), PERIOD, CaseEvent.UNSOLVED, next);
    }
  }
}

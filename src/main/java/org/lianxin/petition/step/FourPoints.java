package org.lianxin.petition.step;

import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;

/** What holds for every report in four points; domain.md §3.5. */
final class FourPoints {

  private FourPoints() {}

  static void check(Step step, FieldProblems problems) {
    problems.when(
        "OTHER".equals(step.form().text("whyNotOnSite"))
            && step.form().text("whyNotOnSiteNote") == null,
        "whyNotOnSiteNote",
        "whyNotOnSiteNote.missing");
  }
}

package org.lianxin.petition.step;

import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;

/** What holds for every service: it has happened. */
final class ServiceDates {

  private ServiceDates() {}

  static void check(Step step, FieldProblems problems) {
    var served = step.form().date("servedAt");
    problems.when(served != null && served.isAfter(step.day()), "servedAt", "date.inFuture");
  }
}

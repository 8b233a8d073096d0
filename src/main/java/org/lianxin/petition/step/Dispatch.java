package org.lianxin.petition.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 交办: one lead unit, any number of co-handling units, a day by which it is due. */
@Component
class Dispatch {

  /** Where neither the office nor the leader set a time limit. */
  private static final int DEFAULT_DAYS = 30;

  private final Assignments assignments;
  private final Organization organization;

  Dispatch(Assignments assignments, Organization organization) {
    this.assignments = assignments;
    this.organization = organization;
  }

  void check(Step step, FieldProblems problems) {
    var lead = step.form().text("leadUnit");
    problems.when(
        lead != null && step.form().codes("coUnits").contains(lead), "coUnits", "coUnits.hasLead");
  }

  LocalDate due(Step step) {
    return step.day().plusDays(step.form().number("dueInDays").orElse(DEFAULT_DAYS));
  }

  /** Sends the case to its units; returns what the process routes by. */
  Map<String, Object> send(Step step) {
    var theCase = step.theCase();
    var lead = step.form().required("leadUnit");
    List<String> others = step.form().codes("coUnits");
    var due = due(step);
    theCase.dispatch(lead, organization.the(UnitKind.TOWN, theCase.township()).code(), due);
    assignments.send(theCase, lead, others, due, step.at());
    var routing = new HashMap<String, Object>();
    routing.put("leadUnit", lead);
    routing.put(
        "units", Stream.concat(Stream.of(lead), others.stream()).collect(Collectors.joining(",")));
    routing.put("rework", false);
    routing.put("publish", theCase.toBePublished());
    return routing;
  }
}

package org.lianxin.petition.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.deadline.Deadlines;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 交办: one lead unit, any number of co-handling units, a day by which it is due. */
@Component
class Dispatch {

  /** Where neither the office nor the leader set a time limit. */
  private static final int DEFAULT_DAYS = 30;

  private static final String ORDINARY = "PETITION_PROCEDURE";
  private static final String CONCLUDE = "C4";

  /** 领导批示的办理期限. */
  private static final String INSTRUCTED_PERIOD = "I8";

  private static final String NOTICE = "C2";

  private final Assignments assignments;
  private final CaseClocks clocks;
  private final Deadlines deadlines;
  private final Organization organization;

  Dispatch(
      Assignments assignments, CaseClocks clocks, Deadlines deadlines, Organization organization) {
    this.assignments = assignments;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.organization = organization;
  }

  /** Takes the case back from units that have not touched it yet. */
  void recall(PetitionCase theCase) {
    assignments.recall(theCase);
    theCase.handling().recall();
  }

  /**
   * Checks what is assigned.
   *
   * @param route the route the case is on, or is put on now
   */
  void check(Step step, @Nullable String route, FieldProblems problems) {
    // Without a lead nothing is dispatched; asking a list for null would fail.
    var lead = step.form().text("leadUnit");
    problems.when(
        lead != null && step.form().codes("coUnits").contains(lead), "coUnits", "coUnits.hasLead");
    checkDue(step, route, problems);
  }

  /** The law's own limit is the longest anybody may set (domain.md §3.6). */
  private void checkDue(Step step, @Nullable String route, FieldProblems problems) {
    if (!ORDINARY.equals(route) || step.form().number("dueInDays").isEmpty()) {
      return;
    }
    var theCase = step.theCase();
    var accepted = theCase.course().acceptedOn();
    var latest =
        deadlines.explain(
            CONCLUDE,
            accepted != null
                ? accepted
                : deadlines.explain(NOTICE, theCase.countedFrom()).lastDay());
    problems.when(
        due(step).isAfter(latest.lastDay()),
        "dueInDays",
        "dueInDays.beyondLaw",
        latest.lastDay(),
        latest.basis());
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
    theCase.handling().dispatch(lead, organization.the(UnitKind.TOWN, theCase.township()).code());
    assignments.send(theCase, lead, others, due, step.at());
    clocks.set(theCase, INSTRUCTED_PERIOD, CaseEvent.DISPATCHED, due);
    clocks.happenedTo(theCase, lead, CaseEvent.DISPATCHED_TO_UNIT, CaseEvent.RECEIVED_BY_UNIT);
    others.forEach(
        unit ->
            clocks.happenedTo(
                theCase, unit, CaseEvent.DISPATCHED_TO_UNIT, CaseEvent.RECEIVED_BY_UNIT));
    var routing = new HashMap<String, Object>();
    routing.put("leadUnit", lead);
    routing.put(
        "units", Stream.concat(Stream.of(lead), others.stream()).collect(Collectors.joining(",")));
    routing.put("rework", false);
    routing.put("publish", theCase.toBePublished());
    return routing;
  }
}

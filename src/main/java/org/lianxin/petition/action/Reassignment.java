package org.lianxin.petition.action;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.foundation.Option;
import org.lianxin.petition.Assignment;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Names;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 改派: one unit's part goes to another unit; the parts of the others go on undisturbed. */
@Component
class Reassignment implements CaseAction {

  private static final Set<Assignment.State> MOVABLE =
      EnumSet.of(Assignment.State.SENT, Assignment.State.WORKING);

  private final Assignments assignments;
  private final CaseClocks clocks;
  private final CasePath path;
  private final OpenWork openWork;
  private final Names names;

  Reassignment(
      Assignments assignments, CaseClocks clocks, CasePath path, OpenWork openWork, Names names) {
    this.assignments = assignments;
    this.clocks = clocks;
    this.path = path;
    this.openWork = openWork;
    this.names = names;
  }

  @Override
  public String task() {
    return "reassign";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return movable(theCase).isEmpty() ? Optional.of("nothingToReassign") : Optional.empty();
  }

  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    return Map.of(
        "assignedUnits",
        movable(theCase).stream()
            .map(a -> new Option(a.unit(), names.unit(a.unit()).name()))
            .toList());
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var to = step.form().required("toUnit");
    problems.when(
        assignments.of(step.theCase()).stream().anyMatch(a -> a.unit().equals(to)),
        "toUnit",
        "unit.takesPart");
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var from = step.form().required("fromUnit");
    var to = step.form().required("toUnit");
    var part = assignments.of(theCase, from);
    part.giveTo(to, step.at());
    if (part.part() == Assignment.Part.LEAD) {
      theCase.handling().leadBy(to);
    }
    clocks.cancelFor(theCase, from, "改派" + to);
    clocks.happenedTo(theCase, to, CaseEvent.DISPATCHED_TO_UNIT, CaseEvent.RECEIVED_BY_UNIT);
    path.reassign(theCase, from, to);
    return Map.of();
  }

  private List<Assignment> movable(PetitionCase theCase) {
    var checking = openWork.isOpen(theCase.caseNo(), "checkOpinion");
    return assignments.of(theCase).stream()
        .filter(a -> MOVABLE.contains(a.state()) || checking && awaitsItsHead(a))
        .toList();
  }

  /** Handed in, but still within the unit: its head may have to keep away from the case. */
  private static boolean awaitsItsHead(Assignment part) {
    return part.part() == Assignment.Part.LEAD && part.state() == Assignment.State.SUBMITTED;
  }
}

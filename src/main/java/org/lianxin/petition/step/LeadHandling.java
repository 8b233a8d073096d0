package org.lianxin.petition.step;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Ids;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.petition.Assignment;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.HandlingOpinion;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/**
 * 主办办理: the lead investigates and drafts the opinion, which answers every request (Art. 32). The
 * lead waits for the co-handlers, or says why it does not.
 */
@Component
class LeadHandling implements StepRule {

  private static final Set<Assignment.State> OWING =
      EnumSet.of(Assignment.State.SENT, Assignment.State.OBJECTED, Assignment.State.WORKING);

  private final Assignments assignments;
  private final Organization organization;
  private final EntityManager entities;
  private final Ids ids;

  LeadHandling(
      Assignments assignments, Organization organization, EntityManager entities, Ids ids) {
    this.assignments = assignments;
    this.organization = organization;
    this.entities = entities;
    this.ids = ids;
  }

  @Override
  public String task() {
    return "handleLead";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    checkAnswers(step, problems);
    var missing = missing(step.theCase());
    problems.when(
        !missing.isEmpty() && !step.form().flag("withoutCo"),
        "withoutCo",
        "withoutCo.missing",
        missing.stream().map(this::name).collect(Collectors.joining("、")));
  }

  private void checkAnswers(Step step, FieldProblems problems) {
    var requests = step.theCase().requests().size();
    var answered = new HashSet<Integer>();
    var rows = step.form().rows("answers");
    for (var i = 0; i < rows.size(); i++) {
      var request = rows.get(i).number("request").orElse(0);
      var field = "answers[" + i + "].request";
      problems.when(request >= Math.max(1, requests), field, "answers.noSuchRequest", requests);
      problems.when(!answered.add(request), field, "answers.twice");
    }
    var open = IntStream.range(0, Math.max(1, requests)).filter(i -> !answered.contains(i)).boxed();
    var unanswered = open.map(i -> String.valueOf(i + 1)).collect(Collectors.joining("、"));
    problems.when(!unanswered.isEmpty(), "answers", "answers.missing", unanswered);
  }

  @Override
  public Map<String, Object> record(Step step) {
    missing(step.theCase()).forEach(Assignment::passOver);
    assignments.of(step.theCase(), step.unit()).submit(null, step.actor().login(), step.at());
    step.theCase().handling().handledBy(step.actor().login());
    entities.persist(new HandlingOpinion(ids.next(), step));
    return Map.of();
  }

  /** One row for each request, so that none is forgotten. */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    return Map.of(
        "answers",
        IntStream.range(0, Math.max(1, theCase.requests().size()))
            .mapToObj(i -> Map.of("request", i))
            .toList());
  }

  @Override
  public boolean canBeTakenBack() {
    return true;
  }

  @Override
  public void takeBack(PetitionCase theCase, String unit, @Nullable String decision) {
    assignments.of(theCase, unit).reopen();
    assignments.of(theCase).forEach(Assignment::awaitAgain);
  }

  private List<Assignment> missing(PetitionCase theCase) {
    return assignments.of(theCase).stream()
        .filter(a -> a.part() == Assignment.Part.CO)
        .filter(a -> OWING.contains(a.state()))
        .toList();
  }

  private String name(Assignment assignment) {
    return organization.unit(assignment.unit()).map(Unit::name).orElse(assignment.unit());
  }
}

package org.lianxin.workflow;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.Steps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 撤回: what one has just handed in comes back, as long as nobody has begun with what followed from
 * it. The step stays on record; its effects and its clocks are undone.
 */
@Component
class TakeBack implements CaseAction {

  private final EntityManager entities;
  private final OpenItems items;
  private final CaseProcess process;
  // Looked up when needed: this action is itself one of the rules that steps are made by.
  private final ObjectProvider<Steps> steps;
  private final CaseClocks clocks;
  private final BusinessClock clock;

  TakeBack(
      EntityManager entities,
      OpenItems items,
      CaseProcess process,
      ObjectProvider<Steps> steps,
      CaseClocks clocks,
      BusinessClock clock) {
    this.entities = entities;
    this.items = items;
    this.process = process;
    this.steps = steps;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "takeBack";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return last(theCase, actor).isEmpty() ? Optional.of("takeBack") : Optional.empty();
  }

  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    return Map.of(
        "myItems",
        last(theCase, actor).map(item -> new Option(item.id(), item.name())).stream().toList());
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    return last(theCase, actor)
        .<Map<String, Object>>map(item -> Map.of("workItem", item.id()))
        .orElse(Map.of());
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var named = step.form().text("workItem");
    var done =
        last(theCase, step.actor())
            .filter(item -> named == null || named.equals(item.id()))
            .orElseThrow(NotAllowed::new);
    var rules = steps.getObject();
    rules.takeBack(done.task(), theCase, done.partOf(), rules.decision(done.id()));
    clocks.undo(theCase, done.id());
    if (done.caseState() != null) {
      theCase.enter(done.caseState(), clock.instant());
    }
    process.moveTo(done.task(), done.processInstance(), Map.of());
    return Map.of();
  }

  /**
   * The item that led to what is open now, if this person did it and nobody has gone on with it.
   */
  private Optional<WorkItem> last(PetitionCase theCase, Actor actor) {
    return items
        .open(theCase.caseNo())
        .filter(item -> item.openedBy() != null)
        .map(WorkItem::openedBy)
        .distinct()
        .map(id -> entities.find(WorkItem.class, id))
        .filter(done -> done != null && actor.login().equals(done.doneBy()))
        .filter(done -> ItemRights.concerns(done, actor))
        .filter(done -> steps.getObject().canBeTakenBack(done.task()))
        .filter(this::untouched)
        .filter(done -> process.runs(done.processInstance()))
        .findFirst();
  }

  /** Several units may have got something to do by it: each of them still waits. */
  private boolean untouched(WorkItem done) {
    return items
        .openedBy(done)
        .allMatch(item -> item.open() && item.assignee() == null && !item.hasDraft());
  }
}

package org.lianxin.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;

/** An action that is about one open item of the case; the form names it by {@code workItem}. */
abstract class ItemAction implements CaseAction {

  private static final String ITEM = "workItem";
  private static final String TO = "to";

  final OpenItems items;
  final CaseProcess process;
  final Accounts accounts;

  ItemAction(OpenItems items, CaseProcess process, Accounts accounts) {
    this.items = items;
    this.process = process;
    this.accounts = accounts;
  }

  /** Whether the person may do this with the item now. */
  abstract boolean fits(WorkItem item, PetitionCase theCase, Actor actor);

  /** Does it. */
  abstract void act(WorkItem item, Step step);

  /** To whom he may give it, if they may do it. */
  List<Actor> people(Actor actor) {
    return accounts.colleagues(actor);
  }

  Stream<WorkItem> fitting(PetitionCase theCase, Actor actor) {
    return items.open(theCase.caseNo()).filter(item -> fits(item, theCase, actor));
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return fitting(theCase, actor).findAny().isEmpty() ? Optional.of(task()) : Optional.empty();
  }

  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    var his = fitting(theCase, actor).toList();
    var others =
        people(actor).stream()
            .filter(
                other ->
                    his.stream().anyMatch(item -> ItemRights.mayEverWork(item, theCase, other)))
            .map(other -> new Option(other.login(), other.name()))
            .toList();
    return Map.of(
        "myItems",
        his.stream().map(item -> new Option(item.id(), item.name())).toList(),
        "colleagues",
        others);
  }

  /** The only item there is need not be named. */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    var his = fitting(theCase, actor).toList();
    return his.size() == 1 ? Map.of(ITEM, his.get(0).id()) : Map.of();
  }

  @Override
  public Map<String, Object> record(Step step) {
    act(item(step), step);
    return Map.of();
  }

  WorkItem item(Step step) {
    var named = step.form().text(ITEM);
    return fitting(step.theCase(), step.actor())
        .filter(item -> named == null || item.id().equals(named))
        .findFirst()
        .orElseThrow(NotAllowed::new);
  }

  /** The colleague that the form names, if he may do the item. */
  Optional<Actor> colleague(Step step) {
    var to = step.form().required(TO);
    return people(step.actor()).stream()
        .filter(other -> other.login().equals(to))
        .filter(other -> ItemRights.mayEverWork(item(step), step.theCase(), other))
        .findFirst();
  }
}

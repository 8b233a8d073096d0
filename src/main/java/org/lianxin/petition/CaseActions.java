package org.lianxin.petition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxin.access.ActionRights;
import org.lianxin.access.Actor;
import org.lianxin.access.Part;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which actions a case offers to whom; the same answer is shown and enforced. */
@Component
public class CaseActions {

  private final SortedMap<String, CaseAction> actions;
  private final ActionRights rights;
  private final CaseParts parts;
  private final Words words;

  CaseActions(List<CaseAction> actions, ActionRights rights, CaseParts parts, Words words) {
    this.actions =
        new TreeMap<>(
            actions.stream().collect(Collectors.toMap(CaseAction::task, Function.identity())));
    this.rights = rights;
    this.parts = parts;
    this.words = words;
    if (!this.actions.keySet().equals(rights.actions())) {
      throw new IllegalStateException(
          "access/rights.csv names " + rights.actions() + ", there are " + this.actions.keySet());
    }
  }

  /** Action → whether the person may take it now; only those that he may ever take. */
  Map<String, Boolean> offered(PetitionCase theCase, Actor actor) {
    var his = parts.of(actor, theCase);
    var offered = new TreeMap<String, Boolean>();
    actions.values().stream()
        .filter(action -> rights.entitles(actor, his, action.task()))
        .forEach(
            action -> offered.put(action.task(), obstacle(action, theCase, actor, his).isEmpty()));
    return offered;
  }

  /**
   * The action, for somebody who may take it now.
   *
   * @throws Refusal for an unknown action (404), somebody not entitled (403), the wrong moment
   *     (409)
   */
  public CaseAction require(String name, PetitionCase theCase, Actor actor) {
    var action = Optional.ofNullable(actions.get(name)).orElseThrow(Unknown::new);
    var his = parts.of(actor, theCase);
    if (!rights.entitles(actor, his, name)) {
      throw new NotAllowed();
    }
    obstacle(action, theCase, actor, his)
        .ifPresent(
            reason -> {
              throw new NotNow(words.of("hindrance." + reason));
            });
    return action;
  }

  private Optional<String> obstacle(
      CaseAction action, PetitionCase theCase, Actor actor, Set<Part> his) {
    if (!rights.allows(actor, his, action.task(), theCase.state().groups())) {
      return Optional.of("state");
    }
    return theCase.course().isRecused(actor.login())
        ? Optional.of("recused")
        : action.hindrance(theCase, actor);
  }

  /** Entitled, but not at this moment. */
  static class NotNow extends Refusal {
    NotNow(String why) {
      super(HttpStatus.CONFLICT, why);
    }
  }
}

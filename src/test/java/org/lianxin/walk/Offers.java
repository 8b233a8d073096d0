package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lianxin.walk.CaseFacts.Item;
import tools.jackson.databind.JsonNode;

/**
 * Asks the program what somebody may do in a case: its maps of rights, as the browser gets them.
 */
final class Offers {

  /** Rights of a case to see, not to do. */
  private static final Set<String> SEEING = Set.of("case", "personal");

  private final Calls calls;

  /** Every action that anybody has been told of so far. */
  private final SortedSet<String> actions = new TreeSet<>();

  Offers(Calls calls) {
    this.calls = calls;
  }

  /**
   * Something that may be done, or may not.
   *
   * @param act complete, save, claim, release, or the name of an action
   * @param item the item it is done with; null for an action in the case
   * @param version of the item or case the person has before him; null where he has not looked
   */
  record Move(String caseNo, String act, Item item, Long version) {

    boolean isAction() {
      return item == null;
    }

    String path() {
      return isAction()
          ? "/api/cases/" + caseNo + "/actions/" + act
          : "/api/work-items/" + item.id() + "/" + act;
    }

    String formPath() {
      return isAction() ? path() : "/api/work-items/" + item.id() + "/form";
    }

    @Override
    public String toString() {
      return caseNo + " " + act + (isAction() ? "" : " " + item.task() + "@" + item.unit());
    }
  }

  /** What a person is offered, and what he is not. */
  record Offer(List<Move> open, List<Move> shut) {}

  Offer to(Person person, CaseFacts facts) {
    var offer = new Offer(new ArrayList<>(), new ArrayList<>());
    var seen = calls.as(person).get("/api/cases/" + facts.caseNo());
    if (seen.status() == 200) {
      inCase(person, seen, facts, offer);
    } else {
      assertThat(seen.status()).as("%s sees %s", person, facts.caseNo()).isIn(403, 404);
      facts.items().forEach(item -> withoutSight(person, item, facts, offer));
      actions.forEach(act -> offer.shut.add(new Move(facts.caseNo(), act, null, null)));
    }
    return offer;
  }

  private void inCase(Person person, Calls.Reply seen, CaseFacts facts, Offer offer) {
    var body = seen.body();
    assertThat(body.get("state").asString()).isEqualTo(facts.state().name());
    var shown = body.get("workItems");
    assertThat(shown.valueStream().map(item -> item.get("id").asString()))
        .as("the items that the page of %s shows", facts.caseNo())
        .containsExactlyInAnyOrderElementsOf(facts.items().stream().map(Item::id).toList());
    for (var item : facts.items()) {
      shown
          .valueStream()
          .filter(one -> one.get("id").asString().equals(item.id()))
          .forEach(one -> take(person, one, item, facts, offer));
    }
    var rights = rights(body);
    rights.keySet().stream().filter(act -> !SEEING.contains(act)).forEach(actions::add);
    for (var act : actions) {
      var move = new Move(facts.caseNo(), act, null, body.get("version").asLong());
      (rights.getOrDefault(act, false) ? offer.open : offer.shut).add(move);
    }
  }

  /** Some do their item without seeing the case; others may not even look at it. */
  private void withoutSight(Person person, Item item, CaseFacts facts, Offer offer) {
    var seen = calls.as(person).get("/api/work-items/" + item.id());
    if (seen.status() == 200) {
      take(person, seen.body(), item, facts, offer);
    } else {
      assertThat(seen.status()).as("%s sees %s", person, item).isIn(403, 404);
      for (var act : List.of("claim", "complete", "release", "save")) {
        offer.shut.add(new Move(facts.caseNo(), act, item, item.version()));
      }
    }
  }

  private static void take(Person person, JsonNode shown, Item item, CaseFacts facts, Offer offer) {
    assertThat(shown.get("task").asString()).isEqualTo(item.task());
    assertThat(shown.get("version").asLong()).isEqualTo(item.version());
    var rights = rights(shown);
    if (person.login().equals(item.assignee())) {
      // Claimed twice is claimed once: not offered, and not refused either.
      rights.remove("claim");
    }
    rights.forEach(
        (act, allowed) ->
            (allowed ? offer.open : offer.shut)
                .add(new Move(facts.caseNo(), act, item, item.version())));
  }

  private static Map<String, Boolean> rights(JsonNode shown) {
    var rights = new TreeMap<String, Boolean>();
    shown
        .get("rights")
        .propertyStream()
        .forEach(e -> rights.put(e.getKey(), e.getValue().asBoolean()));
    return rights;
  }
}

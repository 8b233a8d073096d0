package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lianxin.walk.Calls.Reply;
import org.lianxin.walk.Offers.Move;

/** Does what is offered, with a filled form where one is asked for, and tries what is not. */
final class Deeds {

  private static final int MOST_SHOWN = 60;

  private final World world;
  private final Random random;
  private final Chronicle chronicle;
  private int probes;

  Deeds(World world, Random random, Chronicle chronicle) {
    this.world = world;
    this.random = random;
    this.chronicle = chronicle;
  }

  /** How many acts that were not offered it has tried. */
  int probes() {
    return probes;
  }

  /** Registers a matter; its receipt. */
  Reply register(Person person, Villager villager, List<CaseFacts> others) {
    var opened = world.calls().as(person).get("/api/forms/register").is(200);
    var form = fill(opened, "register", person, null, null, villager, others, false);
    var answer = world.calls().as(person).post("/api/cases", form);
    chronicle.note(
        "%s registers %s → %d %s",
        person.login(), form.keySet(), answer.status(), answer.text("/caseNo"));
    accepted(answer, form);
    return answer;
  }

  /** Takes what was offered; false where nothing could be filled in. */
  boolean take(Person person, Move move, CaseFacts facts, List<CaseFacts> others) {
    return take(person, move, facts, others, false);
  }

  /** The same by the shortest way to the end. */
  boolean straightOn(Person person, Move move, CaseFacts facts) {
    return take(person, move, facts, List.of(), true);
  }

  private boolean take(
      Person person, Move move, CaseFacts facts, List<CaseFacts> others, boolean straight) {
    Map<String, Object> form;
    try {
      form = form(person, move, facts, others, straight);
    } catch (CannotFill nothing) {
      assertThat(straight).as(nothing.getMessage()).isFalse();
      chronicle.note("%s leaves %s: %s", person.login(), move, nothing.getMessage());
      return false;
    }
    if (move.act().equals("save")) {
      form.keySet().removeIf(key -> random.nextBoolean());
    }
    var answer = post(person, move, form, random.nextBoolean() ? move.version() : null);
    chronicle.note(
        "%s %s %s → %d %s",
        person.login(), move, Chronicle.shown(form), answer.status(), answer.text("/state"));
    accepted(answer, form);
    return true;
  }

  private Map<String, Object> form(
      Person person, Move move, CaseFacts facts, List<CaseFacts> others, boolean straight) {
    if (move.act().equals("claim") || move.act().equals("release")) {
      return new LinkedHashMap<>();
    }
    var opened = world.calls().as(person).get(move.formPath()).is(200);
    var name = move.isAction() ? move.act() : move.item().task();
    return fill(opened, name, person, move, facts, null, others, straight);
  }

  private Map<String, Object> fill(
      Reply opened,
      String name,
      Person person,
      Move move,
      CaseFacts facts,
      Villager villager,
      List<CaseFacts> others,
      boolean straight) {
    var today = world.clock().today();
    var about = person.unit();
    LocalDate since = today.minusDays(5);
    if (facts != null) {
      since = facts.receivedOn();
    }
    if (move != null && !move.isAction()) {
      since = move.item().since();
      about = move.item().aboutUnit() == null ? move.item().unit() : move.item().aboutUnit();
    }
    var situation =
        new Situation(
            name,
            person,
            about,
            since,
            today,
            facts,
            villager,
            others,
            straight,
            random,
            new LinkedHashMap<>());
    return new FormFiller(opened.body(), situation).fill();
  }

  private Reply post(Person person, Move move, Map<String, Object> form, Long version) {
    return world.calls().as(person).post(move.path(), form, version);
  }

  private static void accepted(Reply answer, Map<String, Object> form) {
    assertThat(answer.status())
        .as("%s for %s", answer.content(), shortened(form))
        .isBetween(200, 299);
  }

  /** Long texts as their length: what counts is mostly that they are long. */
  private static Map<String, Object> shortened(Map<String, Object> form) {
    var shown = new LinkedHashMap<>(form);
    shown.replaceAll(
        (key, value) ->
            value instanceof String text && text.length() > MOST_SHOWN
                ? "%s… (%d)".formatted(text.substring(0, MOST_SHOWN), text.length())
                : value);
    return shown;
  }

  /** What is not offered is refused, whatever is sent, and nothing of it is left behind. */
  void tryInVain(Person person, Move move) {
    probes++;
    var was = world.fingerprint().of(move.caseNo());
    var answer = post(person, move, Map.of(), random.nextBoolean() ? move.version() : null);
    chronicle.note("%s is not offered %s → %d", person.login(), move, answer.status());
    assertThat(answer.status()).as("%s: %s", move, answer.content()).isIn(403, 404, 409);
    assertThat(world.fingerprint().of(move.caseNo())).as("left behind by %s", move).isEqualTo(was);
  }
}

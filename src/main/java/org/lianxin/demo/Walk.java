package org.lianxin.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.lianxin.petition.OpenWork.Item;

/**
 * One case on its way: whatever opens in it, the person whose turn it is does after a while, until
 * the case comes to where its matter lets it wait.
 */
final class Walk {

  private final Matter matter;
  private final Customs customs;
  private final Desk desk;
  private final Agenda agenda;
  private final Random random;
  private final OfficeHours hours;
  private final Map<String, Integer> turns = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private Set<String> open = Set.of();

  Walk(Matter matter, Customs customs, Desk desk, Agenda agenda, Random random) {
    this.matter = matter;
    this.customs = customs;
    this.desk = desk;
    this.agenda = agenda;
    this.random = random;
    this.hours = new OfficeHours(random);
  }

  /** Enters the registration; everything else follows from it. */
  void begin(Instant now) {
    var at = hours.before(now, matter.daysAgo());
    agenda.put(at, () -> goOn("register", at, () -> desk.register(matter)));
  }

  private void goOn(String task, Instant at, Supplier<List<Item>> act) {
    try {
      var items = act.get();
      open = new HashSet<>(items.stream().map(Item::id).toList());
      items.stream().filter(item -> known.add(item.id())).forEach(item -> plan(item, at));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The demo's case “%s” does not get past %s".formatted(matter.title(), task), e);
    }
  }

  private void plan(Item item, Instant from) {
    var taskAtUnit = item.task() + "@" + item.unit().code();
    var turn = new Turn(item.task(), item.unit().code(), turns.merge(taskAtUnit, 1, Integer::sum));
    var at = hours.after(from, customs.days(turn, matter, random));
    if (!waits(turn)) {
      agenda.put(at, () -> act(item, at, () -> desk.complete(item, turn, matter)));
    } else if (matter.claimed()) {
      agenda.put(at, () -> act(item, at, () -> desk.claim(item, turn, matter)));
    }
  }

  /** The process may have taken the item away meanwhile. */
  private void act(Item item, Instant at, Supplier<List<Item>> act) {
    if (open.contains(item.id())) {
      goOn(item.task(), at, act);
    }
  }

  private boolean waits(Turn turn) {
    return matter.waitsAt().contains(turn.numbered())
        || matter.waitsAt().contains(turn.taskAtUnit());
  }
}

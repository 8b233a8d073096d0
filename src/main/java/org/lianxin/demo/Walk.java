package org.lianxin.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.lianxin.demo.Matter.Deed;
import org.lianxin.foundation.InvalidForm;
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
  private String caseNo = "";

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
    agenda.put(at, () -> goOn(new Turn("register", "", 1), at, this::register));
  }

  private List<Item> register() {
    var entered = desk.register(matter, customs);
    caseNo = entered.caseNo();
    return entered.items();
  }

  /** Number of the case; empty until it is registered. */
  String caseNo() {
    return caseNo;
  }

  /** The watch has been in the case; what it opened is done like all else. */
  void watched(Instant at) {
    take(desk.open(caseNo, matter), at);
  }

  private void goOn(Turn turn, Instant at, Supplier<List<Item>> act) {
    try {
      take(act.get(), at);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The demo's case “%s” does not get past %s: %s"
              .formatted(
                  matter.title(), turn, e instanceof InvalidForm f ? f.errors() : e.getMessage()),
          e);
    }
    matter.actions().stream()
        .filter(deed -> turn.isMeantBy(deed.after()))
        .forEach(deed -> plan(deed, at));
  }

  private void take(List<Item> items, Instant at) {
    open = new HashSet<>(items.stream().map(Item::id).toList());
    items.stream().filter(item -> known.add(item.id())).forEach(item -> plan(item, at));
  }

  private void plan(Item item, Instant from) {
    var turn = next(item.task(), item.unit().code());
    var at = hours.after(from, customs.days(turn, matter, random));
    if (matter.waitsAt().stream().noneMatch(turn::isMeantBy)) {
      agenda.put(at, () -> act(item, turn, at, () -> desk.complete(item, turn, matter, customs)));
    } else if (matter.claimed()) {
      agenda.put(at, () -> act(item, turn, at, () -> desk.claim(item, turn, matter, customs)));
    }
  }

  private void plan(Deed deed, Instant from) {
    var turn = next(deed.action(), "");
    var at = hours.after(from, Customs.within(deed.days(), random));
    agenda.put(at, () -> goOn(turn, at, () -> desk.act(caseNo, deed, matter)));
  }

  private Turn next(String task, String unit) {
    return new Turn(task, unit, turns.merge(task + "@" + unit, 1, Integer::sum));
  }

  /** The process may have taken the item away meanwhile. */
  private void act(Item item, Turn turn, Instant at, Supplier<List<Item>> act) {
    if (open.contains(item.id())) {
      goOn(turn, at, act);
    }
  }
}

package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.lianxin.walk.Offers.Move;

/**
 * One walk: a case, and those that come of it, on a random way for a while and then straight to its
 * end. The same seed walks the same way.
 */
final class Walk {

  private static final int RANDOM_TURNS = 40;

  /** More than the longest way from anywhere, parallel units and public notice included. */
  private static final int STRAIGHT_TURNS = 120;

  private final World world;
  private final Random random;
  private final Chronicle chronicle;
  private final Deeds deeds;

  /** What is known of each case of this walk since it was registered. */
  private final Map<String, Known> cases = new LinkedHashMap<>();

  private Set<String> before = Set.of();
  private int steps;

  private record Known(Villager villager, Instant receivedAt, long steps) {}

  Walk(World world, long seed) {
    this.world = world;
    // Scattered: the first numbers of neighboring seeds are alike.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.chronicle = new Chronicle(world.clock());
    this.deeds = new Deeds(world, random, chronicle);
  }

  /** How many steps it took. */
  int steps() {
    return steps;
  }

  /** How many cases it walked. */
  int cases() {
    return cases.size();
  }

  /** What has happened so far. */
  Chronicle chronicle() {
    return chronicle;
  }

  void run() {
    world.time().start(random);
    before = world.archive().all();
    register();
    for (var turn = 0; turn < RANDOM_TURNS && !resting(); turn++) {
      turn();
    }
    chronicle.note("from here on straight to the end");
    goStraight();
  }

  private void register() {
    var registrars = world.people().stream().filter(Person::registers).toList();
    var person = registrars.get(random.nextInt(registrars.size()));
    var villager = Villager.random(random);
    var caseNo = deeds.register(person, villager, others(""));
    took(caseNo, villager);
  }

  private void turn() {
    if (random.nextInt(40) == 0) {
      register();
      return;
    }
    if (random.nextInt(3) == 0) {
      pass();
    }
    var facts = world.archive().of(pick(List.copyOf(cases.keySet())));
    var person = somebody(facts);
    if (random.nextInt(3) == 0) {
      tryInVain(random.nextBoolean() ? person : pick(world.people()), facts);
    }
    var offer = world.offers().to(person, facts);
    if (offer.open().isEmpty()) {
      return;
    }
    var move = choose(offer.open());
    if (deeds.take(person, move, facts, others(facts.caseNo()))) {
      var villager = cases.get(facts.caseNo()).villager;
      took(facts.caseNo(), villager);
      if (move.isAction()) {
        // It may have made another case, or told another one of this.
        var born = new TreeSet<>(world.archive().all());
        born.removeAll(before);
        born.forEach(other -> adopt(other, villager));
        checkAll();
      }
    }
  }

  private void tryInVain(Person person, CaseFacts facts) {
    var shut = world.offers().to(person, facts).shut();
    if (!shut.isEmpty()) {
      deeds.tryInVain(person, pick(shut));
    }
  }

  /** Somebody whose turn it is, mostly; sometimes anybody at all. */
  private Person somebody(CaseFacts facts) {
    if (facts.items().isEmpty() || random.nextInt(5) == 0) {
      return pick(world.people());
    }
    var item = pick(facts.items());
    return pick(world.people().stream().filter(item::open).toList());
  }

  /** Completing mostly, else a walk would not get far. */
  private Move choose(List<Move> open) {
    var completing = open.stream().filter(move -> move.act().equals("complete")).toList();
    return completing.isEmpty() || random.nextInt(3) == 0 ? pick(open) : pick(completing);
  }

  private void pass() {
    world.time().goOn(random);
    if (random.nextInt(5) > 0) {
      fireTimers();
    }
  }

  private void fireTimers() {
    for (var job : world.time().due(cases.keySet())) {
      chronicle.note("timer of process %s", job.getProcessDefinitionKey());
      world.time().fire(job);
      checkAll();
    }
  }

  /** Nothing waits, so nothing more happens but what people still do on their own account. */
  private boolean resting() {
    return random.nextInt(8) == 0
        && cases.keySet().stream()
            .map(world.archive()::of)
            .allMatch(
                facts ->
                    facts.state().isFinal()
                        && facts.items().isEmpty()
                        && world.invariants().timers(facts) == 0);
  }

  private void goStraight() {
    for (var turn = 0; turn < STRAIGHT_TURNS; turn++) {
      fireTimers();
      var waiting =
          cases.keySet().stream()
              .map(world.archive()::of)
              .filter(facts -> !facts.items().isEmpty())
              .findFirst();
      if (waiting.isPresent()) {
        doNext(waiting.get());
      } else if (!world.time().goToNextTimer(cases.keySet())) {
        assertThat(cases.keySet())
            .as("cases in which nothing is left to do")
            .allMatch(caseNo -> world.archive().of(caseNo).state().isFinal());
        return;
      }
    }
    throw new AssertionError("No end after " + STRAIGHT_TURNS + " steps straight on: " + cases);
  }

  private void doNext(CaseFacts facts) {
    var item = facts.items().get(0);
    var person = world.people().stream().filter(item::open).findFirst().orElseThrow();
    // Who has an item on loan can only hand it back.
    var move =
        world.offers().to(person, facts).open().stream()
            .filter(
                item.owner() == null
                    ? offered -> offered.act().equals("complete") && offered.item().equals(item)
                    : offered -> offered.act().equals("resolve"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(person + " is not offered to do " + item));
    assertThat(deeds.straightOn(person, move, facts)).isTrue();
    took(facts.caseNo(), cases.get(facts.caseNo()).villager);
  }

  private void took(String caseNo, Villager villager) {
    steps++;
    adopt(caseNo, villager);
    check(caseNo);
  }

  private void adopt(String caseNo, Villager villager) {
    cases.computeIfAbsent(
        caseNo, no -> new Known(villager, world.archive().of(no).receivedAt(), 0));
  }

  private void checkAll() {
    List.copyOf(cases.keySet()).forEach(this::check);
  }

  private void check(String caseNo) {
    var facts = world.archive().of(caseNo);
    var known = cases.get(caseNo);
    world.invariants().check(facts, known.villager);
    assertThat(facts.receivedAt()).as("registration of %s", caseNo).isEqualTo(known.receivedAt);
    var count = world.invariants().stepCount(facts);
    assertThat(count).as("steps of %s", caseNo).isGreaterThanOrEqualTo(known.steps);
    cases.put(caseNo, new Known(known.villager, known.receivedAt, count));
  }

  private List<CaseFacts> others(String caseNo) {
    return cases.keySet().stream()
        .filter(other -> !other.equals(caseNo))
        .map(world.archive()::of)
        .toList();
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}

package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lianxin.petition.CaseState;
import org.lianxin.walk.Offers.Move;

/**
 * One walk: a case, and those that come of it, on a random way for a while and then straight to its
 * end. The same seed walks the same way.
 */
final class Walk {

  /** More than the longest way from anywhere to the archive, parallel units included. */
  private static final int STRAIGHT_TURNS = 250;

  private final World world;
  private final Random random;
  private final Chronicle chronicle;
  private final Deeds deeds;

  /** What is known of each case of this walk since it was registered. */
  private final Map<String, Known> cases = new LinkedHashMap<>();

  private final PetitionersTurn petitioner;
  private int steps;

  /**
   * @param queryCode the petitioner's key to the case; null where nobody was given one
   */
  private record Known(Villager villager, String queryCode, Instant receivedAt, int steps) {}

  Walk(World world, long seed) {
    this.world = world;
    // Scattered: the first numbers of neighboring seeds are alike.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.chronicle = new Chronicle(world.clock());
    this.deeds = new Deeds(world, random, chronicle);
    this.petitioner = new PetitionersTurn(world, random, chronicle);
  }

  /** How many steps it took. */
  int steps() {
    return steps;
  }

  /** How many refused acts it tried. */
  int probes() {
    return deeds.probes() + petitioner.probes();
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
    register();
    var turns = turns();
    for (var turn = 0; turn < turns && !resting(); turn++) {
      turn();
    }
    chronicle.note("from here on straight to the end");
    goStraight();
  }

  /** Few mostly: many short ways see more than few long ones. */
  private int turns() {
    var dice = random.nextInt(10);
    return dice < 7 ? random.nextInt(6) : dice < 9 ? 6 + random.nextInt(14) : 45;
  }

  private void register() {
    var registrars = world.people().stream().filter(Person::registers).toList();
    var person = registrars.get(random.nextInt(registrars.size()));
    var villager = Villager.random(random);
    var receipt = deeds.register(person, villager, others(""));
    adopt(receipt.text("/caseNo"), villager, receipt.text("/queryCode"));
    took(receipt.text("/caseNo"));
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
    if (random.nextInt(6) == 0) {
      petitionersTurn(facts);
    } else {
      somebodysTurn(facts);
    }
  }

  private void petitionersTurn(CaseFacts facts) {
    var known = cases.get(facts.caseNo());
    if (known.queryCode != null && petitioner.take(facts, known.queryCode)) {
      took(facts.caseNo());
    }
  }

  private void somebodysTurn(CaseFacts facts) {
    var person = somebody(facts);
    var offer = world.offers().to(person, facts);
    if (random.nextInt(4) == 0 && !offer.shut().isEmpty()) {
      deeds.tryInVain(person, pick(offer.shut()));
    }
    if (offer.open().isEmpty()) {
      return;
    }
    var move = choose(offer.open());
    if (deeds.take(person, move, facts, others(facts.caseNo()))) {
      took(facts.caseNo());
      if (move.isAction()) {
        // It may have made another case, or told another one of this.
        var villager = cases.get(facts.caseNo()).villager;
        world.archive().linked(facts.caseNo()).forEach(other -> adopt(other, villager, null));
        checkAll();
      }
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
    if (random.nextInt(3) > 0) {
      look();
    }
  }

  /** The watch looks, and what the law lets happen has happened then. */
  private void look() {
    world.watch().look();
    for (var caseNo : cases.keySet()) {
      var facts = check(caseNo);
      world.lapses().check(facts);
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
                        && !world.invariants().hasTimers(facts));
  }

  private void goStraight() {
    for (var turn = 0; turn < STRAIGHT_TURNS; turn++) {
      fireTimers();
      var facts = cases.keySet().stream().map(world.archive()::of).toList();
      var waiting = facts.stream().filter(one -> !one.items().isEmpty()).findFirst();
      if (waiting.isPresent()) {
        doNext(waiting.get());
      } else if (facts.stream().allMatch(one -> one.state() == CaseState.ARCHIVED)) {
        world
            .transaction()
            .executeWithoutResult(status -> world.invariants().nothingGoesOn(cases.keySet()));
        return;
      } else if (!world.time().goToNextTimer(cases.keySet())) {
        assertThat(facts)
            .as("cases in which nothing is left to do")
            .allMatch(one -> one.state().isFinal());
        world.time().goOnForWeeks();
        look();
      }
    }
    throw new AssertionError("Not in the archive after %d steps".formatted(STRAIGHT_TURNS));
  }

  private void doNext(CaseFacts facts) {
    var item = facts.items().get(0);
    var person = world.people().stream().filter(item::open).findFirst().orElseThrow();
    // Who has an item on loan can only hand it back.
    var move =
        item.owner() == null
            ? new Offers.Move(facts.caseNo(), "complete", item, item.version())
            : new Offers.Move(facts.caseNo(), "resolve", null, null);
    if (random.nextInt(4) == 0) {
      assertThat(world.offers().to(person, facts).open())
          .as("what %s is offered", person)
          .anyMatch(offered -> offered.path().equals(move.path()));
    }
    assertThat(deeds.straightOn(person, move, facts)).isTrue();
    took(facts.caseNo());
  }

  private void took(String caseNo) {
    steps++;
    check(caseNo);
  }

  private void adopt(String caseNo, Villager villager, String queryCode) {
    cases.computeIfAbsent(
        caseNo, no -> new Known(villager, queryCode, world.archive().of(no).receivedAt(), 0));
  }

  private void checkAll() {
    List.copyOf(cases.keySet()).forEach(this::check);
  }

  private CaseFacts check(String caseNo) {
    return world.transaction().execute(status -> checked(caseNo));
  }

  private CaseFacts checked(String caseNo) {
    var facts = world.archive().of(caseNo);
    var known = cases.get(caseNo);
    var count = world.invariants().check(facts, known.villager);
    assertThat(facts.receivedAt()).as("registration of %s", caseNo).isEqualTo(known.receivedAt);
    assertThat(count).as("steps of %s", caseNo).isGreaterThanOrEqualTo(known.steps);
    cases.put(caseNo, new Known(known.villager, known.queryCode, known.receivedAt, count));
    return facts;
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

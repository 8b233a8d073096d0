package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianxin.petition.CaseState;
import org.lianxin.walk.CaseFacts.Item;
import org.lianxin.walk.CaseFacts.RunningClock;

/** What should have happened of itself and has not is found. */
class LapsesTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final Lapses lapses = new Lapses(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void aClockThatTheWatchHasPassedOver() {
    var seen = new RunningClock("C4", true, null, DAY, NOW.plusSeconds(9), NOW.plusSeconds(5));
    holds(of(CaseState.HANDLING, List.of(seen)));
    var missed = new RunningClock("C4", true, null, DAY, NOW.plusSeconds(9), NOW);
    bites("passed over", of(CaseState.HANDLING, List.of(missed)));
  }

  @Test
  void aPartThatCountsAsSignedFor() { // domain.md §4.4 C3b
    var over = over("C3b", "D-LAND");
    bites("deemed signed", of(CaseState.DISPATCHED, List.of(over), item("signFor", "D-LAND")));
    holds(of(CaseState.DISPATCHED, List.of(over), item("signFor", "D-CIVIL")));
  }

  @Test
  void aNoticeThatIsLate() { // domain.md §4.4: 受理之日; §4.2: day 10
    bites("acceptance", of(CaseState.HANDLING, List.of(over("C2", null))));
    bites("acceptance", of(CaseState.HANDLING, List.of(over("C3", null))));
    holds(of(CaseState.ROUTED, List.of(over("C2", null))));
    bites("a notice to give", of(CaseState.HANDLING, List.of(over("I6", null))));
    holds(of(CaseState.HANDLING, List.of(over("I6", null)), item("issueNotice", "OFFICE")));
  }

  @Test
  void anEvaluationThatNobodyGave() { // domain.md §3.9
    var closed = of(CaseState.CLOSED, List.of(over("C17", null)));
    holds(closed);
    bites("to be evaluated", with(closed, true, false));
    bites(
        "call back", of(CaseState.CLOSED, List.of(over("C17", null)), item("callBack", "OFFICE")));
  }

  @Test
  void aMandateByWordOfMouth() { // domain.md §3.3
    var open = of(CaseState.HANDLING, List.of(over("I5", null)));
    holds(open);
    bites("word of mouth", with(open, false, true));
  }

  @Test
  void aCaseThatNobodyArchives() { // domain.md §4.2
    bites("still waits for", of(CaseState.CLOSED, List.of(over("I7", null), over("C6", null))));
    holds(of(CaseState.CLOSED, List.of(over("I7", null)), item("archive", "SYSTEM")));
    var right = new RunningClock("C6", false, null, DAY, NOW.plusSeconds(1), null);
    holds(of(CaseState.CLOSED, List.of(over("I7", null), right)));
  }

  private void holds(CaseFacts facts) {
    assertThatCode(() -> lapses.check(facts)).doesNotThrowAnyException();
  }

  private void bites(String message, CaseFacts facts) {
    assertThatThrownBy(() -> lapses.check(facts))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }

  private static RunningClock over(String rule, String unit) {
    return new RunningClock(rule, false, unit, DAY, NOW, null);
  }

  private static Item item(String task, String unit) {
    return new Item("1", task, unit, null, Set.of(), null, null, null, Set.of(), Set.of(), 0, DAY);
  }

  private static CaseFacts of(CaseState state, List<RunningClock> clocks, Item... items) {
    return facts(state, false, false, clocks, List.of(items));
  }

  private static CaseFacts with(CaseFacts facts, boolean evaluating, boolean verbal) {
    return facts(facts.state(), evaluating, verbal, facts.clocks(), facts.items());
  }

  private static CaseFacts facts(
      CaseState state,
      boolean evaluating,
      boolean verbal,
      List<RunningClock> clocks,
      List<Item> items) {
    return new CaseFacts(
        "ST-XZ-2026-000001",
        state,
        DAY,
        NOW,
        "ST-XZ",
        true,
        0,
        false,
        "NONE",
        false,
        "PETITION_PROCEDURE",
        null,
        null,
        DAY,
        null,
        evaluating,
        verbal,
        clocks,
        List.of(),
        items);
  }
}

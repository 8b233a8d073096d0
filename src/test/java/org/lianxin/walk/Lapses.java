package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.lianxin.petition.CaseState;

/**
 * What has happened of itself where a period is over and the watch has looked since: domain.md
 * §3.3, §3.9, §4.2, §4.4 once more.
 */
final class Lapses {

  private static final String ORDINARY = "PETITION_PROCEDURE";

  /** The path has come to an end, or the petitioner is told on another way. */
  private static final Set<CaseState> LED_AWAY =
      EnumSet.of(CaseState.NOT_ACCEPTED, CaseState.ROUTED, CaseState.TRANSFERRED);

  private static final Set<CaseState> APPEALED = EnumSet.of(CaseState.REVIEW, CaseState.RECHECK);

  private final Clock clock;

  Lapses(Clock clock) {
    this.clock = clock;
  }

  void check(CaseFacts facts) {
    var now = clock.instant();
    assertThat(facts.clocks())
        .as("clocks of %s that the watch has passed over", facts.caseNo())
        .allMatch(running -> running.watchAt() == null || running.watchAt().isAfter(now));
    signedFor(facts, now);
    if (!facts.state().isFinal() && !LED_AWAY.contains(facts.state())) {
      accepted(facts, now);
      told(facts, now);
    }
    evaluated(facts, now);
    inWriting(facts, now);
    archived(facts, now);
  }

  /** C3b: who has not objected in time has signed for it. */
  private static void signedFor(CaseFacts facts, Instant now) {
    assertThat(facts.items())
        .as("parts of %s deemed signed for", facts.caseNo())
        .noneMatch(
            item ->
                item.task().equals("signFor")
                    && facts.clock("C3b", item.unit()).filter(c -> c.over(now)).isPresent());
  }

  /** C2, C3: 受理之日 is at the latest the last day for the notice. */
  private static void accepted(CaseFacts facts, Instant now) {
    if (ORDINARY.equals(facts.route()) && (over("C2", facts, now) || over("C3", facts, now))) {
      assertThat(facts.acceptedOn()).as("acceptance of %s", facts.caseNo()).isNotNull();
    }
  }

  /** I6: the notice lies with the office in time, wherever the case stands. */
  private static void told(CaseFacts facts, Instant now) {
    if (over("I6", facts, now) && !APPEALED.contains(facts.state())) {
      assertThat(facts.waitsFor("issueNotice"))
          .as("a notice to give in %s, %s", facts.caseNo(), facts.state())
          .isTrue();
    }
  }

  /** C17: no evaluation is an answer too. */
  private static void evaluated(CaseFacts facts, Instant now) {
    if (over("C17", facts, now)) {
      assertThat(facts.evaluating()).as("%s is still to be evaluated", facts.caseNo()).isFalse();
      assertThat(facts.waitsFor("callBack")).as("call back in %s", facts.caseNo()).isFalse();
    }
  }

  /** I5: a mandate that is not put in writing ends. */
  private static void inWriting(CaseFacts facts, Instant now) {
    if (over("I5", facts, now)) {
      assertThat(facts.verbal()).as("%s goes on by word of mouth", facts.caseNo()).isFalse();
    }
  }

  /** I7, C6, C8: what is over for good goes to the archive. */
  private static void archived(CaseFacts facts, Instant now) {
    var due =
        facts.state().isFinal()
            && over("I7", facts, now)
            && facts.clocks().stream()
                .filter(running -> Set.of("C6", "C8").contains(running.rule()))
                .allMatch(running -> running.over(now));
    if (due && facts.state() != CaseState.ARCHIVED) {
      assertThat(facts.items()).as("what %s still waits for", facts.caseNo()).isNotEmpty();
    }
  }

  private static boolean over(String rule, CaseFacts facts, Instant now) {
    return facts.clock(rule, null).filter(running -> running.over(now)).isPresent();
  }
}

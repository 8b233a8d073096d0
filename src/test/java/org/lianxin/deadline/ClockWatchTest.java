package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.deadline.CaseClocks.at;
import static org.lianxin.deadline.CaseClocks.midnight;
import static org.lianxin.deadline.CaseEvent.ACCEPTED;
import static org.lianxin.deadline.CaseEvent.OPINION_ISSUED;
import static org.lianxin.deadline.CaseEvent.RECEIVED;
import static org.lianxin.deadline.CaseEvent.RECHECK_REQUESTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the watch finds, and how it goes on from what it has said. */
@DatabaseTest
class ClockWatchTest {

  /** More than any other test leaves behind. */
  private static final int ALL = 10_000;

  @Autowired Clocks clocks;
  @Autowired WatchedClocks watched;
  @Autowired BusinessClock clock;
  @Autowired TransactionTemplate transactions;
  @Autowired Ids ids;

  private CaseClocks theCase;

  @BeforeEach
  void aCase() {
    theCase = new CaseClocks(clocks, clock, transactions, ids);
  }

  @AfterEach
  void closeIt() {
    theCase.close();
  }

  @Test
  void eachLampIsFoundOnceAndAfterBlackNothingMore() {
    theCase.happens(ACCEPTED, "2026-08-03", o -> o.onRoute("PETITION_PROCEDURE"));
    assertThat(theCase.entity("C4").watchAt()).isEqualTo(midnight("2026-09-17"));
    assertThat(found(midnight("2026-09-17").minusMillis(1))).isEmpty();
    assertThat(found(midnight("2026-09-17"))).containsExactly("C4");
    say(midnight("2026-09-17"));
    assertThat(found(midnight("2026-09-17"))).isEmpty();
    assertThat(theCase.entity("C4").watchAt()).isEqualTo(midnight("2026-09-26"));
    say(midnight("2026-09-26"));
    assertThat(theCase.entity("C4").watchAt()).isEqualTo(midnight("2026-10-03"));
    say(midnight("2026-10-03"));
    assertThat(theCase.entity("C4").watchLevel()).isEqualTo(3);
    assertThat(theCase.entity("C4").watchAt()).isNull();
    assertThat(found(midnight("2027-10-03"))).isEmpty();
  }

  @Test
  void whatEndsIsNoLongerWatchedAndWhatRunsAgainIs() {
    theCase.happens(RECEIVED, "2026-08-03");
    theCase.happens(CaseEvent.ROUTED, "2026-08-04", o -> o.by("route-1"));
    theCase.happens(CaseEvent.NOTICE_SENT, "2026-08-04");
    assertThat(found(midnight("2026-12-01"))).isEmpty();
    theCase.change(c -> c.undo(theCase.caseNo(), "route-1", at("2026-08-04")));
    assertThat(found(midnight("2026-12-01"))).containsExactly("C1");
  }

  @Test
  void theLongestWaitingComesFirst() {
    theCase.happens(RECEIVED, "2026-08-03");
    theCase.happens(OPINION_ISSUED, "2026-08-04");
    // C15 is red on the 5th, I6 over on the 13th; C1 and C2 are red then, for a weekend lies
    // between.
    assertThat(found(midnight("2026-08-15"))).startsWith("C15").hasSize(4);
  }

  @Test
  void anExtendedClockLeavesTheSayingToItsExtension() { // Art. 34
    theCase.happens(ACCEPTED, "2026-08-03", o -> o.onRoute("PETITION_PROCEDURE"));
    theCase.change(c -> c.extend(theCase.caseNo(), 30, at("2026-09-20"), "x"));
    assertThat(theCase.entity("C4").watchAt()).isNull();
    // 23 of 30 days from 2 October.
    assertThat(theCase.entity("C5").watchAt()).isEqualTo(midnight("2026-10-25"));
    assertThat(found(midnight("2026-10-25"))).containsExactly("C5");
  }

  @Test
  void whatWasSaidOfADayThatMovedAwayIsSaidAgain() { // Art. 36
    theCase.happens(RECHECK_REQUESTED, "2026-03-02");
    say(midnight("2026-04-02"));
    assertThat(theCase.entity("C9").watchLevel()).isEqualTo(3);
    // Ten days of hearing were recorded late: the clock ends on 11 April, the 2nd is yellow again.
    var hearing = LocalDate.parse("2026-03-10");
    theCase.change(
        c ->
            c.hear(
                theCase.caseNo(),
                Set.copyOf(hearing.datesUntil(hearing.plusDays(10)).toList()),
                at("2026-04-02"),
                "x"));
    assertThat(theCase.entity("C9").lastDay()).isEqualTo("2026-04-11");
    assertThat(theCase.entity("C9").watchLevel()).isEqualTo(1);
    assertThat(theCase.entity("C9").watchAt()).isEqualTo(midnight("2026-04-07"));
  }

  @Test
  void whatOneNodeHasLockedAnotherPassesOver() {
    theCase.happens(RECEIVED, "2026-08-03");
    var now = midnight("2026-12-01");
    var other = new TransactionTemplate(transactions.getTransactionManager());
    other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transactions.executeWithoutResult(
        status -> {
          assertThat(rules(now)).hasSize(3);
          other.executeWithoutResult(s -> assertThat(rules(now)).isEmpty());
        });
    assertThat(found(now)).hasSize(3);
  }

  @Test
  void whatIsSeenInBatchesIsSeenOnce() {
    theCase.happens(RECEIVED, "2026-08-03");
    var now = midnight("2026-12-01");
    var seen = new ArrayList<Watched>();
    Watched last = null;
    do {
      var batch = watched.due(now, last, 2);
      assertThat(batch).hasSizeLessThanOrEqualTo(2);
      seen.addAll(batch);
      last = batch.isEmpty() ? null : batch.get(batch.size() - 1);
    } while (last != null);
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).filteredOn(c -> c.caseNo().equals(theCase.caseNo())).hasSize(3);
  }

  private void say(Instant now) {
    theCase.change(c -> ours(now).forEach(due -> due.said(due.levelAt(now), now)));
  }

  private List<String> found(Instant now) {
    return transactions.execute(status -> rules(now));
  }

  private List<String> rules(Instant now) {
    return ours(now).stream().map(Clock::rule).toList();
  }

  private List<Clock> ours(Instant now) {
    return watched.due(now, null, ALL).stream()
        .filter(c -> c.caseNo().equals(theCase.caseNo()))
        .flatMap(c -> watched.due(c.id(), now).stream())
        .toList();
  }
}

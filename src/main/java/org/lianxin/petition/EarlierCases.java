package org.lianxin.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.TakenOver;
import org.lianxin.foundation.TakingOver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases registered before there were clocks. Theirs are set going as if they had been there from
 * the first day, from what the file knows: when it was received, told, dispatched, answered.
 */
@Component
public class EarlierCases extends TakingOver {

  private static final Logger log = LoggerFactory.getLogger(EarlierCases.class);
  private static final String INSTRUCTED_PERIOD = "I8";
  private static final List<String> ACCEPTING = List.of("ACCEPTED", "FORWARDED");

  /** What began with the state a case is in. */
  private static final Map<CaseState, CaseEvent> BEGAN =
      new EnumMap<>(
          Map.of(
              CaseState.ON_SITE, CaseEvent.ON_SITE_BEGUN,
              CaseState.ESCALATED, CaseEvent.REPORTED_UP,
              CaseState.AWAITING_INSTRUCTION, CaseEvent.PROPOSED_TO_LEADER,
              CaseState.OPINION_ISSUED, CaseEvent.OPINION_ISSUED,
              CaseState.CLOSED, CaseEvent.CLOSED));

  private final JdbcClient jdbc;
  private final CaseFiles cases;
  private final CaseClocks clocks;
  private final Assignments assignments;
  private final ServedNotices served;
  private final Deadlines deadlines;
  private final TransactionTemplate transactions;

  EarlierCases(
      TakenOver taken,
      JdbcClient jdbc,
      CaseFiles cases,
      CaseClocks clocks,
      Assignments assignments,
      ServedNotices served,
      Deadlines deadlines,
      PlatformTransactionManager transactions) {
    super(taken);
    this.jdbc = jdbc;
    this.cases = cases;
    this.clocks = clocks;
    this.assignments = assignments;
    this.served = served;
    this.deadlines = deadlines;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  protected boolean takeOver() {
    var without = giveClocks();
    if (without > 0) {
      log.info("{} cases of an earlier release were given their clocks", without);
    }
    return without > 0;
  }

  /**
   * Gives every case its clocks that has none yet, one after the other; returns how many had none.
   * What was settled on paper has none.
   */
  public int giveClocks() {
    var without =
        jdbc.sql(
                "SELECT c.case_no FROM petition_case c"
                    + " WHERE c.imported = FALSE AND c.put_away = FALSE"
                    + " AND NOT EXISTS (SELECT 1 FROM clock k WHERE k.case_no = c.case_no)"
                    + " ORDER BY c.case_no")
            .query(String.class)
            .list();
    without.forEach(
        caseNo -> transactions.executeWithoutResult(status -> give(cases.lock(caseNo))));
    return without.size();
  }

  private void give(PetitionCase theCase) {
    var limit = Due.dateOf(theCase.due());
    clocks.happenedOn(theCase, theCase.receivedOn(), CaseEvent.RECEIVED);
    if (theCase.handling().leadUnit() != null) {
      dispatched(theCase, limit);
    }
    served.of(theCase.caseNo()).forEach(notice -> told(theCase, notice));
    var began = BEGAN.get(theCase.state());
    if (began != null) {
      clocks.happenedOn(theCase, day(theCase.stateSince()), began);
    }
    if (theCase.state().isFinal()) {
      clocks.ended(theCase);
    }
  }

  private void dispatched(PetitionCase theCase, @Nullable LocalDate limit) {
    var parts = assignments.of(theCase);
    var on = parts.isEmpty() ? theCase.receivedOn() : parts.get(0).sentOn();
    clocks.happenedOn(theCase, on, CaseEvent.ROUTED);
    if (limit != null) {
      clocks.set(theCase, INSTRUCTED_PERIOD, CaseEvent.DISPATCHED, limit);
    }
    parts.stream()
        .filter(part -> part.state() == Assignment.State.SENT)
        .forEach(
            part ->
                clocks.happenedTo(
                    theCase,
                    part.unit(),
                    CaseEvent.DISPATCHED_TO_UNIT,
                    CaseEvent.RECEIVED_BY_UNIT));
  }

  private void told(PetitionCase theCase, ServedNotices.Served notice) {
    if (notice.kind().equals("OPINION")) {
      clocks.happenedOn(
          theCase,
          notice.servedAt(),
          CaseEvent.OPINION_ISSUED,
          CaseEvent.OPINION_RECEIVED,
          CaseEvent.FEEDBACK_RECORDED);
      return;
    }
    theCase.course().noticed(notice.servedAt());
    clocks.happenedOn(theCase, notice.servedAt(), CaseEvent.NOTICE_SENT);
    if (ACCEPTING.contains(notice.kind())) {
      var accepted = deadlines.acceptedOn(theCase.receivedOn(), notice.servedAt());
      theCase.course().accepted(accepted);
      clocks.happenedOn(theCase, accepted, CaseEvent.ACCEPTED);
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }
}

package org.lianxin.supervision.sheet;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Clock;
import org.lianxin.deadline.Deadlines;
import org.lianxin.deadline.Rule;
import org.lianxin.evidence.Doer;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.PetitionCase;
import org.lianxin.supervision.DutyOverdue;
import org.lianxin.supervision.MessageKind;
import org.lianxin.supervision.OneByOne;
import org.lianxin.supervision.Round;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sheets of the clocks. A duty that was missed raises one, in the transaction in which the
 * clock remembers that it has been said: neither is without the other, whoever looks how often. Of
 * an accusation there is none (Art. 30 ¶3).
 */
@Component
class ClockSheets implements Round {

  private static final int BATCH = 100;

  /** The times of domain.md §4.4; of the house's own (I1 and on) people are only reminded. */
  private static final String OF_THE_TABLE = "C";

  private static final String OVERDUE = "OVERDUE";

  private final Sheets sheets;
  private final SheetRights rights;
  private final ClockRules rules;
  private final CaseFiles cases;
  private final Deadlines deadlines;
  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final OneByOne oneByOne;
  private final BusinessClock clock;

  ClockSheets(
      Sheets sheets,
      SheetRights rights,
      ClockRules rules,
      CaseFiles cases,
      Deadlines deadlines,
      EntityManager entities,
      JdbcClient jdbc,
      OneByOne oneByOne,
      BusinessClock clock) {
    this.sheets = sheets;
    this.rights = rights;
    this.rules = rules;
    this.cases = cases;
    this.deadlines = deadlines;
    this.entities = entities;
    this.jdbc = jdbc;
    this.oneByOne = oneByOne;
    this.clock = clock;
  }

  @EventListener
  void on(DutyOverdue missed) {
    if (!missed.rule().startsWith(OF_THE_TABLE)) {
      return;
    }
    var theCase = cases.lock(missed.caseNo());
    var unit = missed.unit();
    if (theCase.sealed() || unit == null || raisedFor(missed.clock())) {
      return;
    }
    rules
        .on(clock.today(), missed.lastDay())
        .ifPresent(
            row -> {
              var raising =
                  new Raising(
                      row.level(),
                      OVERDUE,
                      missed.caseNo(),
                      unit,
                      theCase.township(),
                      null,
                      rights.above(unit, theCase.township()),
                      row.text(missed.caseNo(), name(missed.rule()), missed.lastDay()),
                      missed);
              var sheet = sheets.raise(raising, theCase, Doer.SYSTEM);
              sheet.watchOn(nextLook(sheet, missed.lastDay()));
            });
  }

  private boolean raisedFor(UUID id) {
    return jdbc.sql("SELECT COUNT(*) FROM supervision_sheet WHERE clock_id = ?")
            .param(id.toString())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Says what was not answered in time, and raises the level of what is still not done. */
  @Override
  public void look() {
    var today = clock.today();
    var last = "";
    do {
      var batch =
          jdbc.sql(
                  "SELECT id, case_no FROM supervision_sheet WHERE watch_on <= ? AND id > ?"
                      + " ORDER BY id LIMIT ?")
              .params(today, last, BATCH)
              .query(Waiting.class)
              .list();
      batch.forEach(found -> oneByOne.handle("sheet", found.id, () -> see(found, today)));
      last = batch.size() < BATCH ? "" : batch.get(BATCH - 1).id;
    } while (!last.isEmpty());
  }

  private record Waiting(String id, @Nullable String caseNo) {}

  /** The case first, then its sheet, as everybody who changes a case does. */
  private void see(Waiting found, LocalDate today) {
    var theCase = Optional.ofNullable(found.caseNo).flatMap(cases::lockIfFree);
    if (found.caseNo != null && theCase.isEmpty()) {
      return;
    }
    sheets
        .lock(UUID.fromString(found.id))
        .filter(sheet -> sheet.state() == SheetState.OPEN)
        .ifPresent(sheet -> see(sheet, theCase.orElse(null), today));
  }

  private void see(Sheet sheet, @Nullable PetitionCase theCase, LocalDate today) {
    var missed = Optional.ofNullable(sheet.clockId()).map(id -> entities.find(Clock.class, id));
    if (missed.isPresent() && missed.get().running() && theCase != null && !theCase.sealed()) {
      var due = rules.on(today, missed.get().lastDay());
      if (due.isPresent() && due.get().level().compareTo(sheet.level()) > 0) {
        raiseTo(due.get(), sheet, missed.get(), theCase);
        return;
      }
    }
    if (sheet.overdueOn(today)) {
      sheets.tell(sheet, theCase, MessageKind.UNANSWERED);
      sheet.watchOn(
          missed
              .filter(Clock::running)
              .flatMap(c -> rules.next(sheet.level(), c.lastDay()))
              .filter(day -> day.isAfter(today))
              .orElse(null));
    } else {
      sheet.watchOn(sheet.dueOn().plusDays(1));
    }
  }

  private void raiseTo(ClockRules.Row row, Sheet sheet, Clock missed, PetitionCase theCase) {
    sheet.raiseTo(row.level(), sheet.raisedUnit(), sheets.dueFrom(clock.today()));
    sheet.watchOn(nextLook(sheet, missed.lastDay()));
    sheets.did(
        sheet,
        theCase,
        SheetAct.RAISE_LEVEL.name(),
        row.text(theCase.caseNo(), name(missed.rule()), missed.lastDay()),
        Doer.SYSTEM);
    sheets.tell(sheet, theCase, MessageKind.SUPERVISED);
  }

  /** The day after it is due, or that on which the clocks raise its level: the earlier. */
  private LocalDate nextLook(Sheet sheet, LocalDate lastDay) {
    var overdue = sheet.dueOn().plusDays(1);
    return rules.next(sheet.level(), lastDay).filter(day -> day.isBefore(overdue)).orElse(overdue);
  }

  private String name(String rule) {
    return deadlines.pack().rule(rule).map(Rule::name).orElse(rule);
  }
}

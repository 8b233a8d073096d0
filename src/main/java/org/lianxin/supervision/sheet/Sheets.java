package org.lianxin.supervision.sheet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Deadlines;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.PetitionCase;
import org.lianxin.supervision.DutyOverdue;
import org.lianxin.supervision.MessageKind;
import org.lianxin.supervision.SheetMessages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored sheets: raises them, and puts on record what is done with them. */
@Service
class Sheets {

  /** 督办答复: ten working days (domain.md §4.4). */
  private static final String REPLY_DUE = "C16";

  private static final String WHAT = "supervisionSheet";

  private final EntityManager entities;
  private final SheetNumbers numbers;
  private final SheetEntries entries;
  private final SheetMessages messages;
  private final CaseEvidence caseEvidence;
  private final Evidence evidence;
  private final Deadlines deadlines;
  private final BusinessClock clock;
  private final Ids ids;

  Sheets(
      EntityManager entities,
      SheetNumbers numbers,
      SheetEntries entries,
      SheetMessages messages,
      CaseEvidence caseEvidence,
      Evidence evidence,
      Deadlines deadlines,
      BusinessClock clock,
      Ids ids) {
    this.entities = entities;
    this.numbers = numbers;
    this.entries = entries;
    this.messages = messages;
    this.caseEvidence = caseEvidence;
    this.evidence = evidence;
    this.deadlines = deadlines;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Raises one and tells the unit.
   *
   * @param theCase the case it is about, locked; null for a free sheet
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Sheet raise(Raising raising, @Nullable PetitionCase theCase, Doer doer) {
    var today = clock.today();
    var number = numbers.next(raising.byUnit(), today.getYear());
    var sheet = new Sheet(ids.next(), number, raising, clock.instant(), today, dueFrom(today));
    entities.persist(sheet);
    did(sheet, theCase, "RAISED", raising.text(), doer);
    tell(sheet, theCase, MessageKind.SUPERVISED, raising.missed());
    return sheet;
  }

  /** The day by which a sheet raised, or sent back, that day is answered. */
  LocalDate dueFrom(LocalDate day) {
    return deadlines.explain(REPLY_DUE, day).lastDay();
  }

  /** The sheet, locked until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Sheet> lock(UUID id) {
    return Optional.ofNullable(entities.find(Sheet.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Sheet> find(UUID id) {
    return Optional.ofNullable(entities.find(Sheet.class, id));
  }

  /** Puts on record what somebody has done with it, and keeps his words with the sheet. */
  void did(Sheet sheet, @Nullable PetitionCase theCase, String act, String text, Doer doer) {
    entities.flush();
    entries.add(sheet, act, doer.equals(Doer.SYSTEM) ? null : doer.login(), text, clock.instant());
    var deed = Deed.of(doer, Act.ACTED, WHAT, sheet.id().toString()).because(act);
    if (theCase == null) {
      evidence.ofSystem(deed);
    } else {
      caseEvidence.record(theCase, deed);
    }
  }

  /** Tells whoever has to know of it now. */
  void tell(Sheet sheet, @Nullable PetitionCase theCase, MessageKind kind) {
    tell(sheet, theCase, kind, null);
  }

  private void tell(
      Sheet sheet, @Nullable PetitionCase theCase, MessageKind kind, @Nullable DutyOverdue missed) {
    messages.tell(
        new SheetMessages.About(
            sheet.id(),
            sheet.number(),
            sheet.caseNo(),
            sheet.unit(),
            sheet.raisedUnit(),
            sheet.township()),
        kind,
        missed,
        login -> theCase == null || !theCase.course().isRecused(login),
        clock.instant());
  }
}

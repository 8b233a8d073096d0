package org.lianxin.supervision.sheet;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.Names;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one sheet for somebody. */
@Service
class SheetReading {

  private final Sheets sheets;
  private final SheetEntries entries;
  private final SheetRights rights;
  private final CaseFiles cases;
  private final Names names;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;

  SheetReading(
      Sheets sheets,
      SheetEntries entries,
      SheetRights rights,
      CaseFiles cases,
      Names names,
      Vocabulary vocabulary,
      BusinessClock clock) {
    this.sheets = sheets;
    this.entries = entries;
    this.rights = rights;
    this.cases = cases;
    this.names = names;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public SheetView of(String id, Actor actor) {
    var sheet = sheets.find(idOf(id)).orElseThrow(Unknown::new);
    require(sheet, sheet.caseNo() == null ? null : cases.require(sheet.caseNo()), actor);
    return view(sheet, actor);
  }

  /** Refuses whom the sheet does not concern, and who keeps away from its case (Art. 28 ¶3). */
  void require(Sheet sheet, @Nullable PetitionCase theCase, Actor actor) {
    if (!rights.sees(actor, sheet)) {
      throw new NotAllowed();
    }
    if (theCase != null) {
      CaseSight.requireUnconcerned(actor, theCase);
      if (theCase.sealed()) {
        throw new NotAllowed();
      }
    }
  }

  /** An id as somebody has typed it; what is none is nobody's. */
  static UUID idOf(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw new Unknown();
    }
  }

  SheetView view(Sheet sheet, Actor actor) {
    var reply = sheet.reply();
    var closure = sheet.closure();
    Map<SheetAct, Boolean> his = new EnumMap<>(SheetAct.class);
    rights.acts(actor, sheet).forEach(act -> his.put(act, true));
    return new SheetView(
        sheet.id().toString(),
        sheet.number(),
        sheet.level(),
        levelName(sheet.level().name()),
        sheet.cause(),
        vocabulary.label("supervisionCauses", sheet.cause()),
        sheet.caseNo(),
        names.unit(sheet.unit()),
        names.unit(sheet.raisedUnit()),
        names.personOrNone(sheet.raisedBy()),
        sheet.raisedOn(),
        sheet.dueOn(),
        sheet.state(),
        vocabulary.label("sheetStates", sheet.state().name()),
        sheet.overdueOn(clock.today()),
        reply != null && reply.on().isAfter(sheet.dueOn()),
        sheet.text(),
        reply == null
            ? null
            : new SheetView.Answered(reply.text(), names.person(reply.by()), reply.on()),
        closure == null
            ? null
            : new SheetView.Closed(names.person(closure.by()), closure.at(), closure.note()),
        proposed(sheet.proposal()),
        entries.of(sheet.id()).stream().map(this::entry).toList(),
        his,
        sheet.version());
  }

  private SheetView.@Nullable Proposed proposed(@Nullable Proposal proposal) {
    return proposal == null
        ? null
        : new SheetView.Proposed(
            proposal.type(),
            vocabulary.label("proposalTypes", proposal.type().name()),
            proposal.text(),
            proposal.proposedOn(),
            proposal.adopted(),
            proposal.adoptionReply(),
            proposal.adoptedOn());
  }

  private SheetView.Entry entry(SheetEntries.Row row) {
    return new SheetView.Entry(
        row.at(),
        row.act(),
        vocabulary.label("sheetActs", row.act()),
        names.personOrNone(row.actor()),
        levelName(row.level()),
        row.dueOn(),
        row.text());
  }

  private String levelName(String level) {
    return vocabulary.label("supervisionLevels", level);
  }
}

package org.lianxin.supervision.sheet;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.PetitionCase;
import org.lianxin.supervision.MessageKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with sheets. Each is one transaction that locks the case first, then the sheet.
 */
@Service
class SheetDesk {

  private final Sheets sheets;
  private final SheetReading reading;
  private final SheetRights rights;
  private final SheetTexts texts;
  private final CaseFiles cases;
  private final Organization organization;
  private final Vocabulary vocabulary;
  private final Words words;
  private final BusinessClock clock;

  SheetDesk(
      Sheets sheets,
      SheetReading reading,
      SheetRights rights,
      SheetTexts texts,
      CaseFiles cases,
      Organization organization,
      Vocabulary vocabulary,
      Words words,
      BusinessClock clock) {
    this.sheets = sheets;
    this.reading = reading;
    this.rights = rights;
    this.texts = texts;
    this.cases = cases;
    this.organization = organization;
    this.vocabulary = vocabulary;
    this.words = words;
    this.clock = clock;
  }

  /** A sheet to a unit without a case. */
  record Opening(
      @Nullable String unit,
      @Nullable Level level,
      @Nullable String cause,
      @Nullable String text) {}

  /** What somebody says. */
  record Said(@Nullable String text) {}

  /** What the unit is proposed to do. */
  record Proposing(@Nullable ProposalType type, @Nullable String text) {}

  /** Whether the unit takes the proposal up, and why. */
  record Answering(@Nullable Boolean adopted, @Nullable String text) {}

  /** Entitled to the sheet, but not to that now. */
  static class NotNowOfSheet extends Refusal {
    NotNowOfSheet() {
      super(HttpStatus.CONFLICT);
    }
  }

  /** A sheet without a case. */
  @Transactional
  public SheetView open(Opening opening, Actor actor) {
    if (!rights.mayRaise(actor)) {
      throw new NotAllowed();
    }
    var unit = opening.unit == null ? "" : opening.unit;
    var checks =
        new Checks(words)
            .when(!rights.mayRaise(actor, unit), "unit", "sheet.unit")
            .when(opening.level == null, "level", "sheet.level")
            .when(!isCause(opening.cause), "cause", "sheet.cause");
    texts.check(checks, "text", opening.text, null);
    checks.refuse();
    if (opening.level == null || opening.cause == null) {
      throw new IllegalStateException("Checked above");
    }
    var raising =
        new Raising(
            opening.level,
            opening.cause,
            null,
            unit,
            organization.requireUnit(unit).region(),
            actor.login(),
            actor.unit(),
            PlainText.of(opening.text),
            null);
    return reading.view(sheets.raise(raising, null, actor.doer()), actor);
  }

  private boolean isCause(@Nullable String cause) {
    return cause != null
        && vocabulary.list("supervisionCauses").stream().anyMatch(o -> o.value().equals(cause));
  }

  @Transactional
  public SheetView reply(String id, Said said, @Nullable Long based, Actor actor) {
    return act(
        id,
        SheetAct.REPLY,
        said.text,
        based,
        actor,
        sheet ->
            sheet.reply(
                new SheetReply(
                    PlainText.of(said.text), actor.login(), clock.instant(), clock.today())),
        MessageKind.ANSWERED);
  }

  @Transactional
  public SheetView close(String id, Said said, @Nullable Long based, Actor actor) {
    return act(
        id,
        SheetAct.CLOSE,
        said.text,
        based,
        actor,
        sheet ->
            sheet.close(new Closure(actor.login(), clock.instant(), PlainText.of(said.text))),
        null);
  }

  @Transactional
  public SheetView sendBack(String id, Said said, @Nullable Long based, Actor actor) {
    return act(
        id,
        SheetAct.RETURN,
        said.text,
        based,
        actor,
        sheet -> sheet.sendBack(clock.instant(), sheets.dueFrom(clock.today())),
        MessageKind.SUPERVISED);
  }

  /** 升级: to the next level, and answered to whoever raises it. */
  @Transactional
  public SheetView raiseLevel(String id, Said said, @Nullable Long based, Actor actor) {
    return act(
        id,
        SheetAct.RAISE_LEVEL,
        said.text,
        based,
        actor,
        sheet ->
            sheet.raiseTo(
                sheet.level().next().orElseThrow(),
                rights.takesOver(actor, sheet),
                sheets.dueFrom(clock.today())),
        MessageKind.SUPERVISED);
  }

  @Transactional
  public SheetView propose(String id, Proposing proposing, @Nullable Long based, Actor actor) {
    var type = proposing.type;
    if (type == null) {
      new Checks(words).when(true, "type", "sheet.proposalType").refuse();
      throw new IllegalStateException("Refused above");
    }
    return act(
        id,
        SheetAct.PROPOSE,
        proposing.text,
        based,
        actor,
        sheet -> sheet.propose(new Proposal(type, PlainText.of(proposing.text), clock.today())),
        MessageKind.SUPERVISED);
  }

  @Transactional
  public SheetView answerProposal(
      String id, Answering answering, @Nullable Long based, Actor actor) {
    var adopted = answering.adopted;
    if (adopted == null) {
      new Checks(words).when(true, "adopted", "sheet.adopted").refuse();
      throw new IllegalStateException("Refused above");
    }
    return act(
        id,
        SheetAct.ANSWER_PROPOSAL,
        answering.text,
        based,
        actor,
        sheet ->
            Optional.ofNullable(sheet.proposal())
                .orElseThrow()
                .answer(adopted, PlainText.of(answering.text), clock.today()),
        MessageKind.ANSWERED);
  }

  private SheetView act(
      String id,
      SheetAct act,
      @Nullable String text,
      @Nullable Long based,
      Actor actor,
      Consumer<Sheet> change,
      @Nullable MessageKind told) {
    var known = sheets.find(SheetReading.idOf(id)).orElseThrow(Unknown::new);
    @Nullable PetitionCase theCase = known.caseNo() == null ? null : cases.lock(known.caseNo());
    var sheet = sheets.lock(known.id()).orElseThrow(Unknown::new);
    reading.require(sheet, theCase, actor);
    if (!rights.everMay(actor, sheet, act)) {
      throw new NotAllowed();
    }
    if (based != null && based != sheet.version()) {
      throw new StaleVersion();
    }
    if (!rights.acts(actor, sheet).contains(act)) {
      throw new NotNowOfSheet();
    }
    var checks = new Checks(words);
    texts.check(checks, "text", text, theCase);
    checks.refuse();
    change.accept(sheet);
    sheets.did(sheet, theCase, act.name(), PlainText.of(text), actor.doer());
    if (told != null) {
      sheets.tell(sheet, theCase, told);
    }
    return reading.view(sheet, actor);
  }
}

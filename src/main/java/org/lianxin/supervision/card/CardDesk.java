package org.lianxin.supervision.card;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.Assignment;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.PetitionCase;
import org.lianxin.supervision.card.CardCheck.About;
import org.lianxin.supervision.card.CardReading.Shown;
import org.lianxin.supervision.card.Cards.Card;
import org.lianxin.supervision.sheet.SheetFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and fills in cards. Each filling is one transaction that locks the case, or the sheet,
 * first. Of an accusation there is no card: nobody but the liaison knows that it exists.
 */
@Service
class CardDesk {

  private static final String WHAT = "responsibilityCard";

  private final Cards cards;
  private final CardForms forms;
  private final CardCheck check;
  private final CardReading reading;
  private final CardRights rights;
  private final SheetFiles sheets;
  private final CaseFiles cases;
  private final CaseSight sight;
  private final Assignments assignments;
  private final Organization organization;
  private final CaseEvidence caseEvidence;
  private final Evidence evidence;

  CardDesk(
      Cards cards,
      CardForms forms,
      CardCheck check,
      CardReading reading,
      CardRights rights,
      SheetFiles sheets,
      CaseFiles cases,
      CaseSight sight,
      Assignments assignments,
      Organization organization,
      CaseEvidence caseEvidence,
      Evidence evidence) {
    this.cards = cards;
    this.forms = forms;
    this.check = check;
    this.reading = reading;
    this.rights = rights;
    this.sheets = sheets;
    this.cases = cases;
    this.sight = sight;
    this.assignments = assignments;
    this.organization = organization;
    this.caseEvidence = caseEvidence;
    this.evidence = evidence;
  }

  /** What was filled in, by the codes of the fields. */
  record Filled(@Nullable Map<String, String> values) {}

  /** Entitled, but the case, or the unit's part in it, is over. */
  static class NoCardNow extends Refusal {
    NoCardNow() {
      super(HttpStatus.CONFLICT);
    }
  }

  /** The cards of a case: of its station, and of each unit it was given to. */
  @Transactional(readOnly = true)
  public List<CardView> ofCase(String caseNo, Actor actor) {
    var theCase = cases.require(caseNo);
    sight.require(actor, theCase);
    if (theCase.sealed()) {
      return List.of();
    }
    var kept =
        cards.ofCase(caseNo).stream().collect(Collectors.toMap(Card::unit, Function.identity()));
    var now = units(theCase);
    var about = reading.about(theCase.registeredUnit(), theCase);
    return reading.views(
        Stream.concat(now.stream(), kept.keySet().stream().sorted())
            .distinct()
            .map(
                unit ->
                    new Shown(
                        kept.get(unit),
                        null,
                        about.forUnit(unit),
                        now.contains(unit) && rights.allows(actor, theCase, unit)))
            .toList());
  }

  /** Fills in the card of one unit. */
  @Transactional
  public CardView fill(
      String caseNo, String unit, Filled filled, @Nullable Long based, Actor actor) {
    var theCase = cases.lock(caseNo);
    sight.require(actor, theCase);
    if (theCase.sealed() || !rights.entitled(actor, theCase, unit)) {
      throw new NotAllowed();
    }
    var card = cards.ofCase(caseNo, unit).orElse(null);
    requireNewest(card, based);
    if (!rights.allows(actor, theCase, unit) || !units(theCase).contains(unit)) {
      throw new NoCardNow();
    }
    var about = reading.about(unit, theCase);
    var deed = keep(card == null ? cards.begin(caseNo, null, unit) : card, filled, about, actor);
    caseEvidence.record(theCase, deed);
    return reading.view(new Shown(cards.ofCase(caseNo, unit).orElseThrow(), null, about, true));
  }

  /** The card that a supervision sheet asks of its unit. */
  @Transactional(readOnly = true)
  public CardView ofSheet(String id, Actor actor) {
    return ofSheet(sheets.read(id, actor));
  }

  private CardView ofSheet(SheetFiles.SheetFile sheet) {
    return reading.view(
        new Shown(
            cards.ofSheet(sheet.id()).orElse(null), sheet.number(), about(sheet), sheet.mayFill()));
  }

  /** Fills it in. */
  @Transactional
  public CardView fill(String id, Filled filled, @Nullable Long based, Actor actor) {
    var sheet = sheets.lock(id, actor);
    var card = cards.ofSheet(sheet.id()).orElse(null);
    requireNewest(card, based);
    var deed =
        keep(
            card == null ? cards.begin(null, sheet.id(), sheet.unit()) : card,
            filled,
            about(sheet),
            actor);
    if (sheet.theCase() == null) {
      evidence.ofSystem(deed);
    } else {
      caseEvidence.record(sheet.theCase(), deed);
    }
    return ofSheet(sheet);
  }

  private About about(SheetFiles.SheetFile sheet) {
    return sheet.theCase() == null
        ? new About(sheet.unit(), sheet.township(), null, null)
        : reading.about(sheet.unit(), sheet.theCase());
  }

  private Deed keep(Card card, Filled filled, About about, Actor actor) {
    var form = forms.current();
    var given = filled.values == null ? Map.<String, String>of() : filled.values;
    var values = check.values(form.fields(), given, about);
    cards.fill(card, form.version(), values, actor.login());
    return Deed.of(actor.doer(), Act.ACTED, WHAT, card.id())
        .on(new TreeSet<>(values.keySet()))
        .because("FILLED");
  }

  private static void requireNewest(@Nullable Card card, @Nullable Long based) {
    if (based != null && based != (card == null ? 0 : card.version())) {
      throw new StaleVersion();
    }
  }

  /** The station that registered it, and the departments it was given to. */
  private List<String> units(PetitionCase theCase) {
    return Stream.concat(
            Stream.of(theCase.registeredUnit())
                .filter(unit -> organization.requireUnit(unit).kind() == UnitKind.STATION),
            assignments.of(theCase).stream().map(Assignment::unit))
        .distinct()
        .toList();
  }
}

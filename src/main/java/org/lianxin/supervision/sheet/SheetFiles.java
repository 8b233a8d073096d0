package org.lianxin.supervision.sheet;

import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.PetitionCase;
import org.lianxin.supervision.sheet.SheetDesk.NotNowOfSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to a sheet for what is kept beside it: its responsibility card. */
@Service
public class SheetFiles {

  private final Sheets sheets;
  private final SheetReading reading;
  private final SheetRights rights;
  private final CaseFiles cases;

  SheetFiles(Sheets sheets, SheetReading reading, SheetRights rights, CaseFiles cases) {
    this.sheets = sheets;
    this.reading = reading;
    this.rights = rights;
    this.cases = cases;
  }

  /**
   * What a sheet is about.
   *
   * @param theCase null for a sheet without one
   * @param unit who has to answer
   * @param mayFill whether he may fill in its card now
   */
  public record SheetFile(
      String id,
      String number,
      @Nullable PetitionCase theCase,
      String unit,
      String township,
      boolean mayFill) {}

  /** To read; refuses whom it does not concern. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public SheetFile read(String id, Actor actor) {
    var sheet = sheets.find(SheetReading.idOf(id)).orElseThrow(Unknown::new);
    @Nullable PetitionCase theCase = sheet.caseNo() == null ? null : cases.require(sheet.caseNo());
    return file(sheet, theCase, actor);
  }

  /** To fill in its card: the case is locked first, then the sheet; refuses who may not. */
  @Transactional(propagation = Propagation.MANDATORY)
  public SheetFile lock(String id, Actor actor) {
    var known = sheets.find(SheetReading.idOf(id)).orElseThrow(Unknown::new);
    @Nullable PetitionCase theCase = known.caseNo() == null ? null : cases.lock(known.caseNo());
    var sheet = sheets.lock(known.id()).orElseThrow(Unknown::new);
    var file = file(sheet, theCase, actor);
    if (!rights.everMay(actor, sheet, SheetAct.FILL_CARD)) {
      throw new NotAllowed();
    }
    if (!file.mayFill) {
      throw new NotNowOfSheet();
    }
    return file;
  }

  private SheetFile file(Sheet sheet, @Nullable PetitionCase theCase, Actor actor) {
    reading.require(sheet, theCase, actor);
    return new SheetFile(
        sheet.id().toString(),
        sheet.number(),
        theCase,
        sheet.unit(),
        sheet.township(),
        rights.acts(actor, sheet).contains(SheetAct.FILL_CARD));
  }
}

package org.lianxin.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.PetitionersLetters;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.lianxin.petition.Due;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.PetitionersOwn;
import org.lianxin.petition.ServedNotices;
import org.lianxin.portal.Progress.Linked;
import org.lianxin.privacy.CasePrivacy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a petitioner follow his case: the way it goes, no person and no internal note. */
@Service
class Tracking {

  private final Receipts receipts;
  private final PetitionersOwn own;
  private final ServedNotices served;
  private final PetitionersLetters letters;
  private final CasePrivacy privacy;
  private final Organization organization;
  private final Vocabulary vocabulary;
  private final Words words;

  Tracking(
      Receipts receipts,
      PetitionersOwn own,
      ServedNotices served,
      PetitionersLetters letters,
      CasePrivacy privacy,
      Organization organization,
      Vocabulary vocabulary,
      Words words) {
    this.receipts = receipts;
    this.own = own;
    this.served = served;
    this.letters = letters;
    this.privacy = privacy;
    this.organization = organization;
    this.vocabulary = vocabulary;
    this.words = words;
  }

  /** The same refusal for a wrong number and a wrong code. */
  @Transactional(readOnly = true)
  public Progress of(@Nullable String caseNo, @Nullable String code) {
    var theCase = receipts.caseOf(caseNo, code);
    return theCase.sealed() ? handedOver(theCase) : progress(theCase);
  }

  private Progress handedOver(PetitionCase theCase) {
    return Progress.handedOver(
        theCase.caseNo(), words.of("progress.handedOver.state"), words.of("progress.handedOver"));
  }

  private Progress progress(PetitionCase theCase) {
    var unit =
        organization.requireUnit(
            theCase.handling().leadUnit() != null
                ? theCase.handling().leadUnit()
                : theCase.registeredUnit());
    return new Progress(
        theCase.caseNo(),
        theCase.state(),
        vocabulary.label("states", theCase.state().name()),
        explanation(theCase),
        theCase.state().isFinal() ? null : Due.dateOf(theCase.due()),
        unit.name(),
        unit.phone(),
        served.of(theCase.caseNo()),
        letters.of(theCase),
        own.actions(theCase),
        own.rights(theCase),
        privacy.told(theCase),
        privacy.consents(theCase),
        linked(theCase));
  }

  private List<Linked> linked(PetitionCase theCase) {
    return own.links(theCase).stream()
        .map(
            link ->
                new Linked(
                    link.caseNo(), link.kind().name(), words.of("progress.link." + link.kind())))
        .toList();
  }

  /** A closing is told by how it ended: only an opinion can be reviewed (Art. 35). */
  private String explanation(PetitionCase theCase) {
    var key = "progress." + theCase.state();
    return words.orElse(key + "." + theCase.outcome(), words.of(key));
  }
}

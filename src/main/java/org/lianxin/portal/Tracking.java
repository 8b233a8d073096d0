package org.lianxin.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.Due;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.QueryCode;
import org.lianxin.petition.ServedNotices;
import org.lianxin.petition.ServedNotices.Served;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a petitioner follow his case: the way it goes, no person and no internal note. */
@Service
class Tracking {

  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{10}");
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{1,32}");

  private final CaseFiles cases;
  private final ServedNotices served;
  private final Organization organization;
  private final Vocabulary vocabulary;
  private final Words words;

  Tracking(
      CaseFiles cases,
      ServedNotices served,
      Organization organization,
      Vocabulary vocabulary,
      Words words) {
    this.cases = cases;
    this.served = served;
    this.organization = organization;
    this.vocabulary = vocabulary;
    this.words = words;
  }

  /**
   * How a case stands, in plain words.
   *
   * @param nextDate the day by which the next thing is due; null where none is set
   */
  record Progress(
      String caseNo,
      CaseState state,
      String stateName,
      String explanation,
      @Nullable LocalDate nextDate,
      String handlingUnit,
      String handlingPhone,
      List<Served> notices) {}

  /** The same refusal for a wrong number and a wrong code: it tells a stranger nothing. */
  @Transactional(readOnly = true)
  public Progress of(@Nullable String caseNo, @Nullable String code) {
    if (caseNo == null
        || code == null
        || !NUMBER.matcher(caseNo.strip()).matches()
        || !CODE.matcher(code.strip()).matches()) {
      throw new TrackingFailed();
    }
    return cases
        .tracked(caseNo.strip(), new QueryCode(code.strip()))
        .map(this::progress)
        .orElseThrow(TrackingFailed::new);
  }

  private Progress progress(PetitionCase theCase) {
    var unit =
        organization.requireUnit(
            theCase.leadUnit() != null ? theCase.leadUnit() : theCase.registeredUnit());
    return new Progress(
        theCase.caseNo(),
        theCase.state(),
        vocabulary.label("states", theCase.state().name()),
        explanation(theCase),
        theCase.state().isFinal() ? null : Due.dateOf(theCase.due()),
        unit.name(),
        unit.phone(),
        served.of(theCase.caseNo()));
  }

  /** A closing is told by how it ended: only an opinion can be reviewed (Art. 35). */
  private String explanation(PetitionCase theCase) {
    var key = "progress." + theCase.state();
    return words.orElse(key + "." + theCase.outcome(), words.of(key));
  }

  /** Nothing is tracked by that number and code. */
  static class TrackingFailed extends Refusal {
    TrackingFailed() {
      super(HttpStatus.NOT_FOUND);
    }
  }
}

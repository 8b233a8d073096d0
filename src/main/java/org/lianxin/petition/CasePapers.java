package org.lianxin.petition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Sight;
import org.springframework.stereotype.Component;

/**
 * The completed forms of a case, whole, for what is written from them. Whoever hands any of it on
 * has asked {@link CaseSight} first.
 */
@Component
public class CasePapers {

  private final CaseSteps steps;
  private final SavedForms forms;
  private final SealedFields sealedFields;
  private final SealedAccusations sealedAccusations;
  private final PartyWords partyWords;

  CasePapers(
      CaseSteps steps,
      SavedForms forms,
      SealedFields sealedFields,
      SealedAccusations sealedAccusations,
      PartyWords partyWords) {
    this.steps = steps;
    this.forms = forms;
    this.sealedFields = sealedFields;
    this.sealedAccusations = sealedAccusations;
    this.partyWords = partyWords;
  }

  /**
   * One completed form.
   *
   * @param unit code of the unit that completed it
   */
  public record Paper(
      String id,
      String task,
      @Nullable String decision,
      Map<String, Object> data,
      String actor,
      String unit,
      Instant at) {}

  /**
   * What was completed in a case before what is completed in this transaction; nothing hidden. Not
   * for accusations.
   */
  public List<Paper> before(PetitionCase theCase) {
    var caseNo = theCase.caseNo();
    return steps.withKey(caseNo).stream().map(row -> paper(caseNo, row, Map.of())).toList();
  }

  private List<Paper> of(PetitionCase theCase) {
    var caseNo = theCase.caseNo();
    Map<String, Map<String, Object>> accusation =
        theCase.sealed() ? sealedAccusations.forms(caseNo) : Map.of();
    return steps.of(caseNo).stream().map(row -> paper(caseNo, row, accusation)).toList();
  }

  /** All of a case, the first first, as this reader may see it. */
  public List<Paper> of(PetitionCase theCase, Sight sight) {
    var disguise = partyWords.disguise(theCase.caseNo(), sight);
    return of(theCase).stream()
        .map(
            paper ->
                new Paper(
                    paper.id,
                    paper.task,
                    paper.decision,
                    disguise.of(paper.data),
                    paper.actor,
                    paper.unit,
                    paper.at))
        .toList();
  }

  private Paper paper(
      String caseNo, CaseSteps.Row row, Map<String, Map<String, Object>> accusation) {
    var data = new HashMap<>(forms.fields(row.data()));
    data.putAll(accusation.getOrDefault(row.id(), Map.of()));
    data.putAll(sealedFields.opened(caseNo, row.id(), row.sealed(), true));
    return new Paper(
        row.id(), row.task(), row.decision(), data, row.actorName(), row.unit(), row.at());
  }
}

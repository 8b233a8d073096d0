package org.lianxin.privacy.retention;

import java.util.Set;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.SavedForms;
import org.lianxin.privacy.retention.RetentionTable.CaseKind;
import org.springframework.stereotype.Component;

/** How long one case is kept by the table. */
@Component
class CaseRetention {

  /** Endings without a result of the matter itself. */
  private static final Set<String> WITHOUT_RESULT =
      Set.of("ROUTED", "FORWARDED", "NOT_ACCEPTED", "WITHDRAWN");

  private final RetentionTable table;
  private final SavedForms forms;

  CaseRetention(RetentionTable table, SavedForms forms) {
    this.table = table;
    this.forms = forms;
  }

  Period of(PetitionCase theCase) {
    return table.of(kind(theCase));
  }

  private CaseKind kind(PetitionCase theCase) {
    if ("ASSIGN".equals(forms.last(theCase.caseNo(), "instruct").get("decision"))) {
      return CaseKind.CASE_INSTRUCTED;
    }
    var outcome = theCase.outcome();
    return outcome == null || WITHOUT_RESULT.contains(outcome)
        ? CaseKind.CASE_OTHER
        : CaseKind.CASE_ANSWERED;
  }
}

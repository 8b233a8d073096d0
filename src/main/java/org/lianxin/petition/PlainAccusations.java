package org.lianxin.petition;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the accusations that an earlier release has kept with the other cases under seal. */
@Component
class PlainAccusations {

  private final JdbcClient jdbc;
  private final SealedAccusations sealedAccusations;
  private final SavedForms forms;
  private final OpenWork openWork;

  PlainAccusations(
      JdbcClient jdbc, SealedAccusations sealedAccusations, SavedForms forms, OpenWork openWork) {
    this.jdbc = jdbc;
    this.sealedAccusations = sealedAccusations;
    this.forms = forms;
    this.openWork = openWork;
  }

  /** Takes the whole of it into the sealed file; the register line remains. */
  void takeIn(PetitionCase theCase) {
    var caseNo = theCase.caseNo();
    sealedAccusations.begin(
        caseNo, new Accusation(theCase.matter(), theCase.requests(), parties(caseNo)));
    for (var step : steps(caseNo)) {
      sealedAccusations.add(caseNo, step.id, forms.fields(step.data));
    }
    theCase.keepRegisterLine();
    openWork.retitle(theCase);
    change("UPDATE case_step SET data = '{}' WHERE case_no = ?", caseNo);
    change("UPDATE petition_case SET petitioner_name = NULL WHERE case_no = ?", caseNo);
    change("DELETE FROM petitioner WHERE case_no = ?", caseNo);
    change("DELETE FROM agency_mandate WHERE case_no = ?", caseNo);
    change("DELETE FROM case_link WHERE kind = 'REPEAT' AND case_no = ?", caseNo);
  }

  private List<Party> parties(String caseNo) {
    return jdbc.sql(
            "SELECT seq, lead, representative, name, phone, address, id_number, NULL AS email"
                + " FROM petitioner WHERE case_no = ? ORDER BY seq")
        .param(caseNo)
        .query(Party.class)
        .list();
  }

  private List<Kept> steps(String caseNo) {
    return jdbc.sql("SELECT id, data FROM case_step WHERE case_no = ?")
        .param(caseNo)
        .query(Kept.class)
        .list();
  }

  private void change(String sql, String caseNo) {
    jdbc.sql(sql).param(caseNo).update();
  }

  private record Kept(String id, String data) {}
}

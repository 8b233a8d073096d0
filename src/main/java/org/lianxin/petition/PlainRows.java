package org.lianxin.petition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianxin.access.Masking;
import org.lianxin.foundation.TakenOver;
import org.lianxin.foundation.TakingOver;
import org.lianxin.protection.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals at the start what an earlier release has kept plain, which no migration can: it has no
 * keys. Case by case, so that a start which is broken off leaves whole cases behind, and the next
 * one goes on.
 */
@Component
class PlainRows extends TakingOver {

  private static final Logger log = LoggerFactory.getLogger(PlainRows.class);
  private static final int PAGE = 200;

  private final JdbcClient jdbc;
  private final CaseFiles cases;
  private final PlainAccusations accusations;
  private final CaseKeys keys;
  private final PetitionerSealing petitioners;
  private final SealedFields sealedFields;
  private final SavedForms forms;
  private final PersonalFields personal;
  private final JsonMapper json;
  private final TransactionTemplate transactions;

  PlainRows(
      TakenOver taken,
      JdbcClient jdbc,
      CaseFiles cases,
      PlainAccusations accusations,
      CaseKeys keys,
      PetitionerSealing petitioners,
      SealedFields sealedFields,
      SavedForms forms,
      PersonalFields personal,
      JsonMapper json,
      PlatformTransactionManager transactions) {
    super(taken);
    this.jdbc = jdbc;
    this.cases = cases;
    this.accusations = accusations;
    this.keys = keys;
    this.petitioners = petitioners;
    this.sealedFields = sealedFields;
    this.forms = forms;
    this.personal = personal;
    this.json = json;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  protected boolean takeOver() {
    var fields = personal.byTask();
    var sealed = 0;
    for (var page = plain(); !page.isEmpty(); page = plain()) {
      page.forEach(caseNo -> transactions.executeWithoutResult(status -> seal(caseNo, fields)));
      sealed += page.size();
    }
    if (sealed > 0) {
      log.info("the personal data of {} cases of an earlier release was sealed", sealed);
    }
    return sealed > 0;
  }

  /** Before anything reads a case. */
  @Override
  public int getPhase() {
    return super.getPhase() - 2;
  }

  /** Whatever was registered or sealed since has a key, even if a shredded one. */
  private List<String> plain() {
    return jdbc.sql(
            "SELECT c.case_no FROM petition_case c WHERE NOT EXISTS"
                + " (SELECT 1 FROM case_key k WHERE k.case_no = c.case_no)"
                + " ORDER BY c.case_no LIMIT ?")
        .param(PAGE)
        .query(String.class)
        .list();
  }

  private void seal(String caseNo, Map<String, Map<String, Mask>> fields) {
    var theCase = cases.lock(caseNo);
    if (theCase.sealed()) {
      accusations.takeIn(theCase);
      return;
    }
    var salt = keys.make(caseNo, Level.P3);
    var name = petitioners.sealPlain(caseNo, salt);
    jdbc.sql(
            "UPDATE petition_case SET petitioner_shown = ?, petitioner_name = NULL"
                + " WHERE case_no = ?")
        .param(1, Masking.name(name))
        .param(2, caseNo)
        .update();
    jdbc
        .sql("SELECT id, task, data FROM case_step WHERE case_no = ? AND sealed IS NULL")
        .param(caseNo)
        .query(Kept.class)
        .stream()
        .filter(step -> fields.containsKey(step.task))
        .toList()
        .forEach(step -> seal(caseNo, step, fields.get(step.task)));
  }

  private void seal(String caseNo, Kept step, Map<String, Mask> marks) {
    var form = new LinkedHashMap<>(forms.fields(step.data));
    var sealed = sealedFields.takeOut(caseNo, step.id, form, marks);
    if (sealed != null) {
      jdbc.sql("UPDATE case_step SET data = ?, sealed = ? WHERE id = ?")
          .params(json.writeValueAsString(form), sealed, step.id)
          .update();
    }
  }

  private record Kept(String id, String task, String data) {}
}

package org.lianxin.petition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads completed forms back. */
@Component
public class SavedForms {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final SealedFields sealedFields;
  private final SealedAccusations sealedAccusations;
  private final JsonMapper json;

  SavedForms(
      JdbcClient jdbc,
      SealedFields sealedFields,
      SealedAccusations sealedAccusations,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.sealedAccusations = sealedAccusations;
    this.sealedFields = sealedFields;
    this.json = json;
  }

  /** The data of the form last completed for a task of the case; empty if none was. */
  public Map<String, Object> last(String caseNo, String task) {
    return jdbc.sql(
            "SELECT id, data, sealed FROM case_step WHERE case_no = ? AND task = ?"
                + " ORDER BY at DESC, id DESC LIMIT 1")
        .params(caseNo, task)
        .query(Row.class)
        .optional()
        .map(row -> whole(caseNo, row))
        .orElse(Map.of());
  }

  /** The data of one completed form of the case, whatever it is; empty once it is shredded. */
  public Map<String, Object> of(PetitionCase theCase, String step) {
    var caseNo = theCase.caseNo();
    if (theCase.sealed()) {
      return sealedAccusations.forms(caseNo).getOrDefault(step, Map.of());
    }
    return jdbc.sql("SELECT id, data, sealed FROM case_step WHERE case_no = ? AND id = ?")
        .params(caseNo, step)
        .query(Row.class)
        .optional()
        .map(row -> whole(caseNo, row))
        .orElse(Map.of());
  }

  /** Changes what is kept of a task's forms; only for what may not stay in this file. */
  void rewrite(String caseNo, String task, Consumer<Map<String, Object>> change) {
    jdbc.sql("SELECT id, data, sealed FROM case_step WHERE case_no = ? AND task = ?")
        .params(caseNo, task)
        .query(Row.class)
        .list()
        .forEach(
            row -> {
              var form = whole(caseNo, row);
              change.accept(form);
              var sealed =
                  sealedFields.takeOut(
                      caseNo, row.id, form, sealedFields.masks(caseNo, row.id, row.sealed));
              jdbc.sql("UPDATE case_step SET data = ?, sealed = ? WHERE id = ?")
                  .params(json.writeValueAsString(form), sealed, row.id)
                  .update();
            });
  }

  private Map<String, Object> whole(String caseNo, Row row) {
    var form = new LinkedHashMap<>(fields(row.data));
    form.putAll(sealedFields.opened(caseNo, row.id, row.sealed, true));
    return form;
  }

  Map<String, Object> fields(String data) {
    return json.readValue(data, FIELDS);
  }

  private record Row(String id, String data, byte @Nullable [] sealed) {}
}

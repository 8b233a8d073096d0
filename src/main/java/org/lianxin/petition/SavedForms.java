package org.lianxin.petition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads completed forms back. */
@Component
public class SavedForms {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SavedForms(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The data of the form last completed for a task of the case; empty if none was. */
  public Map<String, Object> last(String caseNo, String task) {
    return jdbc.sql(
            "SELECT data FROM case_step WHERE case_no = ? AND task = ?"
                + " ORDER BY at DESC, id DESC LIMIT 1")
        .params(caseNo, task)
        .query(String.class)
        .optional()
        .map(this::fields)
        .orElse(Map.of());
  }

  /** Changes what is kept of a task's forms; only for what may not stay in this file. */
  void rewrite(String caseNo, String task, Consumer<Map<String, Object>> change) {
    jdbc.sql("SELECT id, data FROM case_step WHERE case_no = ? AND task = ?")
        .params(caseNo, task)
        .query((row, i) -> Map.entry(row.getString("id"), row.getString("data")))
        .list()
        .forEach(
            step -> {
              var form = new LinkedHashMap<>(fields(step.getValue()));
              change.accept(form);
              jdbc.sql("UPDATE case_step SET data = ? WHERE id = ?")
                  .params(json.writeValueAsString(form), step.getKey())
                  .update();
            });
  }

  Map<String, Object> fields(String data) {
    return json.readValue(data, FIELDS);
  }
}

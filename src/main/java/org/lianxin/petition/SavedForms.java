package org.lianxin.petition;

import java.util.Map;
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

  Map<String, Object> fields(String data) {
    return json.readValue(data, FIELDS);
  }
}

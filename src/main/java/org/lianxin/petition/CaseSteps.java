package org.lianxin.petition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The completed forms of a case as they are kept, read once for the many parts of a page. */
@Component
class CaseSteps {

  private final JdbcClient jdbc;
  private final ReadOnce readOnce;

  CaseSteps(JdbcClient jdbc, ReadOnce readOnce) {
    this.jdbc = jdbc;
    this.readOnce = readOnce;
  }

  /** One completed form. */
  record Row(
      String id,
      String task,
      @Nullable String decision,
      String data,
      byte @Nullable [] sealed,
      String actorName,
      @Nullable String forName,
      String unit,
      Instant at) {}

  /** All of a case, the first first. */
  List<Row> of(String caseNo) {
    return readOnce.of(new Of(caseNo), () -> read(caseNo));
  }

  private List<Row> read(String caseNo) {
    return jdbc.sql(
            "SELECT id, task, decision, data, sealed, actor_name, for_name, unit, at FROM case_step"
                + " WHERE case_no = ? ORDER BY at, id")
        .param(caseNo)
        .query(Row.class)
        .list();
  }

  private record Of(String caseNo) {}
}

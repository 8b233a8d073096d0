package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.ReadOnce;
import org.lianxin.protection.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The completed forms of a case as they are kept, read once for the many parts of a page. */
@Component
class CaseSteps {

  private final JdbcClient jdbc;
  private final ReadOnce readOnce;
  private final EntityManager entities;

  CaseSteps(JdbcClient jdbc, ReadOnce readOnce, EntityManager entities) {
    this.entities = entities;
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

  /**
   * The same for who writes, and what is being completed now: with the key that opens them, which
   * is then known and not asked for again.
   */
  List<Row> withKey(String caseNo) {
    var read =
        entities
            .createQuery(
                "SELECT s, k FROM CaseStep s LEFT JOIN CaseKey k ON k.of.caseNo = s.caseNo"
                    + " AND k.of.level = ?2 WHERE s.caseNo = ?1 ORDER BY s.at, s.id",
                Object[].class)
            .setParameter(1, caseNo)
            .setParameter(2, Level.P3)
            // What is being done now is not there yet; writing it first would break up the batches.
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList();
    return read.stream().map(row -> ((CaseStep) row[0]).row()).toList();
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

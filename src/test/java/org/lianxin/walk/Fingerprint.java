package org.lianxin.walk;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a refused act must leave as it was: the rows of a case in every table that knows cases, the
 * versions of the case and its items, the deeds on its audit chain, and the engine's processes.
 */
final class Fingerprint {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final String query;

  Fingerprint(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    var counts =
        jdbc
            .sql(
                "SELECT LOWER(table_name) FROM information_schema.columns"
                    + " WHERE LOWER(column_name) = 'case_no' AND table_schema = SCHEMA()"
                    + " ORDER BY 1")
            .query(String.class)
            .list()
            .stream()
            .map(t -> ", (SELECT COUNT(*) FROM %s WHERE case_no = :no) AS n_%s".formatted(t, t))
            .collect(Collectors.joining());
    query =
        "SELECT (SELECT version FROM petition_case WHERE case_no = :no) AS case_version,"
            + " (SELECT SUM(version) FROM work_item WHERE case_no = :no) AS item_versions,"
            + " (SELECT COUNT(*) FROM work_item_draft d JOIN work_item w ON w.id = d.work_item"
            + " WHERE w.case_no = :no) AS drafts,"
            + " (SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = :no) AS instances,"
            // That he was let look, or was not, stays on record whatever he tried.
            + " (SELECT COUNT(*) FROM audit_event WHERE chain = :no AND action NOT IN"
            + " ('SAW_PERSONAL', 'SAW_SEALED', 'REFUSED')) AS deeds,"
            + " (SELECT COUNT(*) FROM petition_case) AS cases"
            + counts;
  }

  Map<String, Object> of(String caseNo) {
    return transaction.execute(status -> jdbc.sql(query).param("no", caseNo).query().singleRow());
  }
}

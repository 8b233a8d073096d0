package org.lianxin.statistics.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianxin.organization.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supervision sheets of the period, and what was proposed in them: Art. 41 (2), (3). */
@Component
class SheetCounts {

  private final JdbcClient jdbc;

  SheetCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Proposals of a type, and how many were adopted. */
  record Proposals(String type, long proposed, long adopted) {}

  /** SheetCounts by level. */
  Map<String, Long> raised(Scope scope) {
    var found = new TreeMap<String, Long>();
    jdbc.sql(
            "SELECT s.level, COUNT(*) AS sheets FROM supervision_sheet s"
                + " WHERE s.raised_on BETWEEN :from AND :to AND "
                + where(scope)
                + " GROUP BY s.level")
        .params(scope.values())
        .query(Raised.class)
        .list()
        .forEach(row -> found.put(row.level, row.sheets));
    return found;
  }

  List<Proposals> proposals(Scope scope) {
    return jdbc.sql(
            "SELECT s.proposal_type AS type, COUNT(*) AS proposed,"
                + " SUM(CASE WHEN s.adopted = TRUE THEN 1 ELSE 0 END) AS adopted"
                + " FROM supervision_sheet s WHERE s.proposal_type IS NOT NULL"
                + " AND s.proposed_on BETWEEN :from AND :to AND "
                + where(scope)
                + " GROUP BY s.proposal_type ORDER BY s.proposal_type")
        .params(scope.values())
        .query(Proposals.class)
        .list();
  }

  private static String where(Scope scope) {
    return scope.unit().kind() == UnitKind.COUNTY ? "s.township LIKE :of" : "s.township = :of";
  }

  private record Raised(String level, long sheets) {}
}

package org.lianxin.statistics;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.statistics.CaseRow.Entry;
import org.lianxin.statistics.CaseRow.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds the opinions that reached the petitioner, and what came of his not accepting them. */
@Component
class CaseReviews {

  private static final String UPHELD = "MAINTAIN";

  private final JdbcClient jdbc;

  CaseReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Served(String caseNo, @Nullable LocalDate servedAt, Timestamp recordedAt) {}

  private record Asked(
      String caseNo,
      Timestamp requestedAt,
      @Nullable String result,
      @Nullable Timestamp decidedAt) {}

  void add(Map<String, CaseRow> cases, String within, Map<String, ?> values) {
    var asked =
        jdbc
            .sql(
                "SELECT case_no, requested_at, result, decided_at FROM review_request"
                    + " WHERE level = 'REVIEW' AND case_no"
                    + within)
            .params(values)
            .query(Asked.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Asked::caseNo));
    var served =
        jdbc
            .sql(
                "SELECT case_no, served_at, recorded_at FROM service_record WHERE kind = 'OPINION'"
                    + " AND case_no"
                    + within
                    + " ORDER BY case_no, recorded_at, id")
            .params(values)
            .query(Served.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Served::caseNo));
    for (var one : cases.values()) {
      if (!one.is(CaseRow.SEALED)) {
        add(
            one,
            served.getOrDefault(one.caseNo, List.of()),
            asked.getOrDefault(one.caseNo, List.of()));
      }
    }
  }

  /** A request is about the latest opinion that was served before it. */
  private static void add(CaseRow one, List<Served> served, List<Asked> asked) {
    var reviewed = new ArrayList<Served>();
    for (var request : asked) {
      served.stream()
          .filter(s -> !s.recordedAt.after(request.requestedAt))
          .reduce((earlier, later) -> later)
          .ifPresent(reviewed::add);
      if (request.result != null && request.decidedAt != null) {
        one.entries.add(
            new Entry(
                Kind.REVIEW,
                "",
                day(request.decidedAt),
                CaseRow.NEVER,
                request.result.equals(UPHELD) ? 0 : 1));
      }
    }
    for (var opinion : served) {
      one.entries.add(
          new Entry(
              Kind.OPINION,
              "",
              opinion.servedAt == null ? day(opinion.recordedAt) : Days.of(opinion.servedAt),
              CaseRow.NEVER,
              reviewed.contains(opinion) ? 1 : 0));
    }
  }

  private static int day(Timestamp moment) {
    return Days.of(LocalDate.ofInstant(moment.toInstant(), BusinessClock.ZONE));
  }
}

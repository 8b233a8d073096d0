package org.lianxin.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.statistics.CaseRow.Entry;
import org.lianxin.statistics.CaseRow.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds to cases what has come of them beside their own row. What was before a matter was taken up
 * anew no longer counts: its days are counted anew (domain.md §4.2). Of accusations nothing is
 * added.
 */
@Component
class CaseHistory {

  private static final Set<String> NOTICES = Set.of("C2", "C3");
  private static final List<String> SCORES = List.of("SATISFIED", "BASICALLY", "DISSATISFIED");

  private final JdbcClient jdbc;
  private final CaseReviews reviews;
  private final CaseRepeats repeats;

  CaseHistory(JdbcClient jdbc, CaseReviews reviews, CaseRepeats repeats) {
    this.jdbc = jdbc;
    this.reviews = reviews;
    this.repeats = repeats;
  }

  /** What is read of a case. */
  @FunctionalInterface
  interface Reading {
    void of(CaseRow theCase, ResultSet row) throws SQLException;
  }

  /**
   * Adds to these cases.
   *
   * @param within the condition on a column of case numbers, by which they are found
   */
  void add(Map<String, CaseRow> cases, String within, Map<String, ?> values) {
    each(
        cases,
        values,
        "SELECT case_no, MAX(reported_at) AS reported FROM escalation_report WHERE case_no"
            + within
            + " GROUP BY case_no",
        (one, row) -> one.reported = Days.ofMoment(row, "reported"));
    // An extended answer is due on the day to which it was extended; the extension's own clock
    // would count it twice.
    each(
        cases,
        values,
        duties("clock", within) + " UNION ALL " + duties("archived_clock", within),
        (one, row) -> one.add(Days.of(row, "start_on"), due(row)));
    each(
        cases,
        values,
        "SELECT case_no, status, invited_on, until_on, recorded_at, office_score, unit_score"
            + " FROM evaluation WHERE status <> 'MOOT' AND case_no"
            + within,
        (one, row) -> one.add(Days.of(row, "invited_on"), evaluation(row)));
    each(
        cases,
        values,
        "SELECT case_no, MIN(issued_at) AS issued, MAX(CASE WHEN contacted THEN 1 ELSE 0 END)"
            + " AS contacted FROM handling_opinion WHERE case_no"
            + within
            + " GROUP BY case_no",
        (one, row) -> {
          one.answered = Days.ofMoment(row, "issued");
          one.is(CaseRow.CONTACTED, row.getInt("contacted") == 1);
        });
    each(
        cases,
        values,
        "SELECT case_no FROM public_notice WHERE kind = 'OUTCOME' AND published_at IS NOT NULL"
            + " AND case_no"
            + within,
        (one, row) -> one.is(CaseRow.PUBLISHED, true));
    reviews.add(cases, within, values);
    repeats.add(cases, within, values);
    cases.values().forEach(CaseRow::reportedOnlyNow);
  }

  private static String duties(String table, String within) {
    return "SELECT case_no, rule, unit, start_on, last_day, ended_on, ending FROM "
        + table
        + " WHERE rule IN ('C2', 'C3', 'C4', 'C12b')"
        + " AND (ending IS NULL OR ending = 'MET') AND case_no"
        + within;
  }

  private void each(
      Map<String, CaseRow> cases, Map<String, ?> values, String sql, Reading reading) {
    jdbc.sql(sql)
        .params(values)
        .query(
            row -> {
              var one = cases.get(row.getString("case_no"));
              if (one != null && !one.is(CaseRow.SEALED)) {
                reading.of(one, row);
              }
            });
  }

  private static Entry due(ResultSet row) throws SQLException {
    var unit = row.getString("unit");
    return new Entry(
        NOTICES.contains(row.getString("rule")) ? Kind.NOTICE : Kind.ANSWER,
        unit == null ? "" : unit,
        Days.of(row, "last_day"),
        row.getString("ending") == null ? CaseRow.NEVER : Days.of(row, "ended_on"),
        0);
  }

  /** Who does not want to evaluate has not evaluated: nobody gains by noting that down. */
  private static Entry evaluation(ResultSet row) throws SQLException {
    var said = "EVALUATED".equals(row.getString("status"));
    return new Entry(
        Kind.EVALUATION,
        "",
        Days.of(row, "until_on"),
        said ? Days.ofMoment(row, "recorded_at") : CaseRow.NEVER,
        said
            ? CaseRow.scores(
                score(row.getString("office_score")), score(row.getString("unit_score")))
            : 0);
  }

  /** 1 satisfied, 2 basically, 3 dissatisfied; 0 for nothing said. */
  private static int score(@Nullable String code) {
    return code == null ? 0 : 1 + SCORES.indexOf(code);
  }
}

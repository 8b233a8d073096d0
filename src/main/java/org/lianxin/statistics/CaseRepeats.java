package org.lianxin.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds which cases repeat an earlier one: of two that are linked so, the one that was received
 * later, from whichever side they were linked. What was registered wrongly repeats nothing and is
 * not repeated.
 */
@Component
class CaseRepeats {

  private static final String LINKS =
      "SELECT l.case_no AS one, l.other_no AS other, a.received_at AS one_at,"
          + " b.received_at AS other_at, a.received_on AS one_on, b.received_on AS other_on"
          + " FROM case_link l JOIN petition_case a ON a.case_no = l.case_no"
          + " JOIN petition_case b ON b.case_no = l.other_no"
          + " WHERE l.kind = 'REPEAT' AND a.sealed = FALSE AND b.sealed = FALSE"
          + " AND a.case_no <> b.case_no"
          + " AND (a.outcome IS NULL OR a.outcome <> 'VOID')"
          + " AND (b.outcome IS NULL OR b.outcome <> 'VOID') AND ";

  private final JdbcClient jdbc;

  CaseRepeats(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Link(
      String one, String other, Instant oneAt, Instant otherAt, LocalDate oneOn, LocalDate otherOn) {

    boolean oneIsLater() {
      return oneAt.equals(otherAt) ? one.compareTo(other) > 0 : oneAt.isAfter(otherAt);
    }
  }

  void add(Map<String, CaseRow> cases, String within, Map<String, ?> values) {
    jdbc.sql(LINKS + "l.case_no" + within + " UNION " + LINKS + "l.other_no" + within)
        .params(values)
        .query(Link.class)
        .list()
        .forEach(
            link -> {
              if (link.oneIsLater()) {
                repeats(cases, link.one, link.other, Days.of(link.oneOn));
              } else {
                repeats(cases, link.other, link.one, Days.of(link.otherOn));
              }
            });
  }

  private static void repeats(Map<String, CaseRow> cases, String later, String earlier, int on) {
    var again = cases.get(later);
    if (again != null) {
      again.is(CaseRow.REPEAT, true);
    }
    var before = cases.get(earlier);
    if (before != null
        && before.is(CaseRow.CLOSED)
        && on >= before.closed
        && (before.raisedAgain == CaseRow.NEVER || on < before.raisedAgain)) {
      before.raisedAgain = on;
    }
  }
}

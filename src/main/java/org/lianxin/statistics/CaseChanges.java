package org.lianxin.statistics;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which cases have changed: nothing happens in a case that does not move the end of its audit
 * chain. Only a new calendar moves the days of running clocks without a word in each case; it is in
 * the chain of the installation.
 */
@Component
class CaseChanges {

  /** Stands for the calendar; no case has such a number. */
  private static final String CALENDAR = "";

  private final JdbcClient jdbc;

  CaseChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What has happened.
   *
   * @param heads where the audit chains of the cases end in which something has
   * @param calendar where the installation's chain speaks of the calendar for the last time
   */
  record Seen(Map<String, Long> heads, long calendar) {}

  private record End(String chain, long seq) {}

  Seen since(Instant moment, long calendar) {
    var ends =
        jdbc
            .sql(
                "SELECT c.case_no AS chain, c.audit_seq AS seq FROM petition_case c"
                    + " WHERE c.case_no IN (SELECT e.chain FROM audit_event e WHERE e.at >= :since)"
                    + " UNION ALL SELECT '' AS chain, COALESCE(MAX(s.seq), :calendar) AS seq"
                    + " FROM audit_event s WHERE s.chain = 'system' AND s.seq > :calendar"
                    + " AND s.action = 'CALENDAR_TAKEN'")
            .param("since", moment.toEpochMilli())
            .param("calendar", calendar)
            .query(End.class)
            .list()
            .stream()
            .collect(Collectors.toMap(End::chain, End::seq));
    var taken = ends.remove(CALENDAR);
    return new Seen(ends, taken == null ? calendar : taken);
  }

  /** The same for one who knows nothing yet. */
  long calendar() {
    return jdbc.sql(
            "SELECT COALESCE(MAX(seq), 0) FROM audit_event WHERE chain = 'system'"
                + " AND action = 'CALENDAR_TAKEN'")
        .query(Long.class)
        .single();
  }
}

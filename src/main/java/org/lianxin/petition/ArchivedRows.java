package org.lianxin.petition;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import org.lianxin.foundation.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps small what daily work reads: the items and clocks of cases that have been in the archive
 * for a while lie in tables of their own, {@code archived_…}. The case stays where it is found, and
 * everything that tells of its past reads both. Whoever locks such a case finds it as it was: what
 * was put away comes back first.
 */
@Component
public class ArchivedRows {

  /**
   * Of each table what is over. A clock that has lapsed and was never met stays: it may still be
   * met, and is told as late.
   */
  private static final Map<String, String> OVER =
      Map.of("work_item", "status <> 'OPEN'", "clock", "ended_at IS NOT NULL");

  /**
   * While anything is to be done in a case, all of it stays: who did what decides who may do it.
   */
  private static final String NEXT =
      "SELECT c.case_no FROM petition_case c WHERE c.put_away = FALSE AND c.state = 'ARCHIVED'"
          + " AND c.state_since < ? AND NOT EXISTS (SELECT 1 FROM work_item w"
          + " WHERE w.case_no = c.case_no AND w.status = 'OPEN') LIMIT ? FOR UPDATE";

  /** Until then somebody may still look for what he did last. */
  private static final Duration AFTER = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  ArchivedRows(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Puts away what is over of the next cases.
   *
   * @param most so many cases at the most
   * @return of how many; fewer than asked for means that there are no more
   */
  @Transactional
  public int putAway(int most) {
    var cases =
        jdbc.sql(NEXT)
            .params(Timestamp.from(clock.instant().minus(AFTER)), most)
            .query(String.class)
            .list();
    if (!cases.isEmpty()) {
      var these = Map.of("cases", cases);
      OVER.forEach(
          (table, over) ->
              move(table, "archived_" + table, " WHERE case_no IN (:cases) AND " + over, these));
      jdbc.sql("UPDATE petition_case SET put_away = TRUE WHERE case_no IN (:cases)")
          .params(these)
          .update();
    }
    return cases.size();
  }

  /** Brings back what was put away of a case that the caller has locked. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void bringBack(String caseNo) {
    var one = Map.of("caseNo", caseNo);
    var was =
        jdbc.sql(
                "UPDATE petition_case SET put_away = FALSE"
                    + " WHERE case_no = :caseNo AND put_away = TRUE")
            .params(one)
            .update();
    if (was > 0) {
      OVER.keySet()
          .forEach(table -> move("archived_" + table, table, " WHERE case_no = :caseNo", one));
    }
  }

  private void move(String from, String to, String which, Map<String, ?> values) {
    jdbc.sql("INSERT INTO " + to + " SELECT * FROM " + from + which).params(values).update();
    jdbc.sql("DELETE FROM " + from + which).params(values).update();
  }
}

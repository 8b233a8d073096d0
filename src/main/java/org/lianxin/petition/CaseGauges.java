package org.lianxin.petition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lianxin.deadline.Lamps;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.operation.Gauge;
import org.lianxin.operation.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many cases are open, and how their time stands; read from indexes alone. */
@Component
class CaseGauges implements Measured {

  private static final List<String> OPEN =
      Arrays.stream(CaseState.values())
          .filter(state -> !state.isFinal())
          .map(CaseState::name)
          .toList();

  private final JdbcClient jdbc;
  private final Lamps lamps;
  private final BusinessClock clock;

  CaseGauges(JdbcClient jdbc, Lamps lamps, BusinessClock clock) {
    this.jdbc = jdbc;
    this.lamps = lamps;
    this.clock = clock;
  }

  private record Counted(double open, double due, double overdue) {}

  @Override
  @Transactional(readOnly = true)
  public Map<Gauge, Double> measure() {
    var today = clock.today();
    var counted =
        jdbc.sql(
                "SELECT COUNT(*) AS open, COUNT(CASE WHEN due_date >= :today AND due_date <= :red"
                    + " THEN 1 END) AS due, COUNT(CASE WHEN due_date < :today THEN 1 END)"
                    + " AS overdue FROM petition_case WHERE state IN (:open)")
            .param("today", today)
            .param("red", lamps.redUntil(today))
            .param("open", OPEN)
            .query(Counted.class)
            .single();
    var unread =
        jdbc.sql("SELECT COUNT(*) FROM petition_case WHERE text_unread = TRUE")
            .query(Double.class)
            .single();
    return Map.of(
        Gauge.CASES_OPEN, counted.open(),
        Gauge.CASES_DUE, counted.due(),
        Gauge.CASES_OVERDUE, counted.overdue(),
        Gauge.SEARCH_UNREAD, unread);
  }
}

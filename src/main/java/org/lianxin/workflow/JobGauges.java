package org.lianxin.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.operation.Gauge;
import org.lianxin.operation.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine should have done by itself. Its own query for failed jobs reads every timer of
 * every case; those that failed are found by the index on their trace.
 */
@Component
class JobGauges implements Measured {

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  JobGauges(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Failed(double failed, double retrying) {}

  private record Oldest(@Nullable Instant due) {}

  @Override
  @Transactional(readOnly = true)
  public Map<Gauge, Double> measure() {
    var now = clock.instant();
    var failed =
        jdbc.sql(
                "SELECT COUNT(CASE WHEN RETRIES_ <= 0 THEN 1 END) AS failed,"
                    + " COUNT(CASE WHEN RETRIES_ > 0 THEN 1 END) AS retrying"
                    + " FROM ACT_RU_JOB WHERE EXCEPTION_STACK_ID_ IS NOT NULL")
            .query(Failed.class)
            .single();
    var oldest =
        jdbc.sql(
                "SELECT MIN(DUEDATE_) AS due FROM ACT_RU_JOB WHERE RETRIES_ > 0"
                    + " AND SUSPENSION_STATE_ = 1 AND DUEDATE_ <= ?")
            .param(now)
            .query(Oldest.class)
            .single()
            .due();
    return Map.of(
        Gauge.JOBS_FAILED, failed.failed(),
        Gauge.JOBS_RETRYING, failed.retrying(),
        Gauge.JOBS_LATE, oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0);
  }
}

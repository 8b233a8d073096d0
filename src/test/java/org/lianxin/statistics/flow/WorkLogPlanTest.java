package org.lianxin.statistics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What was done in a month is looked up by its days, however much was done before. */
class WorkLogPlanTest {

  @Test
  void theDaysAreARangeOfTheirIndex() {
    var database =
        new SingleConnectionDataSource(TestDatabase.freshUrl(), TestDatabase.user(), "", true);
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    var plan =
        JdbcClient.create(database)
            .sql("EXPLAIN " + WorkLog.READ)
            .param("from", Timestamp.from(Instant.parse("2026-05-01T00:00:00Z")))
            .param("to", Timestamp.from(Instant.parse("2026-06-01T00:00:00Z")))
            .query(String.class)
            .single();
    database.destroy();
    assertThat(plan.replaceAll("\\s+", " "))
        .contains(
            "IX_WORK_ITEM_FLOW: STATUS = 'DONE' AND DONE_AT >= ?1 AND DONE_AT < ?2",
            "IX_ARCHIVED_ITEM_FLOW: STATUS = 'DONE' AND DONE_AT >= ?3 AND DONE_AT < ?4");
  }
}

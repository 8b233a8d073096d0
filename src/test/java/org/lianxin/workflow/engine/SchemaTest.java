package org.lianxin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One set of migrations for both databases, the engine's tables among them. */
@DatabaseTest
class SchemaTest {

  /** Outside the Basic Multilingual Plane: three-byte utf8 refuses or mangles it. */
  private static final String RARE = "沈𠮷·𬀩𫖮";

  @Autowired ProcessEngine engine;
  @Autowired Flyway flyway;
  @Autowired JdbcClient jdbc;
  @Autowired BusinessClock clock;
  @Autowired Environment environment;

  @Test
  void everyMigrationWentThroughAndNoneIsLeft() {
    assertThat(flyway.info().all())
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(
            migration ->
                assertThat(migration.getState())
                    .as(migration.getScript())
                    .isEqualTo(MigrationState.SUCCESS));
    assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
  }

  /** The start itself compares entities and tables; it must not have been told not to. */
  @Test
  void theStartComparesTheTablesWithWhatTheCodeThinksTheyAre() {
    assertThat(environment.getProperty("spring.jpa.hibernate.ddl-auto")).isEqualTo("validate");
  }

  @Test
  void theEngineTakesItsTablesForItsOwnVersion() {
    assertThat(engine.getManagementService().getProperties())
        .containsEntry("schema.version", "fox");
    assertThat(
            jdbc.sql("SELECT VERSION_ FROM ACT_GE_SCHEMA_LOG ORDER BY TIMESTAMP_ DESC LIMIT 1")
                .query(String.class)
                .single())
        .startsWith("7.24");
  }

  @Test
  void aRareCharacterComesBackFromTheEngineAsItWentIn() {
    try (var process = new WaitingProcess(engine, "<bpmn:manualTask id=\"then\" />")) {
      var instance = process.start();
      engine.getRuntimeService().setVariable(instance, "name", RARE);
      assertThat(engine.getRuntimeService().getVariable(instance, "name")).isEqualTo(RARE);
      assertThat(
              engine
                  .getRuntimeService()
                  .createProcessInstanceQuery()
                  .variableValueEquals("name", RARE)
                  .list())
          .extracting("id")
          .containsExactly(instance);
    }
  }

  /** Whole seconds would set a timer or an order of events wrong. */
  @Test
  void theEngineKeepsMilliseconds() {
    var at = Instant.parse("2026-03-02T01:02:03.456Z");
    try (var process = new WaitingProcess(engine, "<bpmn:manualTask id=\"then\" />")) {
      clock.moveTo(at);
      var instance = process.start();
      engine.getRuntimeService().setVariable(instance, "at", Date.from(at));
      assertThat(engine.getRuntimeService().getVariable(instance, "at")).isEqualTo(Date.from(at));
      assertThat(
              engine
                  .getHistoryService()
                  .createHistoricProcessInstanceQuery()
                  .processInstanceId(instance)
                  .singleResult()
                  .getStartTime()
                  .toInstant())
          .isEqualTo(at);
    } finally {
      clock.release();
    }
  }

  @Test
  @EnabledIf("org.lianxin.testing.TestDatabase#isMariaDb")
  void everyTextColumnTakesFourByteCharactersAndComparesThemExactly() {
    var columns =
        jdbc.sql(
                "SELECT CONCAT(table_name, '.', column_name, ' ', collation_name) FROM"
                    + " information_schema.columns WHERE table_schema = DATABASE() AND"
                    + " collation_name IS NOT NULL")
            .query(String.class)
            .list();
    assertThat(columns).filteredOn(c -> c.startsWith("ACT_")).hasSizeGreaterThan(300);
    assertThat(columns).filteredOn(c -> c.startsWith("petition_")).isNotEmpty();
    assertThat(columns).allMatch(column -> column.endsWith(" utf8mb4_bin"));
  }

  @Test
  @EnabledIf("org.lianxin.testing.TestDatabase#isMariaDb")
  void noTimeIsKeptInWholeSeconds() {
    assertThat(
            jdbc.sql(
                    "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND data_type IN ('datetime',"
                        + " 'timestamp') AND datetime_precision < 3 AND table_name NOT LIKE"
                        + " 'flyway%'")
                .query(String.class)
                .list())
        .isEmpty();
  }
}

package org.lianxin.workflow.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the engine's own scripts. On MySQL these ask for three-byte
 * characters and whole seconds; both are put right, or rare Chinese characters would be refused and
 * times cut.
 */
@Component
class EngineSchema implements JavaMigration {

  /** All of them, the unused too: Camunda's own tools refuse a database that lacks a part. */
  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "decision.engine",
          "decision.history",
          "identity",
          "case.engine",
          "case.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("0.1");
  }

  @Override
  public String getDescription() {
    return "engine schema 7.24.0";
  }

  @Override
  public Integer getChecksum() {
    return 724000;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return false;
  }

  @Override
  public void migrate(Context context) throws SQLException, IOException {
    var connection = context.getConnection();
    var h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    for (var part : PARTS) {
      var script =
          "org/camunda/bpm/engine/db/create/activiti."
              + (h2 ? "h2" : "mysql")
              + ".create."
              + part
              + ".sql";
      var sql =
          new ClassPathResource(script)
              .getContentAsString(UTF_8)
              .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
      if (!h2) {
        sql = sql.replaceAll("(?i)\\b(datetime|timestamp)\\b(?!\\()", "$1(3)");
      }
      ScriptUtils.executeSqlScript(
          connection,
          new EncodedResource(new ByteArrayResource(sql.getBytes(UTF_8)), UTF_8),
          false,
          false,
          "--",
          ";",
          "/*",
          "*/");
    }
  }
}

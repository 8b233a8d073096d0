package org.lianxin.workflow.carryover;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.lianxin.testing.TestDatabase;

/**
 * A database as an earlier release leaves it: with that release's tables and columns and nothing in
 * what has been added since, so that the migrations after it meet cases that run.
 */
final class EarlierDatabase {

  private static final String HISTORY = "flyway_schema_history";

  private EarlierDatabase() {}

  /**
   * Copies what the earlier tables have room for.
   *
   * @param full address of the database to copy from
   * @param present how the present tables are made
   * @param last the last migration of the earlier release
   * @return address of the copy
   */
  static String of(String full, Flyway present, String last) {
    var earlier = TestDatabase.freshUrl();
    Flyway.configure()
        .dataSource(earlier, TestDatabase.user(), "")
        .locations(present.getConfiguration().getLocations())
        .javaMigrations(present.getConfiguration().getJavaMigrations())
        .target(last)
        .load()
        .migrate();
    try (var from = connection(full);
        var to = connection(earlier)) {
      try (var statement = to.createStatement()) {
        statement.execute(
            TestDatabase.isMariaDb()
                ? "SET FOREIGN_KEY_CHECKS = 0"
                : "SET REFERENTIAL_INTEGRITY FALSE");
        for (var table : tables(to)) {
          statement.execute("DELETE FROM " + table);
          copy(table, from, to);
        }
        statement.execute(
            TestDatabase.isMariaDb()
                ? "SET FOREIGN_KEY_CHECKS = 1"
                : "SET REFERENTIAL_INTEGRITY TRUE");
      }
      return earlier;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connection(String url) throws SQLException {
    return DriverManager.getConnection(url, TestDatabase.user(), "");
  }

  private static void copy(String table, Connection from, Connection to) throws SQLException {
    var columns = columns(table, to);
    var into =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
    try (var read = from.createStatement();
        var rows = read.executeQuery("SELECT " + String.join(", ", columns) + " FROM " + table);
        var write = to.prepareStatement(into)) {
      while (rows.next()) {
        for (var i = 1; i <= columns.size(); i++) {
          write.setObject(
              i,
              switch (rows.getMetaData().getColumnType(i)) {
                // As they stand there: read as moments, they would be shifted with the zone.
                case Types.TIMESTAMP -> rows.getObject(i, LocalDateTime.class);
                case Types.DATE -> rows.getObject(i, LocalDate.class);
                case Types.BLOB, Types.LONGVARBINARY, Types.VARBINARY -> rows.getBytes(i);
                case Types.CLOB, Types.LONGVARCHAR -> rows.getString(i);
                default -> rows.getObject(i);
              });
        }
        write.executeUpdate();
      }
    }
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    var tables = new HashSet<String>();
    try (var found =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), schema(connection), "%", new String[] {"TABLE"})) {
      add(found, "TABLE_NAME", tables);
    }
    tables.removeIf(table -> table.toLowerCase(Locale.ROOT).equals(HISTORY));
    return tables;
  }

  private static List<String> columns(String table, Connection connection) throws SQLException {
    var columns = new HashSet<String>();
    DatabaseMetaData data = connection.getMetaData();
    try (var found = data.getColumns(connection.getCatalog(), schema(connection), table, "%")) {
      add(found, "COLUMN_NAME", columns);
    }
    return new ArrayList<>(columns);
  }

  private static String schema(Connection connection) throws SQLException {
    return connection.getSchema();
  }

  private static void add(java.sql.ResultSet found, String what, Set<String> to)
      throws SQLException {
    while (found.next()) {
      to.add(found.getString(what));
    }
  }
}

package org.lianxin.operation.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The tables of the program and of its engine, under the names that copies know them by. Left out
 * are the sessions, which are passwords of a kind, and what every installation writes itself: the
 * list of migrations, and the figures' copy of the cases.
 */
final class Tables {

  static final String CASES = "petition_case";

  private static final String MIGRATIONS = "flyway_schema_history";
  private static final Set<String> WRITTEN_ANEW = Set.of(MIGRATIONS, "figure_copy", "work_copy");
  private static final Predicate<String> LEFT_OUT =
      name -> name.startsWith("spring_session") || WRITTEN_ANEW.contains(name);

  private final Connection connection;
  private final String quote;
  private final NavigableMap<String, String> names = new TreeMap<>();

  Tables(Connection connection) throws SQLException {
    this.connection = connection;
    var about = connection.getMetaData();
    quote = about.getIdentifierQuoteString();
    var types = new String[] {"TABLE", "BASE TABLE"};
    try (var found = about.getTables(connection.getCatalog(), connection.getSchema(), "%", types)) {
      while (found.next()) {
        var name = found.getString("TABLE_NAME");
        names.put(name.toLowerCase(Locale.ROOT), name);
      }
    }
  }

  static boolean isMySql(Connection connection) throws SQLException {
    return !connection.getMetaData().getDatabaseProductName().equals("H2");
  }

  /**
   * Lets a connection be silent for as long as files are copied, where the server ends sessions
   * that are silent for some minutes.
   */
  static void patient(Connection connection) throws SQLException {
    if (isMySql(connection)) {
      try (var statement = connection.createStatement()) {
        statement.execute("SET SESSION wait_timeout = " + TimeUnit.DAYS.toSeconds(1));
      }
    }
  }

  /** Name in a copy → name in this database, quoted. */
  NavigableMap<String, String> copied() {
    var copied = new TreeMap<String, String>();
    names.forEach(
        (name, here) -> {
          if (!LEFT_OUT.test(name)) {
            copied.put(name, quoted(here));
          }
        });
    return copied;
  }

  /** The names in a copy, in the order in which they are written and restored. */
  List<String> casesLast() {
    var order = new ArrayList<>(copied().keySet());
    order.remove(CASES);
    order.add(CASES);
    return order;
  }

  String quoted(String name) {
    return quote + name + quote;
  }

  /** The last migration. */
  String version() throws SQLException {
    var history = quoted(names.getOrDefault(MIGRATIONS, MIGRATIONS));
    var sql =
        "SELECT %s FROM %s WHERE %s IS NOT NULL ORDER BY %s DESC"
            .formatted(quoted("version"), history, quoted("version"), quoted("installed_rank"));
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

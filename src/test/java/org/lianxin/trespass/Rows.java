package org.lianxin.trespass;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows there are of everything, and their versions: what a refused call leaves alone. */
final class Rows {

  private final JdbcClient jdbc;
  private final String query;

  /**
   * @param but tables that may grow with a refused call, as what counts wrong passwords
   */
  Rows(JdbcClient jdbc, Collection<String> but) {
    this.jdbc = jdbc;
    var tables =
        jdbc
            .sql(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA()"
                    + " AND table_type LIKE '%TABLE%'")
            .query(String.class)
            .list()
            .stream()
            .filter(table -> !but.contains(table.toLowerCase(Locale.ROOT)));
    var versioned =
        jdbc
            .sql(
                "SELECT table_name FROM information_schema.columns WHERE table_schema = SCHEMA()"
                    + " AND LOWER(column_name) = 'version' AND LOWER(data_type) = 'bigint'")
            .query(String.class)
            .list()
            .stream();
    query =
        Stream.concat(
                tables.map(t -> "(SELECT COUNT(*) FROM `%s`) AS `n_%s`".formatted(t, t)),
                versioned.map(t -> "(SELECT SUM(version) FROM `%s`) AS `v_%s`".formatted(t, t)))
            .collect(Collectors.joining(", ", "SELECT ", ""));
  }

  Map<String, Object> now() {
    return jdbc.sql(query).query().singleRow();
  }
}

package org.lianxin.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables as they are: whole rows in and out, whatever columns there are. */
final class Tables {

  private final JdbcClient jdbc;
  private final Map<String, Set<String>> binary = new HashMap<>();

  Tables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One row: the names of its columns, in lower case, and what stands in them. */
  record Row(String table, Map<String, @Nullable Object> values) {

    String text(String column) {
      return String.valueOf(values.get(column));
    }
  }

  /** Tables with a column of that name, in upper or lower case as the database has them. */
  List<String> having(String column, Set<String> but) {
    return jdbc
        .sql(
            "SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t"
                + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                + " WHERE LOWER(c.column_name) = ? AND LOWER(c.table_schema) = LOWER(SCHEMA())"
                + " AND t.table_type LIKE '%TABLE' ORDER BY LOWER(c.table_name)")
        .param(column)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !but.contains(table.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The rows of a table in which that column has one of these values. */
  List<Row> rows(String table, String column, Set<?> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("SELECT * FROM %s WHERE %s IN (:values)".formatted(table, column))
        .param("values", values)
        .query((row, i) -> read(table, row))
        .list();
  }

  List<Row> all(String table) {
    return jdbc.sql("SELECT * FROM " + table).query((row, i) -> read(table, row)).list();
  }

  boolean isH2() {
    // The only one of the two that has such a table of settings.
    return jdbc.sql(
                "SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) ="
                    + " 'settings' AND LOWER(table_schema) = 'information_schema'")
            .query(Integer.class)
            .single()
        > 0;
  }

  int count(String table) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
  }

  /** The highest number of a case in its unit and year. */
  int lastCaseNumber() {
    return jdbc.sql("SELECT MAX(RIGHT(case_no, 6)) FROM petition_case")
        .query(Integer.class)
        .single();
  }

  List<String> column(String table, String column) {
    return jdbc.sql("SELECT %s FROM %s ORDER BY 1".formatted(column, table))
        .query(String.class)
        .list();
  }

  /** The columns of a table that hold bytes. */
  Set<String> binary(String table) {
    return binary.computeIfAbsent(
        table,
        key ->
            jdbc
                .sql(
                    "SELECT LOWER(column_name) FROM information_schema.columns WHERE table_name = ?"
                        + " AND LOWER(table_schema) = LOWER(SCHEMA()) AND (LOWER(data_type) LIKE"
                        + " '%binary%' OR LOWER(data_type) LIKE '%blob')")
                .param(key)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet()));
  }

  void insert(Row row) {
    jdbc.sql(insertion(row.table, row.values.keySet()))
        .params(new ArrayList<>(row.values.values()))
        .update();
  }

  /** The statement that adds a row. */
  static String insertion(String table, Collection<String> columns) {
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            table,
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(columns.size(), "?")));
  }

  private static Row read(String table, ResultSet row) throws SQLException {
    var columns = row.getMetaData();
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var i = 1; i <= columns.getColumnCount(); i++) {
      values.put(
          columns.getColumnName(i).toLowerCase(Locale.ROOT),
          switch (columns.getColumnType(i)) {
            case Types.DATE -> row.getObject(i, LocalDate.class);
            // As it stands there, in no zone.
            case Types.TIMESTAMP -> row.getObject(i, LocalDateTime.class);
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> row.getBytes(i);
            case Types.CLOB, Types.LONGVARCHAR, Types.CHAR, Types.VARCHAR -> row.getString(i);
            default -> row.getObject(i);
          });
    }
    return new Row(table, values);
  }
}

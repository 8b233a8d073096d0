package org.lianxin.operation.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One table as lines of JSON: first the columns with their kinds, then row by row the values, each
 * a text or null. However large it is, some thousand rows are in memory.
 */
final class TableCopy {

  private static final int BATCH = 1000;
  private static final TypeReference<List<@Nullable String>> LINE = new TypeReference<>() {};

  private final JsonMapper json;

  TableCopy(JsonMapper json) {
    this.json = json;
  }

  /**
   * Writes all rows.
   *
   * @return how many
   */
  long write(Connection from, String table, OutputStream to) throws SQLException, IOException {
    try (var statement =
        from.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      // MySQL's driver would else read the whole table before the first row.
      statement.setFetchSize(Tables.isMySql(from) ? Integer.MIN_VALUE : BATCH);
      try (var rows = statement.executeQuery("SELECT * FROM " + table)) {
        var kinds = kinds(rows.getMetaData());
        to.write(line(columns(rows.getMetaData(), kinds)));
        var count = 0L;
        while (rows.next()) {
          to.write(line(values(rows, kinds)));
          count++;
        }
        return count;
      }
    }
  }

  /**
   * Writes the rows of a copy into an empty table, and commits them as it goes.
   *
   * @return how many
   */
  long read(InputStream from, Connection to, String table, Tables tables)
      throws SQLException, IOException {
    var lines = new BufferedReader(new InputStreamReader(from, UTF_8));
    var columns = columns(to, table);
    var kinds = new ArrayList<Kind>();
    var names = new ArrayList<String>();
    for (var column : parsed(lines.readLine())) {
      var parts = String.valueOf(column).split(" ");
      var here = columns.stream().filter(parts[0]::equalsIgnoreCase).findFirst();
      names.add(
          tables.quoted(
              here.orElseThrow(() -> new IOException("No column " + parts[0] + " in " + table))));
      kinds.add(Kind.valueOf(parts[1]));
    }
    var sql =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table,
                String.join(", ", names),
                String.join(", ", Collections.nCopies(names.size(), "?")));
    var count = 0L;
    try (var insert = to.prepareStatement(sql)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var values = parsed(line);
        for (var i = 0; i < kinds.size(); i++) {
          kinds.get(i).write(insert, i + 1, values.get(i));
        }
        insert.addBatch();
        if (++count % BATCH == 0) {
          insert.executeBatch();
          to.commit();
        }
      }
      insert.executeBatch();
      to.commit();
    }
    return count;
  }

  private static List<Kind> kinds(ResultSetMetaData about) throws SQLException {
    var kinds = new ArrayList<Kind>();
    for (var i = 1; i <= about.getColumnCount(); i++) {
      kinds.add(Kind.of(about.getColumnType(i)));
    }
    return kinds;
  }

  private static List<String> columns(ResultSetMetaData about, List<Kind> kinds)
      throws SQLException {
    var columns = new ArrayList<String>();
    for (var i = 1; i <= about.getColumnCount(); i++) {
      columns.add(about.getColumnName(i).toLowerCase(Locale.ROOT) + " " + kinds.get(i - 1));
    }
    return columns;
  }

  private static List<String> columns(Connection to, String table) throws SQLException {
    try (Statement statement = to.createStatement();
        var none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      var columns = new ArrayList<String>();
      for (var i = 1; i <= none.getMetaData().getColumnCount(); i++) {
        columns.add(none.getMetaData().getColumnName(i));
      }
      return columns;
    }
  }

  private static List<@Nullable String> values(ResultSet row, List<Kind> kinds)
      throws SQLException {
    var values = new ArrayList<@Nullable String>(kinds.size());
    for (var i = 0; i < kinds.size(); i++) {
      var value = kinds.get(i).read(row, i + 1);
      values.add(value == null ? null : value.toString());
    }
    return values;
  }

  private byte[] line(List<? extends @Nullable Object> values) {
    return (json.writeValueAsString(values) + "\n").getBytes(UTF_8);
  }

  private List<@Nullable String> parsed(@Nullable String line) throws IOException {
    if (line == null) {
      throw new IOException("A table without its columns");
    }
    return json.readValue(line, LINE);
  }
}

package org.lianxin.trespass;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words that stand for nothing else, looked for wherever they must not be. */
record Markers(List<String> words) {

  static Markers of(String... words) {
    return new Markers(List.of(words));
  }

  /** Those of them that the text has, in the clear or as JSON writes them. */
  List<String> in(String text) {
    return words.stream()
        .filter(word -> text.contains(word) || text.contains(escaped(word)))
        .toList();
  }

  /** Where in the database any of them lies, as text or as bytes. */
  List<String> inDatabase(JdbcClient jdbc) {
    var found = new ArrayList<String>();
    jdbc.sql(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA()"
                + " AND LOWER(table_name) <> 'flyway_schema_history'"
                + " AND table_type LIKE '%TABLE%'")
        .query(String.class)
        .list()
        .forEach(
            table ->
                jdbc.sql("SELECT * FROM `%s`".formatted(table))
                    .query((ResultSet row) -> note(table, row, found)));
    return found;
  }

  private void note(String table, ResultSet row, List<String> found) throws SQLException {
    var columns = row.getMetaData();
    for (var i = 1; i <= columns.getColumnCount(); i++) {
      var value = row.getObject(i);
      var text =
          value instanceof byte[] bytes
              ? new String(bytes, StandardCharsets.UTF_8)
              : value == null ? "" : row.getString(i);
      for (var word : in(text)) {
        found.add("%s in %s.%s".formatted(word, table, columns.getColumnLabel(i)));
      }
    }
  }

  private static String escaped(String word) {
    var escaped = new StringBuilder();
    word.chars().forEach(c -> escaped.append(c < 128 ? "" + (char) c : "\\u%04x".formatted(c)));
    return escaped.toString();
  }
}

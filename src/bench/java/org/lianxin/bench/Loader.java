package org.lianxin.bench;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows into a table: by batches, or on a MySQL-protocol server by its own way to load many. */
interface Loader {

  void load(Connection connection, Mold.Kind kind, List<List<@Nullable Object>> rows)
      throws SQLException;

  /** For any database. */
  Loader BATCHES =
      (connection, kind, rows) -> {
        var insertion = Tables.insertion(kind.table(), kind.columns());
        try (var statement = connection.prepareStatement(insertion)) {
          for (var row : rows) {
            for (var i = 0; i < row.size(); i++) {
              statement.setObject(i + 1, row.get(i));
            }
            statement.addBatch();
          }
          statement.executeBatch();
        }
      };

  /** Several times as fast. */
  Loader FILES =
      (connection, kind, rows) -> {
        try (var statement = connection.createStatement()) {
          statement
              .unwrap(JdbcStatement.class)
              .setLocalInfileInputStream(new ByteArrayInputStream(lines(kind, rows)));
          statement.execute(loading(kind));
        }
      };

  private static String loading(Mold.Kind kind) {
    var columns = kind.columns();
    var named =
        columns.stream()
            .map(column -> kind.binary().contains(column) ? "@" + column : column)
            .collect(Collectors.joining(", "));
    var binary =
        columns.stream()
            .filter(kind.binary()::contains)
            .map(column -> "%s = UNHEX(@%s)".formatted(column, column))
            .collect(Collectors.joining(", "));
    return "LOAD DATA LOCAL INFILE 'rows' INTO TABLE %s CHARACTER SET utf8mb4 (%s)%s"
        .formatted(kind.table(), named, binary.isEmpty() ? "" : " SET " + binary);
  }

  private static byte[] lines(Mold.Kind kind, List<List<@Nullable Object>> rows) {
    var text = new StringBuilder(rows.size() * 200);
    for (var row : rows) {
      for (var i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : "\t");
        put(row.get(i), text);
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void put(@Nullable Object value, StringBuilder text) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof byte[] bytes) {
      text.append(HexFormat.of().formatHex(bytes));
    } else if (value instanceof Boolean flag) {
      text.append(flag ? '1' : '0');
    } else if (value instanceof String words) {
      escape(words, text);
    } else {
      text.append(value);
    }
  }

  private static void escape(String words, StringBuilder text) {
    for (var i = 0; i < words.length(); i++) {
      var c = words.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}

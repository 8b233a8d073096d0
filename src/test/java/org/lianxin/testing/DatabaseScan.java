package org.lianxin.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Looks for words in every column of every table, the engine's included: as text and as bytes. And
 * counts what is there.
 */
public final class DatabaseScan {

  private static final List<Charset> WRITTEN_AS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

  private DatabaseScan() {}

  /** Word → the columns, as table.column, in which it stands. */
  public static Map<String, List<String>> find(DataSource source, List<String> words) {
    var found = new TreeMap<String, List<String>>();
    try (var connection = source.getConnection()) {
      var quote = connection.getMetaData().getIdentifierQuoteString();
      for (var table : tables(connection)) {
        try (var statement = connection.createStatement();
            var rows = statement.executeQuery("SELECT * FROM " + quote + table + quote)) {
          while (rows.next()) {
            look(table, rows, words, found);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  /** Table, in small letters → how many rows it has. */
  public static Map<String, Long> sizes(DataSource source) {
    var sizes = new TreeMap<String, Long>();
    try (var connection = source.getConnection()) {
      var quote = connection.getMetaData().getIdentifierQuoteString();
      for (var table : tables(connection)) {
        try (var statement = connection.createStatement();
            var rows = statement.executeQuery("SELECT COUNT(*) FROM " + quote + table + quote)) {
          rows.next();
          sizes.put(table.toLowerCase(Locale.ROOT), rows.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return sizes;
  }

  private static void look(
      String table, ResultSet rows, List<String> words, Map<String, List<String>> found)
      throws SQLException {
    var columns = rows.getMetaData();
    for (var i = 1; i <= columns.getColumnCount(); i++) {
      for (var word : words) {
        if (holds(rows, i, columns.getColumnType(i), word)) {
          var where = found.computeIfAbsent(word, w -> new ArrayList<>());
          var place = table + "." + columns.getColumnName(i);
          if (!where.contains(place)) {
            where.add(place);
          }
        }
      }
    }
  }

  private static boolean holds(ResultSet rows, int column, int type, String word)
      throws SQLException {
    return switch (type) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
        var bytes = rows.getBytes(column);
        var hex = bytes == null ? "" : HexFormat.of().formatHex(bytes);
        yield WRITTEN_AS.stream()
            .anyMatch(as -> hex.contains(HexFormat.of().formatHex(word.getBytes(as))));
      }
      default -> {
        var text = rows.getString(column);
        yield text != null && text.contains(word);
      }
    };
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var found =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(),
                connection.getSchema(),
                "%",
                new String[] {"TABLE", "BASE TABLE"})) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
    }
    if (tables.size() < 50) {
      throw new IllegalStateException("The engine's tables are not among these: " + tables);
    }
    return tables;
  }
}

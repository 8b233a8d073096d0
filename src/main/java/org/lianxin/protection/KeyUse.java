package org.lianxin.protection;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something that lies sealed: as long as any of it names a key, that key has to stay. */
public interface KeyUse {

  /** What it is: table and column. */
  String name();

  /** Whose keys it is sealed with. */
  Level level();

  /** Number of the key → how many are sealed with it. */
  Map<Integer, Long> byKey();

  /** A column whose content keeps its key until it is written anew. */
  static KeyUse ofColumn(JdbcClient jdbc, Level level, String table, String column) {
    return new KeyUse() {
      @Override
      public String name() {
        return table + "." + column;
      }

      @Override
      public Level level() {
        return level;
      }

      @Override
      public Map<Integer, Long> byKey() {
        return count(jdbc, table, column);
      }
    };
  }

  /** Counts by the number that stands in what is sealed. */
  static Map<Integer, Long> count(JdbcClient jdbc, String table, String column) {
    var byKey = new TreeMap<Integer, Long>();
    jdbc.sql(
            "SELECT s.k, COUNT(*) AS n FROM (SELECT SUBSTRING("
                + column
                + ", 3, 2) AS k FROM "
                + table
                + ") s WHERE s.k IS NOT NULL GROUP BY s.k")
        .query(
            (row, i) ->
                byKey.put(
                    Short.toUnsignedInt(ByteBuffer.wrap(row.getBytes("k")).getShort()),
                    row.getLong("n")))
        .list();
    return byKey;
  }
}

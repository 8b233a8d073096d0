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

  /**
   * Counts by the number that stands in what is sealed.
   *
   * @param rows tables and conditions, as SQL has them after FROM: what nobody can open any more
   *     needs no key
   */
  static Map<Integer, Long> count(JdbcClient jdbc, String rows, String column) {
    var byKey = new TreeMap<Integer, Long>();
    jdbc.sql(
            "SELECT s.k, COUNT(*) AS n FROM (SELECT SUBSTRING("
                + column
                + ", 3, 2) AS k FROM "
                + rows
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

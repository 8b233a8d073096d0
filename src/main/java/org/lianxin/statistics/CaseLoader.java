package org.lianxin.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads cases for the figures, some thousand at once: nine statements for each batch, by the keys
 * of the tables. The case's own row, with the end of its audit chain, comes first: what changes
 * while the rest is read moves the chain, so that it is read again.
 */
@Component
class CaseLoader {

  private static final int BATCH = 2000;
  private static final String NUMBERS = " IN (:numbers)";
  private static final String RANGE = " BETWEEN :first AND :last";

  private final JdbcClient jdbc;
  private final CaseColumns columns;
  private final CaseHistory history;

  CaseLoader(JdbcClient jdbc, CaseColumns columns, CaseHistory history) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.history = history;
  }

  /** Every case there is. */
  void all(Consumer<CaseRow> taker) {
    for (var last = ""; last != null; ) {
      var batch =
          columns.read(
              " c.case_no > :after ORDER BY c.case_no LIMIT :batch",
              Map.of("after", last, "batch", BATCH));
      last = batch.size() < BATCH ? null : last(batch);
      if (!batch.isEmpty()) {
        var range = Map.of("first", batch.keySet().iterator().next(), "last", last(batch));
        give(batch, RANGE, range, taker);
      }
    }
  }

  /** These cases. */
  void these(Collection<String> numbers, Consumer<CaseRow> taker) {
    var some = Map.of("numbers", numbers);
    give(columns.read(" c.case_no" + NUMBERS, some), NUMBERS, some, taker);
  }

  private void give(
      Map<String, CaseRow> batch,
      String within,
      Map<String, ?> values,
      Consumer<CaseRow> taker) {
    history.add(batch, within, values);
    batch.values().forEach(taker);
  }

  /** The cases whose repeats, or whose earlier matters, these are. */
  Collection<String> linkedWith(Collection<String> numbers) {
    return jdbc.sql(
            "SELECT other_no FROM case_link WHERE kind = 'REPEAT' AND case_no IN (:numbers)"
                + " UNION SELECT case_no FROM case_link WHERE kind = 'REPEAT'"
                + " AND other_no IN (:numbers)")
        .param("numbers", numbers)
        .query(String.class)
        .list();
  }

  private static String last(Map<String, CaseRow> batch) {
    var last = "";
    for (var number : batch.keySet()) {
      last = number;
    }
    return last;
  }
}

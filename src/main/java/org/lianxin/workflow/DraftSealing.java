package org.lianxin.workflow;

import java.util.Map;
import java.util.TreeMap;
import org.lianxin.petition.SealedTexts;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has been typed about accusations and not yet submitted, sealed anew. */
@Component
class DraftSealing implements SealedRows {

  private static final String OF_ACCUSATIONS =
      " FROM work_item_draft d JOIN work_item w ON w.id = d.work_item"
          + " JOIN petition_case c ON c.case_no = w.case_no WHERE c.sealed = TRUE";

  private final JdbcClient jdbc;
  private final SealedTexts texts;

  DraftSealing(JdbcClient jdbc, SealedTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  @Override
  public String name() {
    return "work_item_draft.data";
  }

  @Override
  public Level level() {
    return Level.P4;
  }

  @Override
  @Transactional
  public Page reseal(String after, int most) {
    var rows =
        jdbc.sql(
                "SELECT CONCAT(d.work_item, '/', d.author) AS id, d.work_item, d.author, w.case_no,"
                    + " d.data"
                    + OF_ACCUSATIONS
                    + " AND CONCAT(d.work_item, '/', d.author) > ?"
                    + " ORDER BY CONCAT(d.work_item, '/', d.author) LIMIT ?")
            .params(after, most)
            .query(Row.class)
            .list();
    return SealedRows.through(rows, Row::id, row -> true, this::renew);
  }

  /** Nothing, if it needs not be, or if somebody has changed it meanwhile. */
  private int renew(Row row) {
    return texts
        .renewed(row.caseNo, Drafts.place(row.workItem), row.data)
        .map(
            data ->
                jdbc.sql(
                        "UPDATE work_item_draft SET data = ? WHERE work_item = ? AND author = ?"
                            + " AND data = ?")
                    .params(data, row.workItem, row.author, row.data)
                    .update())
        .orElse(0);
  }

  @Override
  public Map<Integer, Long> byKey() {
    var byKey = new TreeMap<Integer, Long>();
    jdbc.sql("SELECT SUBSTRING(d.data, 1, " + SealedTexts.BEGINNING + ")" + OF_ACCUSATIONS)
        .query(String.class)
        .list()
        .forEach(beginning -> byKey.merge(texts.keyOf(beginning), 1L, Long::sum));
    return byKey;
  }

  private record Row(String id, String workItem, String author, String caseNo, String data) {}
}

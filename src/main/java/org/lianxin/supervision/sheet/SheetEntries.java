package org.lianxin.supervision.sheet;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said on a sheet, one after the other. */
@Component
class SheetEntries {

  private final JdbcClient jdbc;
  private final Ids ids;

  SheetEntries(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * One of them.
   *
   * @param actor login; null for the clocks
   */
  record Row(
      Instant at,
      String act,
      @Nullable String actor,
      String level,
      LocalDate dueOn,
      String text) {}

  void add(Sheet sheet, String act, @Nullable String actor, String text, Instant at) {
    jdbc.sql(
            "INSERT INTO supervision_entry (id, sheet_id, at, act, actor, level, due_on, text)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(ids.next().toString())
        .param(sheet.id().toString())
        .param(Timestamp.from(at))
        .param(act)
        .param(actor)
        .param(sheet.level().name())
        .param(sheet.dueOn())
        .param(text)
        .update();
  }

  List<Row> of(UUID sheet) {
    return jdbc.sql(
            "SELECT at, act, actor, level, due_on, text FROM supervision_entry"
                + " WHERE sheet_id = ? ORDER BY at, id")
        .param(sheet.toString())
        .query(Row.class)
        .list();
  }
}

package org.lianxin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.workflow.WorkListScope.Listed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads work lists, a page at a time. */
@Component
class WorkListRows {

  /**
   * Nobody pages through more of what is over, and counting all of it takes longer each year. The
   * desk shows this number with a plus (WorkList.vue).
   */
  static final int COUNTED = 2_000;

  /** Each of the view is one that its reader may work on: the condition sees to that. */
  static final String EACH = "1 = 1";

  private final JdbcClient jdbc;
  private final int counted;

  @Autowired
  WorkListRows(JdbcClient jdbc) {
    this(jdbc, COUNTED);
  }

  WorkListRows(JdbcClient jdbc, int counted) {
    this.jdbc = jdbc;
    this.counted = counted;
  }

  /**
   * What is open, counted to its end; one statement, because all of it has to be looked at anyway.
   *
   * @param mayWork a condition: whether the reader may work on the item
   */
  PageOf<Row> open(Listed list, String mayWork, WorkListQuestion ask, PageAsked page) {
    var columns = WorkListColumns.OF_ITEMS;
    var values = list.values();
    var from = list.from() + columns.where(ask, values);
    values.put("size", page.size());
    values.put("offset", page.offset());
    var rows =
        jdbc.sql(
                columns.select(mayWork)
                    + ", COUNT(*) OVER () AS listed"
                    + from
                    + columns.order(page.sort(), WorkListColumns.MOST_URGENT_FIRST)
                    + " LIMIT :size OFFSET :offset")
            .params(values)
            .query(Row.class)
            .list();
    long total = 0;
    if (!rows.isEmpty()) {
      total = rows.get(0).listed;
    } else if (page.offset() > 0) {
      total = jdbc.sql("SELECT COUNT(*)" + from).params(values).query(Long.class).single();
    }
    return new PageOf<>(rows, total, page.page(), page.size());
  }

  /** What is over, or only to be known; two statements. */
  PageOf<Row> past(Listed list, WorkListColumns columns, WorkListQuestion ask, PageAsked page) {
    var values = list.values();
    var where = columns.where(ask, values);
    var found = found(list, where);
    values.put("most", page.offset() + page.size());
    values.put("size", page.size());
    values.put("offset", page.offset());
    var ofEach = columns.order(page.sort(), columns.latestFirst()) + " LIMIT :most";
    var rows =
        jdbc.sql(
                "SELECT * FROM "
                    + union(list, columns.select(EACH) + ", 0 AS listed", where + ofEach)
                    + " c"
                    + columns.asRead().order(page.sort(), columns.latestFirst())
                    + " LIMIT :size OFFSET :offset")
            .params(values)
            .query(Row.class)
            .list();
    return new PageOf<>(rows, Math.min(found, counted), page.page(), page.size(), found > counted);
  }

  /** How many rows such a list has; at most {@link #COUNTED} are counted. */
  long count(Listed list, WorkListColumns columns, WorkListQuestion ask) {
    return Math.min(found(list, columns.where(ask, list.values())), counted);
  }

  private long found(Listed list, String where) {
    list.values().put("most", counted + 1);
    return jdbc.sql(
            "SELECT COUNT(*) FROM " + union(list, "SELECT 1 AS one", where + " LIMIT :most") + " c")
        .params(list.values())
        .query(Long.class)
        .single();
  }

  /** Each place by itself, so that the database need not put all of them together. */
  private static String union(Listed list, String select, String rest) {
    return list.places().stream()
        .map(place -> "(" + select + place + rest + ")")
        .collect(Collectors.joining(" UNION ALL ", "(", ")"));
  }

  /**
   * One row as it is read.
   *
   * @param listed how many there are, where they are counted along
   */
  record Row(
      @Nullable String id,
      String caseNo,
      @Nullable String title,
      @Nullable String task,
      String name,
      String state,
      String villageCode,
      String unit,
      @Nullable String assignee,
      @Nullable String owner,
      Instant since,
      @Nullable Instant doneAt,
      @Nullable LocalDate dueDate,
      @Nullable LocalDate yellowOn,
      @Nullable LocalDate redOn,
      boolean mayWork,
      long listed) {}
}

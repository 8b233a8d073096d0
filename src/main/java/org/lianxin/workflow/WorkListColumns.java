package org.lianxin.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusals.BadParameter;

/**
 * How the rows of a work list are read, searched and put in order. Only what a row shows is
 * searched: of a sealed case that is not its title.
 *
 * @param dues prefix of the days on which something is due and its lamp changes
 * @param latestFirst an order by the names that {@link #select} gives
 */
record WorkListColumns(
    String id,
    String title,
    String task,
    String name,
    String unit,
    String assignee,
    String owner,
    String since,
    String done,
    String dues,
    String latestFirst) {

  static final String MOST_URGENT_FIRST =
      " ORDER BY CASE WHEN w.due_date IS NULL THEN 1 ELSE 0 END, w.due_date, w.created_at, w.id";

  private static final String NONE = "CAST(NULL AS CHAR(64))";

  static final WorkListColumns OF_ITEMS =
      new WorkListColumns(
          "w.id",
          "w.title",
          "w.task",
          "w.name",
          "w.unit",
          "w.assignee",
          "w.owner",
          "w.created_at",
          "w.done_at",
          "w.",
          " ORDER BY done_at DESC, id DESC");

  /** A case is no task and nobody's. */
  static final WorkListColumns OF_CASES =
      new WorkListColumns(
          NONE,
          "c.title",
          NONE,
          "''",
          "c.registered_unit",
          NONE,
          NONE,
          "c.received_at",
          "c.closed_at",
          "c.",
          " ORDER BY since DESC, case_no DESC");

  /** The same of rows {@code c} that {@link #select} has read. */
  WorkListColumns asRead() {
    return new WorkListColumns(
        "c.id",
        "c.title",
        "c.task",
        "c.name",
        "c.unit",
        "c.assignee",
        "c.owner",
        "c.since",
        "c.done_at",
        "c.",
        latestFirst);
  }

  /**
   * What is read of a row.
   *
   * @param mayWork a condition: whether the reader may work on it
   */
  String select(String mayWork) {
    return "SELECT %s AS id, c.case_no, %s AS title, %s AS task, %s AS name, c.state,"
            .formatted(id, title, task, name)
        + " c.village_code, %s AS unit, %s AS assignee, %s AS owner, %s AS since, %s AS done_at,"
            .formatted(unit, assignee, owner, since, done)
        + " %1$sdue_date, %1$syellow_on, %1$sred_on,".formatted(dues)
        + " CASE WHEN "
        + mayWork
        + " THEN TRUE ELSE FALSE END AS may_work";
  }

  /** The lamp, as {@link org.lianxin.petition.Due#lamp} has it; nothing done has one. */
  String lamp() {
    return ("CASE WHEN %2$s IS NOT NULL OR %1$sdue_date IS NULL THEN NULL"
            + " WHEN %1$sdue_date < :today THEN 'BLACK' WHEN %1$sred_on <= :today THEN 'RED'"
            + " WHEN %1$syellow_on <= :today THEN 'YELLOW' ELSE 'GREEN' END")
        .formatted(dues, done);
  }

  /** The condition that finds what is looked for, and its values. */
  String where(WorkListQuestion ask, Map<String, Object> values) {
    var all = new StringBuilder();
    var i = 0;
    for (var word : ask.words()) {
      all.append(" AND (c.case_no LIKE :no%1$d OR %2$s LIKE :word%1$d)".formatted(i, title));
      var like = "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
      values.put("no" + i, like.toUpperCase(Locale.ROOT));
      values.put("word" + i++, like);
    }
    and(all, values, task + " = :task", "task", ask.task());
    and(all, values, "c.village_code = :village", "village", ask.village());
    and(all, values, unit + " = :ofUnit", "ofUnit", ask.unit());
    and(all, values, "c.state = :state", "state", nameOf(ask.state()));
    and(all, values, lamp() + " = :lamp", "lamp", nameOf(ask.lamp()));
    var whose = ask.assignee();
    if ("none".equals(whose)) {
      all.append(" AND ").append(assignee).append(" IS NULL");
    } else {
      // The reader's own login is among the values already.
      and(
          all,
          values,
          assignee + " = :whose",
          "whose",
          "me".equals(whose) ? values.get("me") : whose);
    }
    return all.toString();
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static void and(
      StringBuilder all,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null && !value.equals("")) {
      all.append(" AND ").append(condition);
      values.put(name, value);
    }
  }

  /**
   * In what order.
   *
   * @param sort {@code due} or {@code since} with an optional direction; empty for the list's own
   */
  String order(String sort, String own) {
    if (sort.isBlank()) {
      return own;
    }
    var parts = sort.split(",", 2);
    var direction = parts.length == 1 ? "asc" : parts[1];
    if (!List.of("asc", "desc").contains(direction)) {
      throw new BadParameter("sort");
    }
    return switch (parts[0]) {
      case "due" ->
          " ORDER BY CASE WHEN %1$sdue_date IS NULL THEN 1 ELSE 0 END, %1$sdue_date %3$s, %2$s %3$s,"
                  .formatted(dues, since, direction)
              + last(direction);
      case "since" -> " ORDER BY " + since + " " + direction + "," + last(direction);
      default -> throw new BadParameter("sort");
    };
  }

  private String last(String direction) {
    return " c.case_no " + direction + ", " + id + " " + direction;
  }
}

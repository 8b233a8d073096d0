package org.lianxin.statistics.flow;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.deadline.Lamp;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.LedgerScope;
import org.lianxin.petition.Names;
import org.lianxin.statistics.flow.Today.Counts;
import org.lianxin.statistics.flow.Today.Holder;
import org.lianxin.statistics.flow.Today.Pressing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the {@link Today} of somebody: two statements, however much it is. */
@Service
class DayBook {

  /** What fits a page; the tiles count all of it. */
  private static final int LISTED = 200;

  private static final String INSTRUCT = "instruct";

  private static final String OPEN =
      " FROM work_item w JOIN petition_case c ON c.case_no = w.case_no"
          + " WHERE w.status = 'OPEN' AND c.sealed = FALSE AND ";

  private final JdbcClient jdbc;
  private final LedgerScope scope;
  private final Names names;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;

  DayBook(
      JdbcClient jdbc, LedgerScope scope, Names names, Vocabulary vocabulary, BusinessClock clock) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.names = names;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Today today(Actor actor) {
    var today = clock.today();
    var values = new HashMap<String, Object>();
    values.put("today", today);
    var from = OPEN + "(" + scope.of(actor, values) + ")";
    var groups = groups(from, values);
    var items = items(from, values, today);
    var pressing = sum(groups, Group::pressing);
    return new Today(today, counts(groups), holders(groups), items, pressing - items.size());
  }

  /** The numbers alone, for a wall that anybody may look at. */
  @Transactional(readOnly = true)
  Counts counts(Actor actor) {
    var values = new HashMap<String, Object>();
    values.put("today", clock.today());
    return counts(groups(OPEN + "(" + scope.of(actor, values) + ")", values));
  }

  private static Counts counts(List<Group> groups) {
    return new Counts(
        sum(groups, Group::items),
        sum(groups, Group::dueToday),
        sum(groups, Group::red),
        sum(groups, Group::overdue),
        sum(groups, Group::instructions),
        sum(groups, group -> group.assignee == null ? group.items : 0));
  }

  private List<Group> groups(String from, Map<String, Object> values) {
    return jdbc.sql(
            "SELECT w.unit, w.assignee, COUNT(*) AS items,"
                + " COUNT(CASE WHEN w.due_date = :today THEN 1 END) AS due_today,"
                + " COUNT(CASE WHEN w.due_date >= :today AND w.red_on <= :today THEN 1 END) AS red,"
                + " COUNT(CASE WHEN w.due_date < :today THEN 1 END) AS overdue,"
                + " COUNT(CASE WHEN w.task = '"
                + INSTRUCT
                + "' THEN 1 END) AS instructions,"
                + " COUNT(CASE WHEN w.due_date <= :today OR w.red_on <= :today THEN 1 END)"
                + " AS pressing"
                + from
                + " GROUP BY w.unit, w.assignee")
        .params(values)
        .query(Group.class)
        .list();
  }

  private List<Holder> holders(List<Group> groups) {
    return groups.stream()
        .filter(group -> group.pressing > 0)
        .map(
            group ->
                new Holder(
                    names.unit(group.unit),
                    names.personOrNone(group.assignee),
                    group.dueToday,
                    group.red,
                    group.overdue))
        .sorted(
            comparing((Holder holder) -> holder.unit().code())
                .thenComparing(Holder::person, nullsFirst(naturalOrder())))
        .toList();
  }

  private List<Pressing> items(String from, Map<String, Object> values, LocalDate today) {
    values.put("listed", LISTED);
    return jdbc
        .sql(
            "SELECT w.case_no, c.title, w.task, w.unit, w.assignee, w.due_date"
                + from
                + " AND (w.due_date <= :today OR w.red_on <= :today)"
                + " ORDER BY w.due_date, w.case_no, w.id LIMIT :listed")
        .params(values)
        .query(Item.class)
        .list()
        .stream()
        .map(item -> shown(item, today))
        .toList();
  }

  private Pressing shown(Item item, LocalDate today) {
    return new Pressing(
        item.caseNo,
        item.title,
        item.task,
        vocabulary.label("tasks", item.task),
        names.unit(item.unit),
        names.personOrNone(item.assignee),
        item.dueDate,
        item.dueDate.isBefore(today) ? Lamp.BLACK : Lamp.RED);
  }

  private static long sum(List<Group> groups, ToLongFunction<Group> number) {
    return groups.stream().mapToLong(number).sum();
  }

  private record Group(
      String unit,
      @Nullable String assignee,
      long items,
      long dueToday,
      long red,
      long overdue,
      long instructions,
      long pressing) {}

  private record Item(
      String caseNo,
      String title,
      String task,
      String unit,
      @Nullable String assignee,
      LocalDate dueDate) {}
}

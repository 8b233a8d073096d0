package org.lianxin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.Due;
import org.lianxin.petition.Names;
import org.lianxin.petition.SealedRecusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 待办、待签收、已办、我登记的: two statements a page, and never the engine. */
@Service
class WorkList {

  /** Which list. */
  enum View {
    /** What one may do now: claimed by oneself, or by nobody in one's unit. */
    TODO,
    /** What nobody in one's unit has claimed. */
    UNCLAIMED,
    /** What one has done. */
    DONE,
    /** The cases one has registered. */
    STARTED,
    /** What one was sent a copy of; nothing is copied to anybody yet. */
    COPIED
  }

  private static final String ITEMS =
      " FROM work_item w JOIN petition_case c ON c.case_no = w.case_no WHERE ";
  private static final String ITEM_COLUMNS =
      "SELECT w.id, w.case_no, w.title, w.task, w.name, c.state, c.village_code, w.unit,"
          + " w.assignee, w.owner, w.created_at AS since, w.done_at, w.due_date, w.yellow_on, w.red_on";
  private static final String MINE =
      "w.unit = :unit AND w.status = 'OPEN' AND (w.not_by IS NULL OR w.not_by <> :me)"
          + " AND c.recused NOT LIKE :recused"
          + " AND ((w.assignee IS NULL OR w.assignee = :me) AND (";
  private static final String CASES =
      " FROM petition_case c WHERE c.first_receiver = :me AND c.sealed = FALSE"
          + " AND c.recused NOT LIKE :recused";
  private static final String CASE_COLUMNS =
      "SELECT NULL AS id, c.case_no, c.title, NULL AS task, '' AS name, c.state, c.village_code,"
          + " c.registered_unit AS unit, NULL AS assignee, NULL AS owner, c.received_at AS since,"
          + " c.closed_at AS done_at, c.due_date, c.yellow_on, c.red_on";
  private static final String MOST_URGENT_FIRST =
      " ORDER BY CASE WHEN w.due_date IS NULL THEN 1 ELSE 0 END, w.due_date, w.created_at, w.id";

  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;
  private final Names names;
  private final BusinessClock clock;
  private final SealedRecusals sealedRecusals;

  WorkList(
      JdbcClient jdbc,
      Vocabulary vocabulary,
      Names names,
      BusinessClock clock,
      SealedRecusals sealedRecusals) {
    this.sealedRecusals = sealedRecusals;
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
    this.names = names;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  PageOf<WorkListRow> page(View view, PageAsked page, Actor actor) {
    var values = values(actor);
    return switch (view) {
      case TODO ->
          page(ITEM_COLUMNS, ITEMS + forMe(actor, values), MOST_URGENT_FIRST, values, page);
      case UNCLAIMED ->
          page(
              ITEM_COLUMNS,
              ITEMS + forMe(actor, values) + " AND w.assignee IS NULL",
              MOST_URGENT_FIRST,
              values,
              page);
      case DONE ->
          page(
              ITEM_COLUMNS,
              ITEMS
                  + "w.done_by = :me AND c.recused NOT LIKE :recused"
                  + sealedRecusals.of(actor, values).notMine(),
              " ORDER BY w.done_at DESC, w.id DESC",
              values,
              page);
      case STARTED ->
          page(CASE_COLUMNS, CASES, " ORDER BY c.received_at DESC, c.case_no DESC", values, page);
      case COPIED -> new PageOf<>(List.of(), 0, page.page(), page.size());
    };
  }

  /** How many things one may do now, for the badge in the menu. */
  @Transactional(readOnly = true)
  long toDo(Actor actor) {
    var values = values(actor);
    return count(ITEMS + forMe(actor, values), values);
  }

  private PageOf<WorkListRow> page(
      String columns, String from, String order, Map<String, Object> values, PageAsked page) {
    var total = count(from, values);
    values.put("size", page.size());
    values.put("offset", page.offset());
    var rows =
        jdbc
            .sql(columns + from + order + " LIMIT :size OFFSET :offset")
            .params(values)
            .query(Row.class)
            .list()
            .stream()
            .map(this::shown)
            .toList();
    return new PageOf<>(rows, total, page.page(), page.size());
  }

  private long count(String from, Map<String, Object> values) {
    return jdbc.sql("SELECT COUNT(*)" + from).params(values).query(Long.class).single();
  }

  private String forMe(Actor actor, Map<String, Object> values) {
    var recused = sealedRecusals.of(actor, values);
    var roles =
        IntStream.range(0, actor.roles().size())
            .mapToObj(i -> "CONCAT(',', w.roles, ',') LIKE :role" + i)
            .collect(Collectors.joining(" OR "));
    return MINE + roles + ") OR " + standingIn(recused.notHis()) + ")" + recused.notMine();
  }

  /** As {@link StandIns}: items of an absent colleague, but for what one has led to oneself. */
  private static String standingIn(String notHis) {
    var duty =
        Arrays.stream(Role.values())
            .map(role -> "LIKE '%," + role + ",%'")
            .map(
                like ->
                    "CONCAT(',', w.roles, ',') " + like + " AND CONCAT(',', p.roles, ',') " + like)
            .collect(Collectors.joining(" OR "));
    return "EXISTS (SELECT 1 FROM absence a JOIN account p ON p.login = a.absent"
        + " WHERE a.deputy = :me AND a.ended_at IS NULL"
        + " AND a.from_day <= :today AND a.until_day >= :today"
        + " AND p.active = TRUE AND p.unit = w.unit"
        + " AND (w.assignee IS NULL OR w.assignee = a.absent)"
        + " AND (w.not_by IS NULL OR w.not_by <> a.absent)"
        + " AND c.recused NOT LIKE CONCAT('%,', a.absent, ',%')"
        + notHis
        + " AND ("
        + duty
        + "))"
        + " AND NOT EXISTS (SELECT 1 FROM work_item o WHERE o.id = w.opened_by"
        + " AND o.done_by = :me)";
  }

  private Map<String, Object> values(Actor actor) {
    var values = new HashMap<String, Object>();
    values.put("today", clock.today());
    values.put("me", actor.login());
    values.put("unit", actor.unit());
    values.put("recused", "%," + actor.login() + ",%");
    var i = 0;
    for (Role role : actor.roles()) {
      values.put("role" + i++, "%," + role + ",%");
    }
    return values;
  }

  private WorkListRow shown(Row row) {
    var today = clock.today();
    var open = row.doneAt == null;
    return new WorkListRow(
        row.id,
        row.caseNo,
        row.title,
        row.task,
        row.name,
        row.state,
        vocabulary.label("states", row.state),
        names.village(row.villageCode),
        names.unit(row.unit),
        row.assignee,
        row.since,
        row.doneAt,
        row.dueDate,
        open && row.dueDate != null ? ChronoUnit.DAYS.between(today, row.dueDate) : null,
        open ? Due.lamp(row.dueDate, row.yellowOn, row.redOn, today) : null,
        // Every open item of a list is one that its reader may work on: the query sees to that.
        ItemRights.ofListed(open && row.id != null, row.assignee, row.owner));
  }

  private record Row(
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
      @Nullable LocalDate redOn) {}
}

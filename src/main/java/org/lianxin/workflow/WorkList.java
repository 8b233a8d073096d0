package org.lianxin.workflow;

import static org.lianxin.workflow.WorkListColumns.MOST_URGENT_FIRST;
import static org.lianxin.workflow.WorkListColumns.OF_CASES;
import static org.lianxin.workflow.WorkListColumns.OF_ITEMS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.Due;
import org.lianxin.petition.Names;
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

  private final JdbcClient jdbc;
  private final WorkListScope scope;
  private final Vocabulary vocabulary;
  private final Names names;
  private final BusinessClock clock;

  WorkList(
      JdbcClient jdbc,
      WorkListScope scope,
      Vocabulary vocabulary,
      Names names,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.vocabulary = vocabulary;
    this.names = names;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  PageOf<WorkListRow> page(View view, WorkListQuestion ask, PageAsked page, Actor actor) {
    return switch (view) {
      case TODO -> page(OF_ITEMS, scope.workable(actor), ask, MOST_URGENT_FIRST, page, actor);
      case UNCLAIMED ->
          page(
              OF_ITEMS,
              scope.workable(actor) + " AND w.assignee IS NULL",
              ask,
              MOST_URGENT_FIRST,
              page,
              actor);
      case DONE ->
          page(OF_ITEMS, scope.done(), ask, " ORDER BY w.done_at DESC, w.id DESC", page, actor);
      case STARTED ->
          page(
              OF_CASES,
              scope.started(),
              ask,
              " ORDER BY c.received_at DESC, c.case_no DESC",
              page,
              actor);
      case COPIED -> new PageOf<>(List.of(), 0, page.page(), page.size());
    };
  }

  private PageOf<WorkListRow> page(
      WorkListColumns columns,
      String scope,
      WorkListQuestion ask,
      String ownOrder,
      PageAsked page,
      Actor actor) {
    var values = this.scope.values(actor);
    var from = scope + columns.where(ask, values);
    var order = columns.order(page.sort(), ownOrder);
    var total = jdbc.sql("SELECT COUNT(*)" + from).params(values).query(Long.class).single();
    values.put("size", page.size());
    values.put("offset", page.offset());
    var rows =
        jdbc
            .sql(columns.select() + from + order + " LIMIT :size OFFSET :offset")
            .params(values)
            .query(Row.class)
            .list()
            .stream()
            .map(this::shown)
            .toList();
    return new PageOf<>(rows, total, page.page(), page.size());
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

package org.lianxin.workflow;

import static org.lianxin.workflow.WorkListColumns.MOST_URGENT_FIRST;
import static org.lianxin.workflow.WorkListColumns.OF_CASES;
import static org.lianxin.workflow.WorkListColumns.OF_ITEMS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.ActionRights;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.NotAllowed;
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
    /** What is open in one's unit, whoever has it: for whoever gives out its work. */
    UNIT,
    /** What one has done. */
    DONE,
    /** The cases one has registered. */
    STARTED,
    /** The cases one was told of for one's knowledge. */
    COPIED
  }

  /** Each open item of the view is one that its reader may work on: the query sees to that. */
  private static final String EACH = "1 = 1";

  private final JdbcClient jdbc;
  private final ActionRights rights;
  private final WorkListScope scope;
  private final Vocabulary vocabulary;
  private final Names names;
  private final ItemNames itemNames;
  private final BusinessClock clock;

  WorkList(
      JdbcClient jdbc,
      ActionRights rights,
      WorkListScope scope,
      Vocabulary vocabulary,
      Names names,
      ItemNames itemNames,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.scope = scope;
    this.vocabulary = vocabulary;
    this.names = names;
    this.itemNames = itemNames;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  PageOf<WorkListRow> page(View view, WorkListQuestion ask, PageAsked page, Actor actor) {
    var reach = scope.of(actor);
    return switch (view) {
      case TODO -> read(Part.of(reach.workable()), ask, page, reach.values());
      case UNCLAIMED ->
          read(Part.of(reach.workable() + " AND w.assignee IS NULL"), ask, page, reach.values());
      case UNIT -> {
        if (!mayDistribute(actor)) {
          throw new NotAllowed();
        }
        yield read(
            new Part(OF_ITEMS, reach.ofUnit(), MOST_URGENT_FIRST, reach.mayWork(), true),
            ask,
            page,
            reach.values());
      }
      case DONE ->
          read(
              new Part(OF_ITEMS, reach.done(), " ORDER BY w.done_at DESC, w.id DESC", EACH, false),
              ask,
              page,
              reach.values());
      case STARTED -> read(ofCases(reach.started()), ask, page, reach.values());
      case COPIED -> {
        var copied = scope.copied(actor);
        yield read(ofCases(copied.from()), ask, page, copied.values());
      }
    };
  }

  private static Part ofCases(String from) {
    return new Part(OF_CASES, from, " ORDER BY c.received_at DESC, c.case_no DESC", EACH, false);
  }

  /** Whether the person gives out the work of his unit in any case. */
  boolean mayDistribute(Actor actor) {
    return rights.entitles(actor, EnumSet.allOf(org.lianxin.access.Part.class), Assigning.NAME);
  }

  /**
   * What a view reads.
   *
   * @param mayWork a condition: whether the reader may work on the item
   * @param mayAssign whether he may give it out
   */
  private record Part(
      WorkListColumns columns, String from, String order, String mayWork, boolean mayAssign) {

    /** What the reader may work on, all of it. */
    static Part of(String from) {
      return new Part(OF_ITEMS, from, MOST_URGENT_FIRST, EACH, false);
    }
  }

  private PageOf<WorkListRow> read(
      Part part, WorkListQuestion ask, PageAsked page, Map<String, Object> values) {
    var columns = part.columns;
    var from = part.from + columns.where(ask, values);
    var order = columns.order(page.sort(), part.order);
    var total = jdbc.sql("SELECT COUNT(*)" + from).params(values).query(Long.class).single();
    values.put("size", page.size());
    values.put("offset", page.offset());
    var rows =
        jdbc
            .sql(columns.select(part.mayWork) + from + order + " LIMIT :size OFFSET :offset")
            .params(values)
            .query(Row.class)
            .list()
            .stream()
            .map(row -> shown(row, part.mayAssign))
            .toList();
    return new PageOf<>(rows, total, page.page(), page.size());
  }

  private WorkListRow shown(Row row, boolean mayAssign) {
    var today = clock.today();
    var open = row.doneAt == null;
    return new WorkListRow(
        row.id,
        row.caseNo,
        row.title,
        row.task,
        itemNames.of(row.task, row.name),
        row.state,
        vocabulary.label("states", row.state),
        names.village(row.villageCode),
        names.unit(row.unit),
        row.assignee,
        names.personOrNone(row.assignee),
        row.since,
        row.doneAt,
        row.dueDate,
        open && row.dueDate != null ? ChronoUnit.DAYS.between(today, row.dueDate) : null,
        open ? Due.lamp(row.dueDate, row.yellowOn, row.redOn, today) : null,
        rights(row, open && row.id != null, mayAssign));
  }

  private static Map<String, Boolean> rights(Row row, boolean isOpenItem, boolean mayAssign) {
    var rights =
        new TreeMap<>(ItemRights.ofListed(isOpenItem && row.mayWork, row.assignee, row.owner));
    if (mayAssign) {
      rights.put(Assigning.NAME, isOpenItem);
    }
    return rights;
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
      @Nullable LocalDate redOn,
      boolean mayWork) {}
}

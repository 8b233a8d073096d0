package org.lianxin.workflow;

import static org.lianxin.workflow.WorkListColumns.OF_CASES;
import static org.lianxin.workflow.WorkListColumns.OF_ITEMS;
import static org.lianxin.workflow.WorkListRows.EACH;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.lianxin.access.ActionRights;
import org.lianxin.access.Actor;
import org.lianxin.access.Part;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.Due;
import org.lianxin.petition.Names;
import org.lianxin.workflow.WorkListRows.Row;
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

  private final WorkListRows rows;
  private final ActionRights rights;
  private final WorkListScope scope;
  private final Vocabulary vocabulary;
  private final Names names;
  private final ItemNames itemNames;
  private final BusinessClock clock;

  WorkList(
      WorkListRows rows,
      ActionRights rights,
      WorkListScope scope,
      Vocabulary vocabulary,
      Names names,
      ItemNames itemNames,
      BusinessClock clock) {
    this.rows = rows;
    this.rights = rights;
    this.scope = scope;
    this.vocabulary = vocabulary;
    this.names = names;
    this.itemNames = itemNames;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  PageOf<WorkListRow> page(View view, WorkListQuestion ask, PageAsked page, Actor actor) {
    return switch (view) {
      case TODO -> shown(rows.open(scope.workable(actor), EACH, ask, page), false);
      case UNCLAIMED -> shown(rows.open(scope.unclaimed(actor), EACH, ask, page), false);
      case UNIT -> {
        if (!mayDistribute(actor)) {
          throw new NotAllowed();
        }
        var list = scope.ofUnit(actor);
        var mayWork = scope.mayWork(actor, list.values());
        yield shown(rows.open(list, mayWork, ask, page), true);
      }
      case DONE -> shown(rows.past(scope.done(actor), OF_ITEMS, ask, page), false);
      case STARTED -> shown(rows.past(scope.started(actor), OF_CASES, ask, page), false);
      case COPIED -> shown(rows.past(scope.copied(actor), OF_CASES, ask, page), false);
    };
  }

  /** Whether the person gives out the work of his unit in any case. */
  boolean mayDistribute(Actor actor) {
    return rights.entitles(actor, EnumSet.allOf(Part.class), Assigning.NAME);
  }

  /**
   * The rows as they are shown.
   *
   * @param mayAssign whether the reader may give out what is open
   */
  private PageOf<WorkListRow> shown(PageOf<Row> read, boolean mayAssign) {
    return new PageOf<>(
        read.items().stream().map(row -> shown(row, mayAssign)).toList(),
        read.total(),
        read.page(),
        read.size(),
        read.more());
  }

  private WorkListRow shown(Row row, boolean mayAssign) {
    var today = clock.today();
    var open = row.doneAt() == null;
    return new WorkListRow(
        row.id(),
        row.caseNo(),
        row.title(),
        row.task(),
        itemNames.of(row.task(), row.name()),
        row.state(),
        vocabulary.label("states", row.state()),
        names.village(row.villageCode()),
        names.unit(row.unit()),
        row.assignee(),
        names.personOrNone(row.assignee()),
        row.since(),
        row.doneAt(),
        row.dueDate(),
        open && row.dueDate() != null ? ChronoUnit.DAYS.between(today, row.dueDate()) : null,
        open ? Due.lamp(row.dueDate(), row.yellowOn(), row.redOn(), today) : null,
        rights(row, open && row.id() != null, mayAssign));
  }

  private static Map<String, Boolean> rights(Row row, boolean isOpenItem, boolean mayAssign) {
    var rights =
        new TreeMap<>(
            ItemRights.ofListed(isOpenItem && row.mayWork(), row.assignee(), row.owner()));
    if (mayAssign) {
      rights.put(Assigning.NAME, isOpenItem);
    }
    return rights;
  }
}

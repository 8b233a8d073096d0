package org.lianxin.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.access.Absences;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.LedgerScope;
import org.lianxin.petition.SealedRecusals;
import org.springframework.stereotype.Component;

/** On whose list something is, in SQL. */
@Component
class WorkListScope {

  private static final String ITEMS =
      " FROM work_item w JOIN petition_case c ON c.case_no = w.case_no WHERE ";
  private static final String OPEN_IN_HIS_UNIT =
      "w.unit = :unit AND w.status = 'OPEN' AND (w.not_by IS NULL OR w.not_by <> :me)"
          + " AND c.recused NOT LIKE :recused";
  private static final String DONE =
      " FROM %s w JOIN petition_case c ON c.case_no = w.case_no"
          + " WHERE w.done_by = :me AND c.recused NOT LIKE :recused";
  private static final String STARTED =
      " FROM petition_case c WHERE c.first_receiver = :me AND c.sealed = FALSE"
          + " AND c.recused NOT LIKE :recused";

  private static final String TOLD =
      " FROM petition_case c WHERE c.sealed = FALSE AND EXISTS (SELECT 1 FROM message m"
          + " WHERE m.recipient = :me AND m.case_no = c.case_no AND m.work_item IS NULL) AND ";

  /** Nobody approves what he has led to himself, for an absent colleague neither. */
  private static final String NOT_LED_TO =
      " AND NOT EXISTS (SELECT 1 FROM work_item o WHERE o.id = w.opened_by AND o.done_by = :me)";

  private final BusinessClock clock;
  private final Absences absences;
  private final SealedRecusals sealedRecusals;
  private final LedgerScope ledger;

  WorkListScope(
      BusinessClock clock, Absences absences, SealedRecusals sealedRecusals, LedgerScope ledger) {
    this.clock = clock;
    this.absences = absences;
    this.sealedRecusals = sealedRecusals;
    this.ledger = ledger;
  }

  /**
   * What is on a list.
   *
   * @param places where it is read from, with the condition: what was put away is in a second place
   * @param values what the conditions compare with; whoever narrows them further adds his own
   */
  record Listed(List<String> places, Map<String, Object> values) {

    private Listed(String place, Map<String, Object> values) {
      this(List.of(place), values);
    }

    /** Of a list that is in one place. */
    String from() {
      return places.get(0);
    }
  }

  /** What the person may work on now, in his own right or for an absent colleague. */
  Listed workable(Actor actor) {
    var values = values(actor);
    return new Listed(ITEMS + mayWork(actor, values), values);
  }

  /** The part of it that nobody has claimed. */
  Listed unclaimed(Actor actor) {
    var mine = workable(actor);
    return new Listed(mine.from() + " AND w.assignee IS NULL", mine.values());
  }

  /**
   * What is open in his unit, whoever has it, for giving it out; but for what he keeps away from,
   * and sealed files.
   */
  Listed ofUnit(Actor actor) {
    return new Listed(ITEMS + OPEN_IN_HIS_UNIT + " AND c.sealed = FALSE", values(actor));
  }

  /** What he has done, in cases that were put away too. */
  Listed done(Actor actor) {
    var values = values(actor);
    var sealed = sealedRecusals.of(actor, values).notOf(actor.login());
    return new Listed(
        Stream.of("work_item", "archived_work_item")
            .map(DONE::formatted)
            .map(done -> done + sealed)
            .toList(),
        values);
  }

  /** The cases he has registered. */
  Listed started(Actor actor) {
    return new Listed(STARTED, values(actor));
  }

  /** The cases he was told of for his knowledge, with nothing for him to do, and may look into. */
  Listed copied(Actor actor) {
    var values = values(actor);
    return new Listed(TOLD + "(" + ledger.of(actor, values) + ")", values);
  }

  private Map<String, Object> values(Actor actor) {
    var values = new HashMap<String, Object>();
    values.put("today", clock.today());
    values.put("me", actor.login());
    values.put("unit", actor.unit());
    values.put("recused", without(actor));
    return values;
  }

  /**
   * The condition on an item and its case that the person may work on it now.
   *
   * @param values takes up the parameters it names
   */
  String mayWork(Actor actor, Map<String, Object> values) {
    var recusals = sealedRecusals.of(actor, values);
    var any = new ArrayList<String>();
    any.add("(w.assignee IS NULL OR w.assignee = :me) AND " + ofDuties(actor, values));
    for (var absent : absences.principals(actor)) {
      any.add(standingInFor(absent, values) + recusals.notOf(absent.login()) + NOT_LED_TO);
    }
    return OPEN_IN_HIS_UNIT
        + " AND ("
        + String.join(" OR ", any)
        + ")"
        + recusals.notOf(actor.login());
  }

  /** As {@link StandIns}: what would be an absent colleague's. */
  private static String standingInFor(Actor absent, Map<String, Object> values) {
    var i = values.size();
    values.put("absent" + i, absent.login());
    values.put("away" + i, without(absent));
    return ("(w.assignee IS NULL OR w.assignee = :absent%1$d)"
                + " AND (w.not_by IS NULL OR w.not_by <> :absent%1$d)"
                + " AND c.recused NOT LIKE :away%1$d AND ")
            .formatted(i)
        + ofDuties(absent, values);
  }

  private static String ofDuties(Actor actor, Map<String, Object> values) {
    var any = new ArrayList<String>();
    for (var role : actor.roles()) {
      var name = "role" + values.size();
      values.put(name, "%," + role + ",%");
      any.add("CONCAT(',', w.roles, ',') LIKE :" + name);
    }
    return "(" + String.join(" OR ", any) + ")";
  }

  private static String without(Actor actor) {
    return "%," + actor.login() + ",%";
  }
}

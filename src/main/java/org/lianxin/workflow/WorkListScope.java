package org.lianxin.workflow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.LedgerScope;
import org.lianxin.petition.SealedRecusals;
import org.springframework.stereotype.Component;

/** On whose list something is, in SQL. */
@Component
class WorkListScope {

  private static final String ITEMS =
      " FROM work_item w JOIN petition_case c ON c.case_no = w.case_no WHERE ";
  private static final String MINE =
      "w.unit = :unit AND w.status = 'OPEN' AND (w.not_by IS NULL OR w.not_by <> :me)"
          + " AND c.recused NOT LIKE :recused"
          + " AND ((w.assignee IS NULL OR w.assignee = :me) AND (";
  private static final String DONE =
      " FROM ("
          + doneIn("work_item")
          + " UNION ALL "
          + doneIn("archived_work_item")
          + ") w JOIN petition_case c ON c.case_no = w.case_no WHERE c.recused NOT LIKE :recused";
  private static final String STARTED =
      " FROM petition_case c WHERE c.first_receiver = :me AND c.sealed = FALSE"
          + " AND c.recused NOT LIKE :recused";

  private static final String TOLD =
      " FROM petition_case c WHERE c.sealed = FALSE AND EXISTS (SELECT 1 FROM message m"
          + " WHERE m.recipient = :me AND m.case_no = c.case_no AND m.work_item IS NULL) AND ";

  private final BusinessClock clock;
  private final SealedRecusals sealedRecusals;
  private final LedgerScope ledger;

  WorkListScope(BusinessClock clock, SealedRecusals sealedRecusals, LedgerScope ledger) {
    this.clock = clock;
    this.sealedRecusals = sealedRecusals;
    this.ledger = ledger;
  }

  private static String doneIn(String table) {
    return "SELECT id, case_no, title, task, name, unit, assignee, owner, created_at, done_at,"
        + " due_date, yellow_on, red_on FROM "
        + table
        + " WHERE done_by = :me";
  }

  /** What one person's lists reach to. */
  Reach of(Actor actor) {
    var values = new HashMap<String, Object>();
    values.put("today", clock.today());
    values.put("me", actor.login());
    values.put("unit", actor.unit());
    values.put("recused", "%," + actor.login() + ",%");
    var i = 0;
    for (Role role : actor.roles()) {
      values.put("role" + i++, "%," + role + ",%");
    }
    return new Reach(actor.roles().size(), values, sealedRecusals.of(actor, values));
  }

  /** The cases he was told of for his knowledge, with nothing for him to do, and may look into. */
  Copied copied(Actor actor) {
    var values = of(actor).values();
    return new Copied(TOLD + "(" + ledger.of(actor, values) + ")", values);
  }

  /** What of those cases is read, and what its conditions compare with. */
  record Copied(String from, Map<String, Object> values) {}

  /**
   * One person's reach.
   *
   * @param values what the conditions compare with; whoever narrows them further adds his own
   */
  record Reach(int roles, Map<String, Object> values, SealedRecusals.Conditions recusals) {

    /** What the person may work on now, in his own right or for an absent colleague. */
    String workable() {
      return ITEMS + mayWork();
    }

    /** The same as a condition on an item and its case. */
    String mayWork() {
      var ofHisRoles =
          IntStream.range(0, roles)
              .mapToObj(i -> "CONCAT(',', w.roles, ',') LIKE :role" + i)
              .collect(Collectors.joining(" OR "));
      return MINE + ofHisRoles + ") OR " + standingIn(recusals.notHis()) + ")" + recusals.notMine();
    }

    /**
     * What is open in his unit, whoever has it, for giving it out; but for what he keeps away from,
     * and sealed files.
     */
    String ofUnit() {
      return ITEMS
          + "w.unit = :unit AND w.status = 'OPEN' AND c.sealed = FALSE"
          + " AND (w.not_by IS NULL OR w.not_by <> :me) AND c.recused NOT LIKE :recused";
    }

    /** What he has done, in cases that were put away too. */
    String done() {
      return DONE + recusals.notMine();
    }

    /** The cases he has registered. */
    String started() {
      return STARTED;
    }
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
}

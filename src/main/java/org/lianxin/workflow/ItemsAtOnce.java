package org.lianxin.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Problems;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.workflow.ItemRights.DoneMeanwhile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Giving out items, one or many: each is a change of its own, and one refused stops no other. */
@Service
class ItemsAtOnce {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final WorkItems items;
  private final Actions actions;
  private final Problems problems;

  ItemsAtOnce(JdbcClient jdbc, WorkItems items, Actions actions, Problems problems) {
    this.jdbc = jdbc;
    this.items = items;
    this.actions = actions;
    this.problems = problems;
  }

  /**
   * What became of one item.
   *
   * @param problem why not; null if it was done
   */
  record Outcome(String id, boolean ok, @Nullable Why problem) {}

  /** Why an item was refused, and what to do. */
  record Why(String title, int status, String detail) {}

  /** 分派, as the action of the item's case. */
  Completion assign(String id, String login, Actor actor) {
    var item =
        jdbc.sql("SELECT case_no, status = 'OPEN' AS open FROM work_item WHERE id = ?")
            .param(id)
            .query(Found.class)
            .optional()
            .orElseThrow(Unknown::new);
    if (!item.open) {
      throw new DoneMeanwhile();
    }
    return actions.take(
        item.caseNo, Assigning.NAME, Map.of("workItem", id, "to", login), null, actor);
  }

  List<Outcome> assignAll(@Nullable List<String> ids, String login, Actor actor) {
    return each(ids, id -> assign(id, login, actor));
  }

  List<Outcome> releaseAll(@Nullable List<String> ids, Actor actor) {
    return each(ids, id -> items.release(id, null, actor));
  }

  List<Outcome> claimAll(@Nullable List<String> ids, Actor actor) {
    return each(ids, id -> items.claim(id, null, actor));
  }

  private List<Outcome> each(@Nullable List<String> ids, Consumer<String> act) {
    if (ids == null || ids.isEmpty() || ids.size() > MOST || ids.contains(null)) {
      throw new BadParameter("ids");
    }
    return new LinkedHashSet<>(ids).stream().map(id -> outcome(id, act)).toList();
  }

  private Outcome outcome(String id, Consumer<String> act) {
    try {
      act.accept(id);
      return new Outcome(id, true, null);
    } catch (RuntimeException failure) {
      return new Outcome(id, false, why(failure));
    }
  }

  private Why why(RuntimeException failure) {
    var problem = problems.of(failure);
    var detail = failure instanceof InvalidForm form ? told(form) : problem.getDetail();
    return new Why(problem.getTitle(), problem.getStatus(), detail);
  }

  /** There is no form to show them in. */
  private static String told(InvalidForm form) {
    return form.errors().stream().map(FieldProblem::message).collect(Collectors.joining("；"));
  }

  private record Found(String caseNo, boolean open) {}
}

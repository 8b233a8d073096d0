package org.lianxin.petition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lianxin.access.ActionRights;
import org.lianxin.access.Actor;
import org.lianxin.access.Part;
import org.lianxin.access.Rights;
import org.lianxin.access.Sight;
import org.springframework.stereotype.Component;

/** Which cases somebody finds in his lists, and whether he finds them by their petitioners. */
@Component
public class LedgerScope {

  private static final String UNSEALED = "c.sealed = FALSE AND ";
  private static final String ANY = "ANY";

  private final Rights rights;
  private final ActionRights actions;
  private final CaseParts parts;
  private final SealedRecusals sealedRecusals;

  LedgerScope(Rights rights, ActionRights actions, CaseParts parts, SealedRecusals sealedRecusals) {
    this.actions = actions;
    this.sealedRecusals = sealedRecusals;
    this.rights = rights;
    this.parts = parts;
  }

  /** By name, phone and number look only those who see them plain in every case of their lists. */
  boolean personsAreFound(Actor actor) {
    var scope = scope(actor);
    return !scope.isEmpty()
        && scope.stream()
            .allMatch(
                part -> rights.sight(actor, Set.of(part), rights.states(actor, part)).plain());
  }

  /**
   * The condition on {@code petition_case c}.
   *
   * @param values takes up the parameters it names
   */
  public String of(Actor actor, Map<String, Object> values) {
    var any = new ArrayList<String>();
    for (Part part : scope(actor)) {
      any.add(having(part) + within(rights.states(actor, part)));
    }
    return within(any, actor, values);
  }

  /**
   * The same for the cases in which he may ever take that action; whoever has stopped to deal with
   * a case does not find it either.
   */
  public String of(Actor actor, String action, Map<String, Object> values) {
    return within(
        Arrays.stream(Part.values())
            .filter(part -> actions.entitles(actor, Set.of(part), action))
            .filter(part -> parts.canHave(actor, part))
            .map(LedgerScope::having)
            .toList(),
        actor,
        values);
  }

  /**
   * The condition that the asker may read by what a case was found: 0 is for whoever finds it, 1
   * for who reads all of it, 2 for who reads personal data in it too.
   */
  String reads(String reach, Actor actor) {
    return "(%s = 0 OR %s = 1 AND %s OR %s = 2 AND %s)"
        .formatted(
            reach,
            reach,
            where(actor, Sight::whole),
            reach,
            where(actor, sight -> sight.whole() && sight.plain()));
  }

  /** The cases that he sees so. */
  private String where(Actor actor, Predicate<Sight> so) {
    var any = new ArrayList<String>();
    for (Part part : scope(actor)) {
      var states =
          Arrays.stream(CaseState.values())
              .filter(state -> so.test(rights.sight(actor, Set.of(part), state.groups())))
              .map(Enum::name)
              .collect(Collectors.toSet());
      if (!states.isEmpty()) {
        any.add(having(part) + within(states));
      }
    }
    return any.isEmpty() ? "1 = 0" : "((" + String.join(") OR (", any) + "))";
  }

  private String within(List<String> any, Actor actor, Map<String, Object> values) {
    values.put("notMine", "%," + actor.login() + ",%");
    values.put("myUnit", actor.unit());
    values.put("myRegion", actor.region());
    values.put("myCounty", CaseParts.county(actor) + "%");
    return any.isEmpty()
        ? "1 = 0"
        : "c.recused NOT LIKE :notMine"
            + sealedRecusals.of(actor, values).notOf(actor.login())
            + " AND (("
            + String.join(") OR (", any)
            + "))";
  }

  private List<Part> scope(Actor actor) {
    return rights.scope(actor).stream().filter(part -> parts.canHave(actor, part)).toList();
  }

  private static String having(Part part) {
    return switch (part) {
      case REGISTERING_UNIT -> UNSEALED + "c.registered_unit = :myUnit";
      case TOWNSHIP -> UNSEALED + "c.township = :myRegion";
      case COUNTY -> UNSEALED + "c.township LIKE :myCounty";
      case REVIEW_BODY -> UNSEALED + "c.review_level IS NOT NULL AND c.township LIKE :myCounty";
      case DISCIPLINE ->
          "c.sealed = TRUE AND (c.kept_by = :myUnit"
              + " OR c.kept_by IS NULL AND c.township = :myRegion)";
      case PETITIONER -> throw new IllegalStateException("Petitioners have no ledger");
      case LEAD_UNIT -> assigned("LEAD");
      case CO_UNIT -> assigned("CO");
    };
  }

  /** Only what the table shows in those states; nothing is said where that is any. */
  private static String within(Set<String> states) {
    return states.contains(ANY)
        ? ""
        : CaseState.in(states).stream()
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(",", " AND c.state IN (", ")"));
  }

  private static String assigned(String part) {
    return UNSEALED
        + "EXISTS (SELECT 1 FROM assignment a WHERE a.case_no = c.case_no AND a.unit = :myUnit"
        + " AND a.part = '"
        + part
        + "')";
  }
}

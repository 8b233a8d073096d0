package org.lianxin.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlooks;
import org.lianxin.access.Rights;
import org.lianxin.access.Role;
import org.lianxin.deadline.CalendarWarnings;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.Badge;
import org.lianxin.petition.Names;
import org.lianxin.petition.UnitName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and what waits for him; design.md §6. */
@RestController
class MeController {

  private final WorkCounts workCounts;
  private final WorkList workList;
  private final Rights rights;
  private final Outlooks outlooks;
  private final Names names;
  private final CalendarWarnings calendar;
  private final List<Badge> badges;
  private final Vocabulary vocabulary;
  private final boolean demo;

  MeController(
      WorkCounts workCounts,
      WorkList workList,
      Rights rights,
      Outlooks outlooks,
      Names names,
      CalendarWarnings calendar,
      List<Badge> badges,
      Vocabulary vocabulary,
      @Value("${lianxin.demo.enabled:false}") boolean demo) {
    this.vocabulary = vocabulary;
    this.demo = demo;
    this.workList = workList;
    this.workCounts = workCounts;
    this.rights = rights;
    this.outlooks = outlooks;
    this.names = names;
    this.calendar = calendar;
    this.badges = badges;
  }

  /**
   * The person signed in.
   *
   * @param roleNames the roles in words, in their order
   * @param rights what he may do at all
   * @param counts numbers for the badges of the menu
   * @param warnings what everybody should see, such as that dates are provisional
   * @param demo whether this is the invented county
   */
  record Me(
      String login,
      String name,
      UnitName unit,
      SortedSet<Role> roles,
      List<String> roleNames,
      Map<String, Boolean> rights,
      Map<String, Long> counts,
      List<String> warnings,
      boolean demo) {}

  @GetMapping("/api/me")
  Me me(Actor actor) {
    var roles = new TreeSet<>(actor.roles());
    return new Me(
        actor.login(),
        actor.name(),
        names.unit(actor.unit()),
        roles,
        roles.stream().map(role -> vocabulary.label("roles", role.name())).toList(),
        Map.of(
            "register", Registrations.mayRegister(actor),
            "ledger", rights.anySight(actor.roles()),
            "figures", outlooks.of(actor).isPresent(),
            "distribute", workList.mayDistribute(actor)),
        counts(actor),
        calendar.now(),
        demo);
  }

  private Map<String, Long> counts(Actor actor) {
    var counts = new HashMap<String, Long>();
    var waiting = workCounts.waiting(actor);
    counts.put("todo", waiting.todo());
    counts.put("unclaimed", waiting.unclaimed());
    badges.forEach(badge -> counts.put(badge.name(), badge.count(actor)));
    return counts;
  }
}

package org.lianxin.supervision;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.petition.OpenWork.Desk;
import org.lianxin.petition.PetitionCase;

/**
 * Who is told of something in one case, each with the item that is meant. Who keeps away from the
 * case is not told; of a sealed one only the discipline liaison is (Art. 28 ¶3, 30 ¶3).
 */
final class Audience {

  private final PetitionCase theCase;
  private final Staff staff;
  private final Map<String, Optional<Desk>> told = new LinkedHashMap<>();

  Audience(PetitionCase theCase, Staff staff) {
    this.theCase = theCase;
    this.staff = staff;
  }

  /** Who has the item, or everybody of the unit who may take it. */
  Audience holders(Desk desk) {
    return add(staff.holders(desk), desk);
  }

  /** Who works in that unit, though nothing is open there. */
  Audience workers(String unit) {
    return add(staff.workers(unit), null);
  }

  /** The person himself; the head of his unit where he has left it. */
  Audience person(String login, String unit) {
    return staff.isOf(unit, login) ? add(List.of(login), null) : head(unit, null);
  }

  /** The head of the unit whose item it is, or would be. */
  Audience head(String unit, @Nullable Desk desk) {
    return add(staff.heads(unit, theCase.township()), desk);
  }

  /** The leader in charge, or every leader of the township where nobody is; and the supervisors. */
  Audience above(@Nullable Desk desk) {
    var leaders = staff.leaders(theCase.township());
    var inCharge = theCase.handling().leadLeader();
    add(leaders.contains(inCharge) && mayKnow(inCharge) ? List.of(inCharge) : leaders, desk);
    return add(staff.supervisors(theCase.township()), desk);
  }

  private Audience add(Iterable<String> logins, @Nullable Desk desk) {
    logins.forEach(login -> told.putIfAbsent(login, Optional.ofNullable(desk)));
    return this;
  }

  private boolean mayKnow(String login) {
    return !theCase.course().isRecused(login);
  }

  /** The persons themselves, and whoever stands in for them. */
  Map<String, Optional<Desk>> told() {
    for (var absent : staff.absent(told.keySet()).entrySet()) {
      absent.getValue().forEach(deputy -> told.putIfAbsent(deputy, told.get(absent.getKey())));
    }
    Set<String> allowed = new LinkedHashSet<>(told.keySet());
    if (theCase.sealed() && !told.isEmpty()) {
      allowed = new LinkedHashSet<>(staff.liaisons(theCase));
    }
    allowed.removeIf(login -> !mayKnow(login));
    var people = new LinkedHashMap<String, Optional<Desk>>();
    allowed.forEach(login -> people.put(login, told.getOrDefault(login, Optional.empty())));
    return people;
  }
}

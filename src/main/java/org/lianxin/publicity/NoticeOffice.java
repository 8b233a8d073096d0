package org.lianxin.publicity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/**
 * Who looks after the notices of a township: its petition office, those who draft and those who
 * read. Who keeps away from a case keeps away from its notice too (条例 Art. 28 ¶3).
 */
@Component
class NoticeOffice {

  private static final Set<Role> OFFICE = Set.of(Role.TOWN_OFFICE, Role.PUBLICITY_REVIEWER);

  boolean isOf(Actor actor) {
    return actor.isAny(OFFICE);
  }

  void require(Actor actor) {
    if (!isOf(actor)) {
      throw new NotAllowed();
    }
  }

  void require(Actor actor, PetitionCase theCase) {
    require(actor);
    if (theCase.sealed()
        || !actor.region().equals(theCase.township())
        || theCase.course().isRecused(actor.login())) {
      throw new NotAllowed();
    }
  }

  /** The condition on {@code petition_case c}, with the parameters it names. */
  Map<String, Object> within(Actor actor) {
    return new HashMap<>(Map.of("region", actor.region(), "notMine", "%," + actor.login() + ",%"));
  }

  static final String WITHIN =
      "c.sealed = FALSE AND c.township = :region AND c.recused NOT LIKE :notMine";
}

package org.lianxin.petition.action;

import java.util.Optional;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.Mandates;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/**
 * 补充材料: further facts and papers; they are read with the rest of the file. An agent hands in as far
 * as his mandate goes (domain.md §3.3).
 */
@Component
class Supplement implements CaseAction {

  private static final Set<Role> AGENTS = Set.of(Role.STATION_OFFICER, Role.STATION_CHIEF);

  private final Mandates mandates;

  Supplement(Mandates mandates) {
    this.mandates = mandates;
  }

  @Override
  public String task() {
    return "supplement";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return theCase.agency() && actor.isAny(AGENTS) && !mandates.covers(theCase, "SUPPLEMENT")
        ? Optional.of("mandateLacks")
        : Optional.empty();
  }
}

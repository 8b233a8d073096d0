package org.lianxin.petition.action;

import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 登记作废: proposed with a reason, confirmed by a second person; nothing is deleted. */
@Component
class VoidProposal implements CaseAction {

  private final CasePath path;
  private final OpenWork openWork;
  private final Organization organization;
  private final Accounts accounts;

  VoidProposal(CasePath path, OpenWork openWork, Organization organization, Accounts accounts) {
    this.path = path;
    this.openWork = openWork;
    this.organization = organization;
    this.accounts = accounts;
  }

  @Override
  public String task() {
    return "void";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    if (openWork.isOpen(theCase.caseNo(), "confirmVoid")) {
      return Optional.of("voidPending");
    }
    return anotherConfirms(theCase, actor) ? Optional.empty() : Optional.of("voidByOne");
  }

  private boolean anotherConfirms(PetitionCase theCase, Actor actor) {
    var office = organization.the(UnitKind.TOWN_OFFICE, theCase.township()).code();
    return accounts.inUnit(office).stream()
        .filter(other -> other.is(Role.TOWN_OFFICE) && !other.login().equals(actor.login()))
        .anyMatch(other -> !theCase.course().isRecused(other.login()));
  }

  @Override
  public Map<String, Object> record(Step step) {
    path.begin("voidProposed", step.theCase(), Map.of());
    return Map.of();
  }
}

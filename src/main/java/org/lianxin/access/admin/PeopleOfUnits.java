package org.lianxin.access.admin;

import org.lianxin.access.Accounts;
import org.lianxin.organization.UnitInUse;
import org.springframework.stereotype.Component;

/** A unit in which somebody still has an account in use is not closed. */
@Component
class PeopleOfUnits implements UnitInUse {

  private final Accounts accounts;

  PeopleOfUnits(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean uses(String unit) {
    return !accounts.inUnit(unit).isEmpty();
  }

  @Override
  public String hindrance() {
    return "unit.people";
  }
}

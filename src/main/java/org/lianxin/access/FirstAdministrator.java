package org.lianxin.access;

import java.util.List;
import java.util.Set;
import org.lianxin.foundation.BeforeOpening;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Outside the demo no account exists by default. On an empty installation the first administrator
 * is made from the environment; without it the program refuses to start and says what it needs.
 */
@Component
@ConditionalOnBooleanProperty(name = "lianxin.demo.enabled", havingValue = false)
class FirstAdministrator extends BeforeOpening {

  private static final int SHORTEST_PASSWORD = 12;

  /** The administrator's own unit: it takes no part in any case. */
  private static final Unit UNIT = new Unit("SYSTEM", "系统管理", UnitKind.SERVICE, "000000000000", "");

  private final Accounts accounts;
  private final Organization organization;
  private final String login;
  private final String password;

  FirstAdministrator(
      Accounts accounts,
      Organization organization,
      @Value("${lianxin.admin.login:}") String login,
      @Value("${lianxin.admin.password:}") String password) {
    this.accounts = accounts;
    this.organization = organization;
    this.login = login;
    this.password = password;
  }

  @Override
  protected void prepare() {
    if (!accounts.none()) {
      return;
    }
    if (login.isBlank() || password.length() < SHORTEST_PASSWORD) {
      throw new IllegalStateException(
          "There is no account yet. Set LIANXIN_ADMIN_LOGIN and LIANXIN_ADMIN_PASSWORD (at least "
              + SHORTEST_PASSWORD
              + " characters) to make the first administrator");
    }
    if (organization.unit(UNIT.code()).isEmpty()) {
      organization.put(List.of(UNIT), List.of());
    }
    accounts.create(login, login, UNIT.code(), Set.of(Role.SYS_ADMIN), password);
  }
}

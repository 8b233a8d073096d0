package org.lianxin.access.signin;

import java.util.List;
import java.util.Set;
import org.lianxin.access.AccountChanged;
import org.lianxin.access.AccountChanged.What;
import org.lianxin.access.Accounts;
import org.lianxin.access.Role;
import org.lianxin.foundation.BeforeOpening;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Outside the demo no account exists by default. On an empty installation the first administrator
 * is made from the environment; without it the program refuses to start and says what it needs.
 * Beside him stands the one who makes the accounts, for neither may be the other (三员分立): he too is
 * made while there is nobody with his role. Both have to change their password first of all.
 */
@Component
@ConditionalOnBooleanProperty(name = "lianxin.demo.enabled", havingValue = false)
class FirstAdministrator extends BeforeOpening {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final int SHORTEST_PASSWORD = PasswordPolicy.SHORTEST;

  /** The administrators' own unit: it takes no part in any case. */
  private static final Unit UNIT = new Unit("SYSTEM", "系统管理", UnitKind.SERVICE, "000000000000", "");

  private final Accounts accounts;
  private final Organization organization;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final String login;
  private final String password;
  private final String securityLogin;
  private final String securityPassword;

  FirstAdministrator(
      Accounts accounts,
      Organization organization,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      @Value("${lianxin.admin.login:}") String login,
      @Value("${lianxin.admin.password:}") String password,
      @Value("${lianxin.admin.security-login:}") String securityLogin,
      @Value("${lianxin.admin.security-password:}") String securityPassword) {
    this.accounts = accounts;
    this.organization = organization;
    this.events = events;
    this.transaction = transaction;
    this.login = login;
    this.password = password;
    this.securityLogin = securityLogin.isBlank() ? "security" : securityLogin;
    this.securityPassword = securityPassword.isBlank() ? password : securityPassword;
  }

  @Override
  protected void prepare() {
    if (accounts.none()) {
      if (login.isBlank() || password.length() < SHORTEST_PASSWORD) {
        throw new IllegalStateException(
            "There is no account yet. Set LIANXIN_ADMIN_LOGIN and LIANXIN_ADMIN_PASSWORD (at least "
                + SHORTEST_PASSWORD
                + " characters) to make the first administrator");
      }
      make(login, Role.SYS_ADMIN, password);
    }
    if (!accounts.anyInUse(Role.SECURITY_ADMIN)) {
      makeTheOneForAccounts();
    }
  }

  private void makeTheOneForAccounts() {
    if (securityPassword.length() < SHORTEST_PASSWORD || accounts.find(securityLogin).isPresent()) {
      log.warn(
          "nobody can make or change accounts: set LIANXIN_SECURITY_LOGIN to a new login and"
              + " LIANXIN_SECURITY_PASSWORD (at least {} characters), then start again",
          SHORTEST_PASSWORD);
      return;
    }
    make(securityLogin, Role.SECURITY_ADMIN, securityPassword);
    log.info("the first administrator of accounts was made; the password has to be changed");
  }

  private void make(String theLogin, Role role, String thePassword) {
    if (organization.unit(UNIT.code()).isEmpty()) {
      organization.put(List.of(UNIT), List.of());
    }
    transaction.executeWithoutResult(
        status -> {
          accounts.createToChange(theLogin, theLogin, UNIT.code(), Set.of(role), thePassword);
          events.publishEvent(
              new AccountChanged(
                  theLogin, "system", What.CREATED, Set.of("name", "unit", "roles")));
        });
  }
}

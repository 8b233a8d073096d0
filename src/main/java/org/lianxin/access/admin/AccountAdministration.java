package org.lianxin.access.admin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Account;
import org.lianxin.access.AccountChanged;
import org.lianxin.access.AccountChanged.What;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.access.signin.Attempts;
import org.lianxin.access.signin.Passwords;
import org.lianxin.access.signin.SecondFactor;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the staff. None is deleted, because cases name it: who leaves is no longer in
 * use. Nobody changes his own roles or takes himself out of use.
 */
@Service
class AccountAdministration {

  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;
  private final AccountList list;
  private final Accounts accounts;
  private final Organization organization;
  private final Passwords passwords;
  private final Attempts attempts;
  private final SecondFactor secondFactor;
  private final Words words;
  private final ApplicationEventPublisher events;

  AccountAdministration(
      JdbcClient jdbc,
      AccountList list,
      Accounts accounts,
      Organization organization,
      Passwords passwords,
      Attempts attempts,
      SecondFactor secondFactor,
      Words words,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.list = list;
    this.accounts = accounts;
    this.organization = organization;
    this.passwords = passwords;
    this.attempts = attempts;
    this.secondFactor = secondFactor;
    this.words = words;
    this.events = events;
  }

  /**
   * What is entered; null for what was left out.
   *
   * @param login of a new account; fixed afterwards
   * @param password the first one; left out, one is made
   */
  record Entered(
      @Nullable String login,
      @Nullable String name,
      @Nullable String unit,
      @Nullable Set<Role> roles,
      @Nullable String password,
      @Nullable Boolean active) {

    String nameText() {
      return name == null ? "" : name.strip();
    }

    String unitText() {
      return unit == null ? "" : unit.strip();
    }

    Set<Role> roleSet() {
      return roles == null ? Set.of() : roles;
    }
  }

  /**
   * An account with the password its holder needs once.
   *
   * @param password shown this once; null if the administrator chose it himself
   */
  record Handed(AccountList.Listed account, @Nullable String password) {}

  AccountList.Listed one(String login) {
    return list.one(login).orElseThrow(Unknown::new);
  }

  /** Makes an account, whose holder changes the password at his first sign-in. */
  @Transactional
  public Handed create(Entered entered, String by) {
    var login = entered.login == null ? "" : entered.login.strip();
    var password = given(entered.password).orElseGet(passwords::random);
    var fits = AccountRules.fitsAsLogin(login);
    var fault = fits ? passwords.fault(login, password) : Optional.<String>empty();
    checks(entered)
        .when(!fits, "login", "account.login")
        .when(accounts.find(login).isPresent(), "login", "account.taken")
        .when(fault.isPresent(), "password", fault.orElse("password.short"))
        .refuse();
    accounts.createToChange(
        login, entered.nameText(), entered.unitText(), entered.roleSet(), password);
    events.publishEvent(
        new AccountChanged(login, by, What.CREATED, Set.of("name", "unit", "roles")));
    return new Handed(one(login), entered.password == null ? password : null);
  }

  /**
   * Changes name, unit, roles and whether it is in use.
   *
   * @param based the version it was based on; null if the caller does not care
   */
  @Transactional
  public AccountList.Listed change(
      String login, Entered entered, @Nullable Long based, Actor administrator) {
    var before = one(login);
    var active = entered.active == null ? before.active() : entered.active;
    var fields = changed(before, entered, active);
    checks(entered)
        .when(
            login.equals(administrator.login())
                && (fields.contains("roles") || fields.contains("active")),
            fields.contains("roles") ? "roles" : "active",
            "account.own")
        .refuse();
    var changed =
        jdbc.sql(
                "UPDATE account SET name = ?, unit = ?, roles = ?, active = ?,"
                    + " version = version + 1 WHERE login = ? AND version = ?")
            .params(
                entered.nameText(),
                entered.unitText(),
                Account.names(entered.roleSet()),
                active,
                login,
                based == null ? before.version() : based)
            .update();
    if (changed == 0) {
      throw new StaleVersion();
    }
    events.publishEvent(new AccountChanged(login, administrator.login(), What.CHANGED, fields));
    return one(login);
  }

  private static Set<String> changed(AccountList.Listed before, Entered entered, boolean active) {
    var fields = new LinkedHashSet<String>();
    if (!before.name().equals(entered.nameText())) {
      fields.add("name");
    }
    if (!before.unit().equals(entered.unitText())) {
      fields.add("unit");
    }
    if (!before.roles().equals(entered.roleSet())) {
      fields.add("roles");
    }
    if (before.active() != active) {
      fields.add("active");
    }
    return fields;
  }

  /** Another password, for somebody who forgot his. */
  @Transactional
  public Handed resetPassword(String login, @Nullable String chosen, String by) {
    one(login);
    var password = given(chosen).orElseGet(passwords::random);
    var fault = passwords.fault(login, password);
    new Checks(words).when(fault.isPresent(), "password", fault.orElse("password.short")).refuse();
    passwords.reset(login, password, by);
    attempts.forget(login);
    return new Handed(one(login), chosen == null ? password : null);
  }

  /** Lets somebody try again at once. */
  @Transactional
  public void unlock(String login, String by) {
    one(login);
    if (attempts.forget(login)) {
      events.publishEvent(new AccountChanged(login, by, What.UNLOCKED, Set.of("lockedUntil")));
    }
  }

  /** Takes the second factor off somebody who lost it; his own nobody takes off. */
  @Transactional
  public void dropSecondFactor(String login, String by) {
    one(login);
    new Checks(words).when(login.equals(by), "login", "account.own").refuse();
    secondFactor.drop(login, by);
  }

  private Checks checks(Entered entered) {
    var name = entered.nameText();
    var fault = AccountRules.fault(entered.roleSet());
    return new Checks(words)
        .when(name.isEmpty() || name.length() > LONGEST_NAME, "name", "name.missing")
        .when(
            organization.units().stream().noneMatch(u -> u.code().equals(entered.unitText())),
            "unit",
            "account.unit")
        .when(fault.isPresent(), "roles", fault.orElse("roles.missing"));
  }

  private static Optional<String> given(@Nullable String password) {
    return Optional.ofNullable(password);
  }

  List<AccountList.Listed> page(String q, String unit, int limit, int offset) {
    return list.page(q, unit, limit, offset);
  }

  long count(String q, String unit) {
    return list.count(q, unit);
  }
}

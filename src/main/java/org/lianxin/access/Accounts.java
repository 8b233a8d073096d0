package org.lianxin.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.CsvFile;
import org.lianxin.foundation.ReadOnce;
import org.lianxin.organization.Organization;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this installation. */
@Service
public class Accounts {

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final ReadOnce readOnce;
  private final Organization organization;
  private final Evidence evidence;

  Accounts(
      JdbcClient jdbc,
      PasswordEncoder passwords,
      Organization organization,
      Evidence evidence,
      ReadOnce readOnce) {
    this.evidence = evidence;
    this.readOnce = readOnce;
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.organization = organization;
  }

  /** The account of this login, in use or not. */
  public Optional<Account> find(String login) {
    return jdbc.sql(
            "SELECT login, name, unit, roles AS role_names, active FROM account WHERE login = ?")
        .param(login)
        .query(Account.class)
        .optional();
  }

  /** Who acts with this login, which is known to exist. */
  public Actor actor(String login) {
    var account = find(login).orElseThrow(() -> new IllegalStateException("No account " + login));
    return Actor.of(account, organization.requireUnit(account.unit()));
  }

  /** Who acts with this login, if there is such an account and it is in use. */
  public Optional<Actor> inUse(String login) {
    return find(login)
        .filter(Account::active)
        .map(account -> Actor.of(account, organization.requireUnit(account.unit())));
  }

  /** Who is away on that day, has an account in use in the person's unit, and left it to him. */
  List<Actor> absentWith(Actor deputy, LocalDate day) {
    var unit = organization.requireUnit(deputy.unit());
    return jdbc
        .sql(
            "SELECT login, name, unit, roles AS role_names, active FROM account"
                + " WHERE unit = :unit AND active = TRUE AND login IN (SELECT absent FROM absence"
                + " WHERE deputy = :deputy AND ended_at IS NULL"
                + " AND from_day <= :day AND until_day >= :day) ORDER BY login")
        .param("unit", deputy.unit())
        .param("deputy", deputy.login())
        .param("day", day)
        .query(Account.class)
        .list()
        .stream()
        .map(account -> Actor.of(account, unit))
        .toList();
  }

  /** The others of the person's unit who have an account in use. */
  public List<Actor> colleagues(Actor actor) {
    return inUnit(actor.unit()).stream()
        .filter(other -> !other.login().equals(actor.login()))
        .toList();
  }

  /** Everybody of a unit who has an account in use, by login. */
  public List<Actor> inUnit(String unit) {
    return readOnce.of(new Staff(unit), () -> read(unit));
  }

  private List<Actor> read(String unit) {
    var theUnit = organization.requireUnit(unit);
    return jdbc
        .sql(
            "SELECT login, name, unit, roles AS role_names, active FROM account"
                + " WHERE unit = ? AND active = TRUE ORDER BY login")
        .param(unit)
        .query(Account.class)
        .list()
        .stream()
        .map(account -> Actor.of(account, theUnit))
        .toList();
  }

  /** Logins of those who have left. */
  @Transactional(readOnly = true)
  public List<String> notInUse() {
    return jdbc.sql("SELECT login FROM account WHERE active = FALSE ORDER BY login")
        .query(String.class)
        .list();
  }

  /** Whether there is any account yet. */
  public boolean none() {
    return jdbc.sql("SELECT COUNT(*) FROM account").query(Long.class).single() == 0;
  }

  /** Whether somebody in use has the role; the accounts of a demo do not count. */
  public boolean anyInUse(Role role) {
    return jdbc
        .sql("SELECT roles FROM account WHERE active = TRUE AND demo = FALSE")
        .query(String.class)
        .list()
        .stream()
        .anyMatch(roles -> List.of(roles.split(",")).contains(role.name()));
  }

  /** Whether these are the accounts of the invented county. */
  public boolean anyOfTheDemo() {
    return jdbc.sql("SELECT COUNT(*) FROM account WHERE demo = TRUE").query(Long.class).single()
        > 0;
  }

  /** The accounts of the invented county that are in use. */
  @Transactional(readOnly = true)
  public List<Account> ofTheDemo() {
    return jdbc.sql(
            "SELECT login, name, unit, roles AS role_names, active FROM account"
                + " WHERE demo = TRUE AND active = TRUE")
        .query(Account.class)
        .list();
  }

  /** Makes an account whose holder keeps the password; fails if the login is taken. */
  @Transactional
  public void create(String login, String name, String unit, Set<Role> roles, String password) {
    insert(login, name, unit, roles, passwords.encode(password), false);
    created(login);
  }

  /**
   * Makes an account whose holder has to change the password first; fails if the login is taken.
   */
  @Transactional
  public void createToChange(
      String login, String name, String unit, Set<Role> roles, String password) {
    insert(login, name, unit, roles, passwords.encode(password), true);
  }

  private void insert(
      String login,
      String name,
      String unit,
      Set<Role> roles,
      @Nullable String hash,
      boolean mustChange) {
    if (Actor.reserved(login)) {
      throw new IllegalArgumentException("The login " + login + " is reserved");
    }
    jdbc.sql(
            "INSERT INTO account (login, name, unit, roles, password_hash, active, must_change)"
                + " VALUES (?, ?, ?, ?, ?, TRUE, ?)")
        .params(login, name, unit, Account.names(roles), hash, mustChange)
        .update();
  }

  /**
   * Makes the accounts of a demo from a file, as far as they are not there: login, name, unit,
   * roles with spaces between (UTF-8, first line heads). They sign in only while the demo is on.
   */
  @Transactional
  public void createForTheDemo(Resource file, String password) {
    // One hash for all: they share the password anyway, and hashing is slow on purpose.
    var hash = passwords.encode(password);
    for (var row : CsvFile.rows(file, 4)) {
      if (find(row[0]).isEmpty()) {
        jdbc.sql(
                "INSERT INTO account (login, name, unit, roles, password_hash, active, demo)"
                    + " VALUES (?, ?, ?, ?, ?, TRUE, TRUE)")
            .params(row[0], row[1], row[2], row[3].replace(' ', ','), hash)
            .update();
        created(row[0]);
      }
    }
  }

  private void created(String login) {
    var fields = List.of("login", "name", "unit", "roles", "password");
    evidence.ofAccount(
        login, Deed.of(Doer.SYSTEM, Act.ACCOUNT_CREATED, "account", null).on(fields));
  }

  private record Staff(String unit) {}
}

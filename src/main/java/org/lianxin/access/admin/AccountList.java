package org.lianxin.access.admin;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Role;
import org.lianxin.access.signin.Attempts;
import org.lianxin.foundation.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as the administration sees them. */
@Repository
class AccountList {

  private static final String COLUMNS =
      "SELECT login, name, unit, roles, active, must_change,"
          + " CASE WHEN totp_since IS NULL THEN FALSE ELSE TRUE END AS second_factor, demo, version"
          + " FROM account";

  private static final String WANTED =
      " WHERE (:q = '' OR LOCATE(:q, login) > 0 OR LOCATE(:q, name) > 0)"
          + " AND (:unit = '' OR unit = :unit)";

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  AccountList(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One account.
   *
   * @param mustChangePassword before anything else
   * @param lockedUntil not null after too many sign-ins in vain
   */
  record Listed(
      String login,
      String name,
      String unit,
      Set<Role> roles,
      boolean active,
      boolean mustChangePassword,
      boolean secondFactor,
      boolean demo,
      @Nullable Instant lockedUntil,
      long version) {}

  private record Row(
      String login,
      String name,
      String unit,
      String roles,
      boolean active,
      boolean mustChange,
      boolean secondFactor,
      boolean demo,
      long version) {

    Listed listed(@Nullable Instant lockedUntil) {
      return new Listed(
          login,
          name,
          unit,
          Arrays.stream(roles.split(","))
              .map(Role::valueOf)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
          active,
          mustChange,
          secondFactor,
          demo,
          lockedUntil,
          version);
    }
  }

  @Transactional(readOnly = true)
  public List<Listed> page(String q, String unit, int limit, int offset) {
    return listed(
        jdbc.sql(COLUMNS + WANTED + " ORDER BY login LIMIT :limit OFFSET :offset")
            .param("q", q)
            .param("unit", unit)
            .param("limit", limit)
            .param("offset", offset)
            .query(Row.class)
            .list());
  }

  @Transactional(readOnly = true)
  public long count(String q, String unit) {
    return jdbc.sql("SELECT COUNT(*) FROM account" + WANTED)
        .param("q", q)
        .param("unit", unit)
        .query(Long.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Optional<Listed> one(String login) {
    return listed(jdbc.sql(COLUMNS + " WHERE login = ?").param(login).query(Row.class).list())
        .stream()
        .findFirst();
  }

  private List<Listed> listed(List<Row> rows) {
    var locked = locked(rows.stream().map(Row::login).toList());
    return rows.stream().map(row -> row.listed(locked.get(Attempts.login(row.login)))).toList();
  }

  private record Lock(String subject, Instant pausedUntil) {}

  private Map<String, Instant> locked(Collection<String> logins) {
    return logins.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                "SELECT subject, paused_until FROM sign_in_attempt"
                    + " WHERE subject IN (:subjects) AND paused_until > :now")
            .param("subjects", logins.stream().map(Attempts::login).toList())
            .param("now", clock.instant())
            .query(Lock.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Lock::subject, Lock::pausedUntil));
  }
}

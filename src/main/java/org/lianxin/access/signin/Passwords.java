package org.lianxin.access.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianxin.access.AccountChanged;
import org.lianxin.access.AccountChanged.What;
import org.lianxin.foundation.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets passwords, by the policy; one of the last five does not come back. */
@Service
public class Passwords {

  private static final int REMEMBERED = 5;
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final PasswordPolicy policy;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final SecureRandom random = new SecureRandom();

  Passwords(
      JdbcClient jdbc,
      PasswordEncoder encoder,
      PasswordPolicy policy,
      Ids ids,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.policy = policy;
    this.ids = ids;
    this.events = events;
  }

  /** A password for the first sign-in: easily read out, not easily guessed. */
  public String random() {
    return IntStream.range(0, GROUPS)
        .mapToObj(
            group ->
                random
                    .ints(GROUP, 0, ALPHABET.length())
                    .mapToObj(i -> ALPHABET.substring(i, i + 1))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }

  /** Key of the sentence that says why a login may not have this password. */
  @Transactional(readOnly = true)
  public Optional<String> fault(String login, String password) {
    var fault = policy.fault(password, login);
    return fault.isEmpty() && usedBefore(login, password) ? Optional.of("password.before") : fault;
  }

  private boolean usedBefore(String login, String password) {
    return Stream.concat(current(login).stream(), former(login).stream())
        .anyMatch(hash -> encoder.matches(password, hash));
  }

  boolean fits(String login, String password) {
    return current(login).filter(hash -> encoder.matches(password, hash)).isPresent();
  }

  /** Somebody's own new one, already checked. */
  @Transactional
  public void change(String login, String password) {
    set(login, password, false);
    events.publishEvent(
        new AccountChanged(login, login, What.PASSWORD_CHANGED, Set.of("password")));
  }

  /** One that an administrator set, already checked: its holder changes it first of all. */
  @Transactional
  public void reset(String login, String password, String by) {
    set(login, password, true);
    events.publishEvent(new AccountChanged(login, by, What.PASSWORD_SET, Set.of("password")));
  }

  private void set(String login, String password, boolean mustChange) {
    current(login)
        .ifPresent(
            hash ->
                jdbc.sql("INSERT INTO former_password (id, login, password_hash) VALUES (?, ?, ?)")
                    .params(ids.next().toString(), login, hash)
                    .update());
    // The one in use is the first of the five.
    ids(login).stream()
        .skip(REMEMBERED - 1)
        .forEach(id -> jdbc.sql("DELETE FROM former_password WHERE id = ?").param(id).update());
    jdbc.sql(
            "UPDATE account SET password_hash = ?, must_change = ?, version = version + 1"
                + " WHERE login = ?")
        .params(encoder.encode(password), mustChange, login)
        .update();
  }

  private Optional<String> current(String login) {
    return jdbc.sql("SELECT password_hash FROM account WHERE login = ?")
        .param(login)
        .query(String.class)
        .optional();
  }

  private List<String> former(String login) {
    return jdbc.sql("SELECT password_hash FROM former_password WHERE login = ?")
        .param(login)
        .query(String.class)
        .list();
  }

  private List<String> ids(String login) {
    return jdbc.sql("SELECT id FROM former_password WHERE login = ? ORDER BY id DESC")
        .param(login)
        .query(String.class)
        .list();
  }
}

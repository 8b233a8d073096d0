package org.lianxin.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lianxin.evidence.ActorNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What people are called, by their logins. It is kept in memory, because every line of every list
 * shows it; names change rarely, and logins never.
 */
@Component
public class StaffNames implements ActorNames {

  private final JdbcClient jdbc;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  StaffNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String of(String login) {
    if (names.isEmpty()) {
      readAll();
    }
    return names.computeIfAbsent(login, this::read);
  }

  /** Learns what has changed meanwhile, here or on another node. */
  void readAll() {
    jdbc.sql("SELECT login, name FROM account")
        .query(Named.class)
        .list()
        .forEach(one -> names.put(one.login, one.name));
  }

  @TransactionalEventListener
  void on(AccountChanged changed) {
    names.put(changed.login(), read(changed.login()));
  }

  private String read(String login) {
    return jdbc.sql("SELECT name FROM account WHERE login = ?")
        .param(login)
        .query(String.class)
        .optional()
        .orElse(login);
  }

  private record Named(String login, String name) {}
}

package org.lianxin.petition;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who, though he reads personal data masked, has them shown in one case for a while, for a reason
 * he has given (domain.md §8.2). It is his own: nobody who stands in for him has it too.
 */
@Component
public class Unmaskings {

  private static final Duration FOR = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final ReadOnce readOnce;
  private final BusinessClock clock;
  private final Ids ids;

  Unmaskings(JdbcClient jdbc, ReadOnce readOnce, BusinessClock clock, Ids ids) {
    this.jdbc = jdbc;
    this.readOnce = readOnce;
    this.clock = clock;
    this.ids = ids;
  }

  /** From now on they are shown to him. */
  public void begin(String caseNo, Actor actor, String reason, Instant at) {
    jdbc.sql(
            "INSERT INTO unmasking (id, case_no, login, reason, begun_at, until_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            ids.next().toString(),
            caseNo,
            actor.login(),
            reason,
            Timestamp.from(at),
            Timestamp.from(at.plus(FOR)))
        .update();
  }

  /** Until when they are shown to him; nothing if they are not. */
  public Optional<Instant> until(String caseNo, Actor actor) {
    return readOnce.of(new Whose(caseNo, actor.login()), () -> read(caseNo, actor.login()));
  }

  private Optional<Instant> read(String caseNo, String login) {
    return jdbc.sql(
            "SELECT until_at FROM unmasking WHERE case_no = ? AND login = ? AND until_at > ?"
                + " ORDER BY until_at DESC LIMIT 1")
        .params(caseNo, login, Timestamp.from(clock.instant()))
        .query(Until.class)
        .optional()
        .map(Until::untilAt);
  }

  private record Until(Instant untilAt) {}

  private record Whose(String caseNo, String login) {}
}

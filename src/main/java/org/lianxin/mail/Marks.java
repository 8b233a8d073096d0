package org.lianxin.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far each source of events has been looked through, and which events were decided on. */
@Component
class Marks {

  /**
   * Looked at again each time: who commits late, or on a node whose clock is behind, is seen. What
   * was decided on is known, so that nothing is decided twice.
   */
  private static final Duration OVERLAP = Duration.ofHours(1);

  private final JdbcClient jdbc;

  Marks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Mark(Instant seen, @Nullable Instant begun) {

    /**
     * A clock that was put right shows less than what was seen already: what happened in between is
     * not passed over.
     */
    Instant from(Instant now) {
      var from = (seen.isBefore(now) ? seen : now).minus(OVERLAP);
      return begun != null && begun.isAfter(from) && !begun.isAfter(now) ? begun : from;
    }
  }

  /** From when on to look; from now on for who looks the first time. */
  @Transactional
  public Instant from(String source, Instant now) {
    jdbc.sql("INSERT IGNORE INTO mail_mark (source, seen, begun) VALUES (?, ?, ?)")
        .params(source, now, now)
        .update();
    return jdbc.sql("SELECT seen, begun FROM mail_mark WHERE source = ?")
        .param(source)
        .query(Mark.class)
        .single()
        .from(now);
  }

  /** Everything before that moment has been looked at. */
  @Transactional
  public void seen(String source, Instant until) {
    jdbc.sql("UPDATE mail_mark SET seen = ? WHERE source = ? AND seen < ?")
        .params(until, source, until)
        .update();
  }

  /** While nothing is sent nothing is kept for later. */
  @Transactional
  public void forget() {
    jdbc.sql("DELETE FROM mail_mark").update();
  }

  /** Those of the events that were decided on. */
  @Transactional(readOnly = true)
  public Set<String> decided(Collection<String> events) {
    return events.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql("SELECT id FROM mail_event WHERE id IN (:events)")
                .param("events", events)
                .query(String.class)
                .list());
  }

  /** Whether nobody has decided on it: of several nodes at once one gets a yes. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean decide(String event, Instant now) {
    return jdbc.sql("INSERT IGNORE INTO mail_event (id, decided_at) VALUES (?, ?)")
            .params(event, now)
            .update()
        > 0;
  }

  /** Forgets what can no longer come up again. */
  @Transactional
  public void forgetBefore(Instant moment) {
    jdbc.sql("DELETE FROM mail_event WHERE decided_at < ?").param(moment).update();
  }
}

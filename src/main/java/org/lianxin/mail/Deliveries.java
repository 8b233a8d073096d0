package org.lianxin.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be sent, and what became of it. A row is claimed by a conditional update before it is
 * sent, so that of several nodes one sends it.
 */
@Component
class Deliveries {

  private final JdbcClient jdbc;
  private final Ids ids;

  Deliveries(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  enum State {
    WAITING,
    SENDING,
    SENT,
    GIVEN_UP
  }

  /** One that is due. */
  record Due(String id, String receiver, String kind, boolean urgent) {}

  /** One that is being sent. */
  record Item(
      String id,
      String source,
      String kind,
      String template,
      String receiver,
      @Nullable String caseNo) {}

  /** One for each receiver and channel of an event, whoever decides on it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Planned planned, String channel, String event, Instant now) {
    jdbc.sql(
            "INSERT IGNORE INTO mail_delivery (id, event, source, kind, template, receiver,"
                + " channel, case_no, urgent, state, attempts, next_at, created_at,"
                + " tried_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?, ?)")
        .params(
            ids.next().toString(),
            event,
            planned.source(),
            planned.kind(),
            planned.template(),
            planned.receiver().stored(),
            channel,
            planned.caseNo(),
            planned.urgent(),
            now,
            now,
            now)
        .update();
  }

  /**
   * Those whose time has come, the urgent ones first.
   *
   * @param quiet whether only those
   */
  @Transactional(readOnly = true)
  public List<Due> due(String channel, Instant now, boolean quiet, int most) {
    return jdbc.sql(
            "SELECT id, receiver, kind, urgent FROM mail_delivery WHERE state = 'WAITING'"
                + " AND channel = :channel AND next_at <= :now AND (urgent = TRUE OR :quiet = FALSE)"
                + " ORDER BY urgent DESC, next_at, id LIMIT :most")
        .param("channel", channel)
        .param("now", now)
        .param("quiet", quiet)
        .param("most", most)
        .query(Due.class)
        .list();
  }

  /** Takes one; nobody else can from then on. */
  @Transactional
  public List<Item> claim(String id, String batch, Instant lease) {
    return claimed(
        batch,
        jdbc.sql(
                "UPDATE mail_delivery SET state = 'SENDING', batch = ?, lease_at = ?"
                    + " WHERE id = ? AND state = 'WAITING'")
            .params(batch, lease, id)
            .update());
  }

  /** Takes all that are due for one person. */
  @Transactional
  public List<Item> claimAll(
      String receiver, String channel, Instant now, boolean quiet, String batch, Instant lease) {
    return claimed(
        batch,
        jdbc.sql(
                "UPDATE mail_delivery SET state = 'SENDING', batch = ?, lease_at = ?"
                    + " WHERE receiver = ? AND channel = ? AND state = 'WAITING' AND next_at <= ?"
                    + " AND (urgent = TRUE OR ? = FALSE) AND kind <> 'CODE'")
            .params(batch, lease, receiver, channel, now, quiet)
            .update());
  }

  /** Those that somebody took and did not come back to. */
  @Transactional(readOnly = true)
  public List<String> abandoned(String channel, Instant now) {
    return jdbc.sql(
            "SELECT DISTINCT batch FROM mail_delivery WHERE state = 'SENDING' AND channel = ?"
                + " AND lease_at <= ?")
        .params(channel, now)
        .query(String.class)
        .list();
  }

  /** Takes them over just as they were; nothing if somebody else has. */
  @Transactional
  public List<Item> takeOver(String batch, Instant now, Instant lease) {
    return claimed(
        batch,
        jdbc.sql(
                "UPDATE mail_delivery SET lease_at = ? WHERE batch = ? AND state = 'SENDING'"
                    + " AND lease_at <= ?")
            .params(lease, batch, now)
            .update());
  }

  private List<Item> claimed(String batch, int rows) {
    return rows == 0
        ? List.of()
        : jdbc.sql(
                "SELECT id, source, kind, template, receiver, case_no FROM mail_delivery"
                    + " WHERE batch = ? AND state = 'SENDING' ORDER BY created_at, id")
            .param(batch)
            .query(Item.class)
            .list();
  }

  @Transactional
  public void sent(String batch, Instant now) {
    end(batch, State.SENT, null, now);
  }

  @Transactional
  public void refused(String batch, String reason, Instant now) {
    end(batch, State.GIVEN_UP, reason, now);
  }

  private void end(String batch, State state, @Nullable String reason, Instant now) {
    jdbc.sql(
            "UPDATE mail_delivery SET state = ?, reason = ?, attempts = attempts + 1, ended_at = ?,"
                + " lease_at = NULL WHERE batch = ? AND state = 'SENDING'")
        .params(state.name(), reason, now, batch)
        .update();
  }

  /** Those the receiver may no longer be told, or cannot. */
  @Transactional
  public void withheld(Collection<String> which, String reason, Instant now) {
    jdbc.sql(
            "UPDATE mail_delivery SET state = 'GIVEN_UP', reason = :reason, ended_at = :now,"
                + " lease_at = NULL WHERE id IN (:ids) AND state = 'SENDING'")
        .param("reason", reason)
        .param("now", now)
        .param("ids", which)
        .update();
  }

  /** It is tried again, unless that has been done for too long. */
  @Transactional
  public void failed(String batch, String reason, Instant now, Instant next, Instant tooOld) {
    jdbc.sql(
            "UPDATE mail_delivery SET state = 'GIVEN_UP', reason = ?, attempts = attempts + 1,"
                + " ended_at = ?, lease_at = NULL WHERE batch = ? AND state = 'SENDING'"
                + " AND tried_from <= ?")
        .params(reason, now, batch, tooOld)
        .update();
    jdbc.sql(
            "UPDATE mail_delivery SET state = 'WAITING', reason = ?, attempts = attempts + 1,"
                + " next_at = ?, lease_at = NULL, batch = NULL WHERE batch = ?"
                + " AND state = 'SENDING'")
        .params(reason, next, batch)
        .update();
  }

  /** How often the oldest of them has been tried. */
  @Transactional(readOnly = true)
  public int attempts(String batch) {
    return jdbc.sql("SELECT COALESCE(MAX(attempts), 0) FROM mail_delivery WHERE batch = ?")
        .param(batch)
        .query(Integer.class)
        .single();
  }

  /** What is not urgent waits until then. */
  @Transactional
  public void postpone(String receiver, String channel, Instant until) {
    jdbc.sql(
            "UPDATE mail_delivery SET next_at = ? WHERE receiver = ? AND channel = ?"
                + " AND state = 'WAITING' AND urgent = FALSE AND next_at < ?")
        .params(until, receiver, channel, until)
        .update();
  }

  /** When the person was last sent something; null if never. */
  @Transactional(readOnly = true)
  public @Nullable Instant lastSent(String receiver, String channel) {
    return jdbc.sql(
            "SELECT ended_at FROM mail_delivery WHERE receiver = ? AND channel = ?"
                + " AND state = 'SENT' ORDER BY ended_at DESC LIMIT 1")
        .params(receiver, channel)
        .query(Instant.class)
        .optional()
        .orElse(null);
  }

  @Transactional
  public void forgetBefore(Instant moment) {
    jdbc.sql("DELETE FROM mail_delivery WHERE state IN ('SENT', 'GIVEN_UP') AND ended_at < ?")
        .param(moment)
        .update();
  }
}

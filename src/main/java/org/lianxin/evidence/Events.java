package org.lianxin.evidence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored events. There is a way to add one and none to change one. */
@Component
class Events {

  private static final String COLUMNS =
      "chain, seq, at, actor, acting_for, roles, ip, action, object_type, object_id, fields,"
          + " reason, prev_hash, hash";

  private final JdbcClient jdbc;

  Events(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(AuditEvent event) {
    jdbc.sql(
            "INSERT INTO audit_event ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            event.chain(),
            event.seq(),
            event.at(),
            event.actor(),
            event.actingFor(),
            event.roles(),
            event.ip(),
            event.action(),
            event.objectType(),
            event.objectId(),
            event.fields(),
            event.reason(),
            event.prevHash(),
            event.hash())
        .update();
  }

  /**
   * The events that follow in the order of chain and number, at most so many: first the rest of the
   * same chain, then those after it. Both ways are a range of the primary key.
   */
  List<AuditEvent> after(Head last, int limit) {
    var rest = ofChain(last, limit);
    return rest.isEmpty()
        ? read(" WHERE chain > ? ORDER BY chain, seq LIMIT ?", last.chain(), limit)
        : rest;
  }

  /** The events of one chain after that one. */
  List<AuditEvent> ofChain(Head last, int limit) {
    return read(
        " WHERE chain = ? AND seq > ? ORDER BY chain, seq LIMIT ?",
        last.chain(),
        last.seq(),
        limit);
  }

  private List<AuditEvent> read(String which, Object... parameters) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM audit_event" + which)
        .params(parameters)
        .query(
            (row, i) ->
                new AuditEvent(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11),
                    row.getString(12),
                    row.getString(13),
                    row.getString(14)))
        .list();
  }
}

package org.lianxin.evidence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail as a test reads it. */
final class Trail {

  private final JdbcClient jdbc;

  Trail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a chain ends now. */
  long end(String chain) {
    return jdbc.sql("SELECT COALESCE(MAX(seq), 0) FROM audit_event WHERE chain = ?")
        .param(chain)
        .query(Long.class)
        .single();
  }

  /** What came to a chain after that event, each as actor, act and object. */
  List<String> since(String chain, long seq) {
    return jdbc.sql(
            "SELECT CONCAT(actor, ' ', action, ' ', object_type) FROM audit_event"
                + " WHERE chain = ? AND seq > ? ORDER BY seq")
        .params(chain, seq)
        .query(String.class)
        .list();
  }

  /** All of a chain. */
  List<String> of(String chain) {
    return since(chain, 0);
  }

  /** One column of the last event of a chain. */
  String last(String chain, String column) {
    return jdbc.sql(
            "SELECT " + column + " FROM audit_event WHERE chain = ? ORDER BY seq DESC LIMIT 1")
        .param(chain)
        .query(String.class)
        .single();
  }
}

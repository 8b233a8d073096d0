package org.lianxin.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which incidents were recorded since, for whoever tells others that there is one. */
@Component
public class IncidentLog {

  private final JdbcClient jdbc;

  IncidentLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** That there is one, and nothing of it. */
  public record Recorded(String id, String by, Instant at) {}

  /**
   * The first of them from that moment on.
   *
   * @param after where the caller has come to; null to begin
   */
  @Transactional(readOnly = true)
  public List<Recorded> since(Instant from, @Nullable String after, Instant afterAt, int most) {
    return jdbc.sql(
            "SELECT id, recorded_by AS made_by, recorded_at AS at FROM privacy_incident"
                + " WHERE recorded_at >= :from AND"
                + " (recorded_at > :afterAt OR recorded_at = :afterAt AND id > :after)"
                + " ORDER BY recorded_at, id LIMIT :most")
        .param("from", from)
        .param("afterAt", after == null ? Instant.EPOCH : afterAt)
        .param("after", after == null ? "" : after)
        .param("most", most)
        .query(
            (row, i) ->
                new Recorded(
                    row.getString("id"),
                    row.getString("made_by"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}

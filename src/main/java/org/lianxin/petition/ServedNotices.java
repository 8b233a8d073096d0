package org.lianxin.petition;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.foundation.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The written notices and the opinion that a petitioner has been served. */
@Component
public class ServedNotices {

  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;

  ServedNotices(JdbcClient jdbc, Vocabulary vocabulary) {
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
  }

  /** One document served. */
  public record Served(String kind, String name, LocalDate servedAt) {}

  /** What was served in a case, the earliest first. */
  public List<Served> of(String caseNo) {
    return jdbc.sql(
            "SELECT kind, served_at FROM service_record"
                + " WHERE case_no = ? AND served_at IS NOT NULL ORDER BY recorded_at, id")
        .param(caseNo)
        .query(
            (row, i) ->
                new Served(
                    row.getString("kind"),
                    vocabulary.label("servedKinds", row.getString("kind")),
                    row.getObject("served_at", LocalDate.class)))
        .list();
  }

  /**
   * Whether there was called to a hearing of which nothing is recorded yet; not one before a
   * review.
   */
  public boolean calledToHearing(String caseNo) {
    return jdbc.sql(
                "SELECT COUNT(*) FROM service_record r WHERE r.case_no = ? AND r.kind = 'HEARING'"
                    + " AND NOT EXISTS (SELECT 1 FROM case_step s WHERE s.case_no = r.case_no"
                    + " AND s.task IN ('recordHearing', 'requestReview')"
                    + " AND s.at > r.recorded_at)")
            .param(caseNo)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whether a document of that kind was served. */
  public boolean has(String caseNo, String kind) {
    return jdbc.sql("SELECT COUNT(*) FROM service_record WHERE case_no = ? AND kind = ?")
            .params(caseNo, kind)
            .query(Long.class)
            .single()
        > 0;
  }
}

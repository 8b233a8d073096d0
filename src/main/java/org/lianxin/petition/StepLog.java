package org.lianxin.petition;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has been done in the cases since, for whoever tells others of it after the commit. Codes
 * only, nothing of what a case is about.
 */
@Component
public class StepLog {

  /** Tasks in which more than the decision says what has happened, with the field that does. */
  private static final Map<String, String> TELLING =
      Map.of("issueNotice", "noticeType", "deliver", "outcome");

  private final JdbcClient jdbc;
  private final SavedForms forms;

  StepLog(JdbcClient jdbc, SavedForms forms) {
    this.jdbc = jdbc;
    this.forms = forms;
  }

  /**
   * A completed form.
   *
   * @param actor login of who did it
   * @param words codes of what was decided in it
   */
  public record Done(
      String id, String caseNo, String task, String actor, Set<String> words, Instant at) {}

  /**
   * The first of them from that moment on.
   *
   * @param after where the caller has come to; null to begin
   */
  @Transactional(readOnly = true)
  public List<Done> since(Instant from, @Nullable String after, Instant afterAt, int most) {
    return jdbc
        .sql(
            "SELECT id, case_no, task, decision, CASE WHEN task IN (:telling) THEN data END AS data,"
                + " actor, at FROM case_step WHERE at >= :from"
                + " AND (at > :afterAt OR at = :afterAt AND id > :after) ORDER BY at, id"
                + " LIMIT :most")
        .param("telling", TELLING.keySet())
        .param("from", from)
        .param("afterAt", after == null ? Instant.EPOCH : afterAt)
        .param("after", after == null ? "" : after)
        .param("most", most)
        .query(Row.class)
        .list()
        .stream()
        .map(this::done)
        .toList();
  }

  private Done done(Row row) {
    var words = new HashSet<String>();
    if (row.decision != null) {
      words.add(row.decision);
    }
    var field = TELLING.get(row.task);
    if (field != null
        && row.data != null
        && forms.fields(row.data).get(field) instanceof String s) {
      words.add(s);
    }
    return new Done(row.id, row.caseNo, row.task, row.actor, Set.copyOf(words), row.at);
  }

  private record Row(
      String id,
      String caseNo,
      String task,
      @Nullable String decision,
      @Nullable String data,
      String actor,
      Instant at) {}
}

package org.lianxin.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said inside the program since, for whoever passes it on after the commit. */
@Component
public class MessageLog {

  private static final String SELECT =
      "SELECT id, recipient, case_no, kind, rule, about, task, at FROM message";

  private final JdbcClient jdbc;
  private final Messages messages;

  MessageLog(JdbcClient jdbc, Messages messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /**
   * A message.
   *
   * @param caseNo the case it is about; null where it is about none
   * @param about what makes it the same as what others were told
   */
  public record Said(
      String id,
      String recipient,
      @Nullable String caseNo,
      MessageKind kind,
      @Nullable String rule,
      String about,
      @Nullable String task,
      Instant at) {}

  /**
   * The first of them from that moment on.
   *
   * @param after where the caller has come to; null to begin
   */
  @Transactional(readOnly = true)
  public List<Said> since(Instant from, @Nullable String after, Instant afterAt, int most) {
    return jdbc.sql(
            SELECT
                + " WHERE at >= :from AND (at > :afterAt OR at = :afterAt AND id > :after)"
                + " ORDER BY at, id LIMIT :most")
        .param("from", from)
        .param("afterAt", after == null ? Instant.EPOCH : afterAt)
        .param("after", after == null ? "" : after)
        .param("most", most)
        .query(Said.class)
        .list();
  }

  /** Who was told the same thing. */
  @Transactional(readOnly = true)
  public List<String> toldOf(Said said) {
    return jdbc.sql(
            "SELECT recipient FROM message WHERE case_no = ? AND kind = ? AND about = ?"
                + " ORDER BY recipient")
        .params(said.caseNo, said.kind.name(), said.about)
        .query(String.class)
        .list();
  }

  /** What the message says; none if it is no longer there. */
  @Transactional(readOnly = true)
  public Optional<String> text(String id) {
    return jdbc.sql(SELECT + " WHERE id = ?")
        .param(id)
        .query(Said.class)
        .optional()
        .map(said -> messages.text(said.kind, said.caseNo, said.rule, said.task));
  }
}

package org.lianxin.supervision;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.deadline.Deadlines;
import org.lianxin.deadline.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said inside the program since, for whoever passes it on after the commit. */
@Component
public class MessageLog {

  private static final String SELECT =
      "SELECT id, recipient, case_no, kind, rule, about, task, sheet, at FROM message";

  private static final Set<CaseEvent> TOLD_HIM =
      EnumSet.of(
          CaseEvent.NOTICE_SENT,
          CaseEvent.OPINION_ISSUED,
          CaseEvent.REVIEW_ANSWERED,
          CaseEvent.RECHECK_ANSWERED);

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final Messages messages;

  MessageLog(JdbcClient jdbc, Messages messages, Deadlines deadlines) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
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
      @Nullable String sheet,
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

  /**
   * Whether what is late is something that the law promises the petitioner by a day: to be told in
   * writing, to be answered. What the offices owe each other is not.
   */
  public boolean promised(Said said) {
    return Optional.ofNullable(said.rule)
        .flatMap(deadlines.pack()::rule)
        .filter(rule -> rule.kind() == Rule.Kind.DUTY && rule.source() == Rule.Source.LAW)
        .filter(rule -> rule.metBy().stream().anyMatch(TOLD_HIM::contains))
        .isPresent();
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

  /** Who raised the sheet it is about; nobody where the clocks did, or where it is about none. */
  @Transactional(readOnly = true)
  public Optional<String> raiser(Said said) {
    return jdbc.sql(
            "SELECT s.raised_by FROM message m JOIN supervision_sheet s ON s.id = m.sheet"
                + " WHERE m.id = ? AND s.raised_by IS NOT NULL")
        .param(said.id)
        .query(String.class)
        .optional();
  }

  /** What the message says; none if it is no longer there. */
  @Transactional(readOnly = true)
  public Optional<String> text(String id) {
    return jdbc.sql(SELECT + " WHERE id = ?")
        .param(id)
        .query(Said.class)
        .optional()
        .map(said -> messages.text(said.kind, said.caseNo, said.rule, said.task, said.sheet));
  }
}

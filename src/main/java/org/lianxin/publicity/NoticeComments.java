package org.lianxin.publicity;

import java.sql.Timestamp;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.lianxin.petition.CaseVault;
import org.lianxin.petition.NoticeCommented;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people say of a notice while it is up: comments, and objections that it tells too much or is
 * not true. Nobody but the office reads them.
 */
@Service
public class NoticeComments {

  static final Set<String> KINDS = Set.of("COMMENT", "OBJECTION");

  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_CONTACT = 100;

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final ApplicationEventPublisher events;
  private final JsonMapper json;
  private final Words words;
  private final BusinessClock clock;
  private final Ids ids;

  NoticeComments(
      JdbcClient jdbc,
      CaseVault vault,
      ApplicationEventPublisher events,
      JsonMapper json,
      Words words,
      BusinessClock clock,
      Ids ids) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.events = events;
    this.json = json;
    this.words = words;
    this.clock = clock;
    this.ids = ids;
  }

  /** What is said; who says it need not tell who he is. */
  public record Said(@Nullable String kind, @Nullable String text, @Nullable String contact) {}

  /** As it lies sealed: others' words, and how to reach them. */
  record Content(String text, @Nullable String contact) {}

  /** Takes it in, if that notice is up; the office is told. */
  @Transactional
  public void add(String notice, Said said) {
    var caseNo =
        jdbc.sql("SELECT case_no" + PublishedNotices.UP + " AND id = :id")
            .params(Map.of("today", clock.today(), "id", notice))
            .query(String.class)
            .optional()
            .orElseThrow(Unknown::new);
    new Checks(words)
        .when(said.kind == null || !KINDS.contains(said.kind), "kind", "notice.comment.kind")
        .when(!PlainText.isGiven(said.text, LONGEST_TEXT), "text", "notice.comment.missing")
        .when(!PlainText.fits(said.contact, LONGEST_CONTACT), "contact", "notice.comment.contact")
        .refuse();
    var id = ids.next().toString();
    var content = new Content(PlainText.of(said.text), PlainText.of(said.contact));
    var sealed = vault.seal(caseNo, place(id), json.writeValueAsString(content));
    if (sealed == null) {
      throw new Unknown();
    }
    var at = clock.instant();
    jdbc.sql(
            "INSERT INTO notice_comment (id, notice_id, case_no, kind, sealed, state, said_at,"
                + " version) VALUES (?, ?, ?, ?, ?, 'OPEN', ?, 0)")
        .params(id, notice, caseNo, said.kind, sealed, Timestamp.from(at))
        .update();
    events.publishEvent(new NoticeCommented(caseNo, id, at));
  }

  /** Where what was said lies: no other's words can stand for it. */
  static String place(String id) {
    return "notice_comment." + id;
  }
}

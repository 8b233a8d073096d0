package org.lianxin.publicity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The comments and objections that the office works through: each is answered with what was done,
 * and an objection that is right takes the notice down.
 */
@Service
class CommentDesk {

  private static final Set<String> STATES = Set.of("OPEN", "CLOSED");
  private static final int LONGEST_REMARK = 500;
  private static final String WHAT = "noticeComment";
  private static final String FROM =
      " FROM notice_comment m JOIN public_notice n ON n.id = m.notice_id"
          + " JOIN petition_case c ON c.case_no = m.case_no WHERE ";
  private static final String COLUMNS =
      "SELECT m.id, m.notice_id, m.case_no, m.kind, m.sealed, m.state, m.said_at, m.closed_at,"
          + " m.remark, n.text AS notice_text, n.state AS notice_state, n.kind AS notice_kind";

  private final JdbcClient jdbc;
  private final NoticeOffice office;
  private final Notices notices;
  private final CaseFiles cases;
  private final CaseVault vault;
  private final CaseEvidence evidence;
  private final JsonMapper json;
  private final Vocabulary vocabulary;
  private final Words words;
  private final BusinessClock clock;

  CommentDesk(
      JdbcClient jdbc,
      NoticeOffice office,
      Notices notices,
      CaseFiles cases,
      CaseVault vault,
      CaseEvidence evidence,
      JsonMapper json,
      Vocabulary vocabulary,
      Words words,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.office = office;
    this.notices = notices;
    this.cases = cases;
    this.vault = vault;
    this.evidence = evidence;
    this.json = json;
    this.vocabulary = vocabulary;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A line of the list; what was said is read one by one, because people may be named there.
   *
   * @param noticeUp whether the notice is still up, so that it can be taken down
   */
  record Waiting(
      String id,
      String notice,
      String caseNo,
      String noticeText,
      boolean noticeUp,
      String kind,
      String kindName,
      String state,
      Instant saidAt,
      @Nullable Instant closedAt,
      @Nullable String remark) {}

  /** One of them with what was said; null once the case has been destroyed. */
  record Opened(Waiting comment, @Nullable String text, @Nullable String contact) {}

  /**
   * What was done about it.
   *
   * @param withdraw whether the notice comes down for it
   */
  record Closing(@Nullable String remark, @Nullable Boolean withdraw) {}

  /** One page; of those that wait the oldest first. Two statements. */
  @Transactional(readOnly = true)
  public PageOf<Waiting> page(String state, PageAsked page, Actor actor) {
    office.require(actor);
    if (!STATES.contains(state)) {
      throw new BadParameter("state");
    }
    var values = office.within(actor);
    values.put("state", state);
    var where = FROM + "m.state = :state AND " + NoticeOffice.WITHIN;
    var total = jdbc.sql("SELECT COUNT(*)" + where).params(values).query(Long.class).single();
    values.put("size", page.size());
    values.put("offset", page.offset());
    var order = state.equals("OPEN") ? " ORDER BY m.said_at, m.id" : " ORDER BY m.closed_at DESC";
    List<Waiting> rows =
        jdbc
            .sql(COLUMNS + where + order + " LIMIT :size OFFSET :offset")
            .params(values)
            .query(Row.class)
            .list()
            .stream()
            .map(this::waiting)
            .toList();
    return new PageOf<>(rows, total, page.page(), page.size());
  }

  /** What somebody said. That it was looked at goes on record. */
  @Transactional
  public Opened open(String id, Actor actor) {
    office.require(actor);
    var row = row(id);
    var theCase = cases.require(row.caseNo);
    office.require(actor, theCase);
    var content = content(row);
    if (content == null) {
      return new Opened(waiting(row), null, null);
    }
    evidence.record(
        theCase, Deed.of(actor.doer(), Act.SAW_PERSONAL, WHAT, id).on(Set.of("text", "contact")));
    return new Opened(waiting(row), content.text(), content.contact());
  }

  /** It has been dealt with. */
  @Transactional
  public void close(String id, Closing closing, Actor actor) {
    office.require(actor);
    var row = row(id);
    var theCase = cases.lock(row.caseNo);
    office.require(actor, theCase);
    new Checks(words)
        .when(!PlainText.isGiven(closing.remark, LONGEST_REMARK), "remark", "notice.remark.missing")
        .refuse();
    var at = clock.instant();
    var remark = PlainText.of(closing.remark);
    var closed =
        jdbc.sql(
                "UPDATE notice_comment SET state = 'CLOSED', closed_at = ?, closed_by = ?,"
                    + " remark = ?, version = version + 1 WHERE id = ? AND state = 'OPEN'")
            .params(Timestamp.from(at), actor.login(), remark, id)
            .update();
    if (closed == 0) {
      throw new StaleVersion();
    }
    evidence.record(theCase, Deed.of(actor.doer(), Act.ACTED, WHAT, id).because("CLOSED"));
    if (Boolean.TRUE.equals(closing.withdraw)) {
      notices.stop(theCase, row.noticeKind, remark, actor, at);
    }
  }

  private Row row(String id) {
    return jdbc.sql(COLUMNS + FROM + "m.id = ?")
        .param(id)
        .query(Row.class)
        .optional()
        .orElseThrow(Unknown::new);
  }

  private NoticeComments.@Nullable Content content(Row row) {
    var plain = vault.open(row.caseNo, NoticeComments.place(row.id), row.sealed);
    return plain == null ? null : json.readValue(plain, NoticeComments.Content.class);
  }

  private Waiting waiting(Row row) {
    return new Waiting(
        row.id,
        row.noticeId,
        row.caseNo,
        row.noticeText,
        row.noticeState.equals("PUBLISHED"),
        row.kind,
        vocabulary.label("commentKinds", row.kind),
        row.state,
        row.saidAt,
        row.closedAt,
        row.remark);
  }

  private record Row(
      String id,
      String noticeId,
      String caseNo,
      String kind,
      byte[] sealed,
      String state,
      Instant saidAt,
      @Nullable Instant closedAt,
      @Nullable String remark,
      String noticeText,
      String noticeState,
      PublicNotice.Kind noticeKind) {}
}

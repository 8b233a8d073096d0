package org.lianxin.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.petition.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a township as its office sees them: drafted, up, taken down. */
@Service
class NoticeDesk {

  private static final int LONGEST_REASON = 500;

  /** An announced hearing is down by itself once its day is over. */
  private static final Map<String, String> STATES =
      Map.of(
          "DRAFT", "n.state = 'DRAFT'",
          "UP", "n.state = 'PUBLISHED' AND n.to_date >= :today",
          "DOWN", "(n.state = 'WITHDRAWN' OR n.state = 'PUBLISHED' AND n.to_date < :today)");

  private static final String FROM =
      " FROM public_notice n JOIN petition_case c ON c.case_no = n.case_no"
          + " WHERE "
          + NoticeOffice.WITHIN
          + " AND ";
  private static final String COLUMNS =
      "SELECT n.id, n.kind, n.case_no, n.state, n.text, n.scope, n.lifted, n.village_code, n.township,"
          + " n.handling_unit, n.category_code, n.from_date, n.to_date, n.published_at,"
          + " n.withdrawn_at, n.withdrawn_reason, (SELECT COUNT(*) FROM notice_comment m"
          + " WHERE m.notice_id = n.id AND m.state = 'OPEN') AS comments";

  private final JdbcClient jdbc;
  private final NoticeOffice office;
  private final Notices notices;
  private final CaseFiles cases;
  private final Places places;
  private final Vocabulary vocabulary;
  private final Words words;
  private final BusinessClock clock;

  NoticeDesk(
      JdbcClient jdbc,
      NoticeOffice office,
      Notices notices,
      CaseFiles cases,
      Places places,
      Vocabulary vocabulary,
      Words words,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.office = office;
    this.notices = notices;
    this.cases = cases;
    this.places = places;
    this.vocabulary = vocabulary;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A notice in the list.
   *
   * @param kind OUTCOME or HEARING
   * @param state DRAFT, UP or DOWN
   * @param place as the public is told
   * @param lifted whether it is told of the township because it would tell too much in the village
   * @param daysLeft days until it comes down by itself, the last one among them; null unless it is
   *     up
   * @param withdrawnReason why it came down before its time; null where it did not
   * @param comments how many wait for an answer
   */
  record Listed(
      String id,
      String kind,
      String kindName,
      String caseNo,
      String state,
      String stateName,
      String text,
      String scopeName,
      String place,
      boolean lifted,
      String category,
      String handlingUnit,
      LocalDate from,
      LocalDate to,
      @Nullable Long daysLeft,
      @Nullable Instant publishedAt,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnReason,
      long comments) {}

  /**
   * Why it is taken down.
   *
   * @param kind which of the notices of the case; that of the outcome where it is not said
   */
  record Stopping(@Nullable String reason, PublicNotice.@Nullable Kind kind) {}

  /** One page; of those that are up, the one that comes down first. */
  @Transactional(readOnly = true)
  public PageOf<Listed> page(String state, PageAsked page, Actor actor) {
    office.require(actor);
    if (!STATES.containsKey(state)) {
      throw new BadParameter("state");
    }
    var values = office.within(actor);
    values.put("today", clock.today());
    var from = FROM + STATES.get(state);
    var total = jdbc.sql("SELECT COUNT(*)" + from).params(values).query(Long.class).single();
    values.put("size", page.size());
    values.put("offset", page.offset());
    var order =
        state.equals("UP") ? " ORDER BY n.to_date, n.id" : " ORDER BY n.from_date DESC, n.id DESC";
    var rows =
        jdbc.sql(COLUMNS + from + order + " LIMIT :size OFFSET :offset")
            .params(values)
            .query(Row.class)
            .list();
    return new PageOf<>(shown(state, rows), total, page.page(), page.size());
  }

  /**
   * Ends what is told of a case: what is up comes down at once, what is drafted goes no further.
   */
  @Transactional
  public void stop(String caseNo, Stopping stopping, Actor actor) {
    office.require(actor);
    var theCase = cases.lock(caseNo);
    office.require(actor, theCase);
    new Checks(words)
        .when(
            !PlainText.isGiven(stopping.reason, LONGEST_REASON), "reason", "notice.reason.missing")
        .refuse();
    var kind = stopping.kind == null ? PublicNotice.Kind.OUTCOME : stopping.kind;
    notices.stop(theCase, kind, PlainText.of(stopping.reason), actor, clock.instant());
  }

  private List<Listed> shown(String state, List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Listed(
                    row.id,
                    row.kind,
                    vocabulary.label("noticeKinds", row.kind),
                    row.caseNo,
                    state,
                    vocabulary.label("noticeStates", state),
                    row.text,
                    vocabulary.label("publicityScopes", row.scope),
                    places.of(row.scope, row.villageCode, row.township),
                    row.lifted,
                    places.category(row.categoryCode),
                    places.unit(row.handlingUnit, row.scope, row.township),
                    row.fromDate,
                    row.toDate,
                    state.equals("UP")
                        ? ChronoUnit.DAYS.between(clock.today(), row.toDate.plusDays(1))
                        : null,
                    row.publishedAt,
                    row.withdrawnAt,
                    row.withdrawnReason,
                    row.comments))
        .toList();
  }

  private record Row(
      String id,
      String kind,
      String caseNo,
      String state,
      String text,
      String scope,
      boolean lifted,
      String villageCode,
      @Nullable String township,
      String handlingUnit,
      String categoryCode,
      LocalDate fromDate,
      LocalDate toDate,
      @Nullable Instant publishedAt,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnReason,
      long comments) {}
}

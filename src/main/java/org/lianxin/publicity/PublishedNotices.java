package org.lianxin.publicity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices that are up today, as anybody may read them: no case number, no person. */
@Service
public class PublishedNotices {

  /**
   * A hearing is announced no longer than its matter is open to one, whatever has ended it; what
   * was called to before the answer does not come back with the review of the answer.
   */
  private static final String HEARD =
      CaseState.in(List.of("HANDLED", "REVIEW", "RECHECK")).stream()
          .map(state -> "'" + state + "'")
          .collect(Collectors.joining(", "));

  static final String UP =
      " FROM public_notice WHERE state = 'PUBLISHED'"
          + " AND from_date <= :today AND to_date >= :today"
          + " AND (kind = 'OUTCOME' OR EXISTS (SELECT 1 FROM petition_case c"
          + " WHERE c.case_no = public_notice.case_no AND c.sealed = FALSE AND c.state IN ("
          + HEARD
          + ")) AND NOT EXISTS (SELECT 1 FROM review_request r"
          + " WHERE r.case_no = public_notice.case_no"
          + " AND r.requested_at > public_notice.published_at))";
  private static final String COLUMNS =
      "SELECT id, kind, text, scope, village_code, township, handling_unit, category_code, from_date,"
          + " to_date";
  private static final String NEWEST_FIRST = " ORDER BY from_date DESC, id DESC";

  private final JdbcClient jdbc;
  private final Places places;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;

  PublishedNotices(JdbcClient jdbc, Places places, Vocabulary vocabulary, BusinessClock clock) {
    this.jdbc = jdbc;
    this.places = places;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * A notice on the board.
   *
   * @param kind OUTCOME or HEARING
   * @param kindName the same in words
   * @param place the village, or the township where the village would tell who it is
   * @param village code of the village; null where it is not told
   * @param to last day on which it is up
   */
  public record Notice(
      String id,
      String kind,
      String kindName,
      String text,
      String scope,
      String place,
      @Nullable String village,
      String handlingUnit,
      String category,
      String categoryCode,
      YearMonth month,
      LocalDate from,
      LocalDate to) {

    /** Whether it tells of a hearing that is to come, not of an outcome. */
    public boolean announces() {
      return kind.equals("HEARING");
    }

    /** What stands above it. */
    public String title() {
      var matter = place + "　" + category;
      return announces() ? kindName + "　" + matter : matter;
    }
  }

  /** The notices that are up and asked for, the newest first; two statements. */
  @Transactional(readOnly = true)
  public PageOf<Notice> page(BoardQuestion asked, PageAsked page) {
    var values = today();
    var where = UP + asked.where(values);
    var total = jdbc.sql("SELECT COUNT(*)" + where).params(values).query(Long.class).single();
    values.put("size", page.size());
    values.put("offset", page.offset());
    var rows = rows(where + NEWEST_FIRST + " LIMIT :size OFFSET :offset", values);
    return new PageOf<>(rows, total, page.page(), page.size());
  }

  /** One notice, while it is up. */
  @Transactional(readOnly = true)
  public Optional<Notice> find(String id) {
    var values = today();
    values.put("id", id);
    return rows(UP + " AND id = :id", values).stream().findFirst();
  }

  /** What hangs on the board of a village: its own notices and those of the whole township. */
  @Transactional(readOnly = true)
  public List<Notice> onBoard(
      String village, String township, @Nullable YearMonth month, int most) {
    var values = today();
    var where =
        UP
            + new BoardQuestion(null, month, null, null).where(values)
            + " AND (scope = 'VILLAGE' AND village_code = :board"
            + " OR scope <> 'VILLAGE' AND township = :township)";
    values.put("board", village);
    values.put("township", township);
    values.put("most", most);
    return rows(where + NEWEST_FIRST + " LIMIT :most", values);
  }

  private Map<String, Object> today() {
    var values = new HashMap<String, Object>();
    values.put("today", clock.today());
    return values;
  }

  private List<Notice> rows(String where, Map<String, Object> values) {
    return jdbc.sql(COLUMNS + where).params(values).query(Row.class).list().stream()
        .map(this::shown)
        .toList();
  }

  private Notice shown(Row row) {
    var inVillage = row.scope.equals(SmallCells.VILLAGE);
    return new Notice(
        row.id,
        row.kind,
        vocabulary.label("noticeKinds", row.kind),
        row.text,
        row.scope,
        places.of(row.scope, row.villageCode, row.township),
        inVillage ? row.villageCode : null,
        places.unit(row.handlingUnit, row.scope, row.township),
        places.category(row.categoryCode),
        row.categoryCode,
        YearMonth.from(row.fromDate),
        row.fromDate,
        row.toDate);
  }

  private record Row(
      String id,
      String kind,
      String text,
      String scope,
      String villageCode,
      @Nullable String township,
      String handlingUnit,
      String categoryCode,
      LocalDate fromDate,
      LocalDate toDate) {}
}

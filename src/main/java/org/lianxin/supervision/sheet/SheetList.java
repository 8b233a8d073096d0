package org.lianxin.supervision.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.Names;
import org.lianxin.petition.UnitName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets that somebody sees; two statements, however many there are. */
@Service
class SheetList {

  private static final String OPEN = "s.closed_at IS NULL AND s.reply IS NULL";

  private static final Map<String, String> VIEWS =
      Map.of(
          "toReply",
          "s.unit = :myUnit AND (" + OPEN + " OR s.proposal IS NOT NULL AND s.adopted IS NULL)",
          "raised",
          "s.raised_unit = :myUnit",
          "all",
          "1 = 1");

  private static final Map<String, String> STATES =
      Map.of(
          "OPEN", OPEN,
          "OVERDUE", OPEN + " AND s.due_on < :today",
          "REPLIED", "s.closed_at IS NULL AND s.reply IS NOT NULL",
          "CLOSED", "s.closed_at IS NOT NULL");

  /** Sheets of an accusation, or of a case that he keeps away from, are not in his lists. */
  private static final String FROM =
      " FROM supervision_sheet s LEFT JOIN petition_case c ON c.case_no = s.case_no"
          + " WHERE (s.case_no IS NULL OR c.sealed = FALSE AND c.recused NOT LIKE :notMine) AND ";

  private final JdbcClient jdbc;
  private final SheetRights rights;
  private final Names names;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;

  SheetList(
      JdbcClient jdbc,
      SheetRights rights,
      Names names,
      Vocabulary vocabulary,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.names = names;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param view toReply, raised or all
   * @param unit code of the unit that has to answer
   * @param state OPEN, OVERDUE, REPLIED or CLOSED
   */
  record Question(
      String view, @Nullable String unit, @Nullable String state, @Nullable String caseNo) {}

  /** A line of the list. */
  record Listed(
      String id,
      String number,
      Level level,
      String levelName,
      String causeName,
      @Nullable String caseNo,
      UnitName unit,
      UnitName raisedUnit,
      boolean byClock,
      LocalDate raisedOn,
      LocalDate dueOn,
      @Nullable LocalDate repliedOn,
      SheetState state,
      String stateName,
      boolean overdue,
      boolean proposalWaits) {}

  /** A page: those that wait for somebody first, the earliest due first. */
  @Transactional(readOnly = true)
  public PageOf<Listed> page(Question asked, PageAsked page, Actor actor) {
    if (!rights.entitled(actor)) {
      throw new NotAllowed();
    }
    var values = new HashMap<String, Object>();
    values.put("notMine", "%," + actor.login() + ",%");
    values.put("today", clock.today());
    var where = new StringBuilder(FROM).append(rights.seen(actor, values));
    where.append(" AND ").append(one(VIEWS, asked.view, "view"));
    if (isGiven(asked.state)) {
      where.append(" AND ").append(one(STATES, asked.state, "state"));
    }
    if (isGiven(asked.unit)) {
      where.append(" AND s.unit = :unit");
      values.put("unit", asked.unit);
    }
    if (isGiven(asked.caseNo)) {
      where.append(" AND s.case_no = :case");
      values.put("case", asked.caseNo);
    }
    var total = jdbc.sql("SELECT COUNT(*)" + where).params(values).query(Long.class).single();
    values.put("size", page.size());
    values.put("offset", page.offset());
    var rows =
        jdbc
            .sql(
                "SELECT s.id, s.sheet_no, s.level, s.cause, s.case_no, s.unit, s.raised_unit,"
                    + " s.raised_by, s.raised_on, s.due_on, s.replied_on, s.closed_at IS NOT NULL"
                    + " AS closed, s.proposal IS NOT NULL AND s.adopted IS NULL AS proposal_waits"
                    + where
                    + " ORDER BY CASE WHEN s.closed_at IS NULL THEN 0 ELSE 1 END,"
                    + " CASE WHEN s.closed_at IS NULL THEN s.due_on END, s.raised_at DESC, s.id"
                    + " LIMIT :size OFFSET :offset")
            .params(values)
            .query(Row.class)
            .list()
            .stream()
            .map(this::listed)
            .toList();
    return new PageOf<>(rows, total, page.page(), page.size());
  }

  private static boolean isGiven(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private static String one(Map<String, String> of, String name, String parameter) {
    var found = of.get(name);
    if (found == null) {
      throw new BadParameter(parameter);
    }
    return "(" + found + ")";
  }

  private Listed listed(Row row) {
    var state =
        row.closed
            ? SheetState.CLOSED
            : row.repliedOn == null ? SheetState.OPEN : SheetState.REPLIED;
    return new Listed(
        row.id,
        row.sheetNo,
        row.level,
        vocabulary.label("supervisionLevels", row.level.name()),
        vocabulary.label("supervisionCauses", row.cause),
        row.caseNo,
        names.unit(row.unit),
        names.unit(row.raisedUnit),
        row.raisedBy == null,
        row.raisedOn,
        row.dueOn,
        row.repliedOn,
        state,
        vocabulary.label("sheetStates", state.name()),
        state == SheetState.OPEN && clock.today().isAfter(row.dueOn),
        row.proposalWaits);
  }

  private record Row(
      String id,
      String sheetNo,
      Level level,
      String cause,
      @Nullable String caseNo,
      String unit,
      String raisedUnit,
      @Nullable String raisedBy,
      LocalDate raisedOn,
      LocalDate dueOn,
      @Nullable LocalDate repliedOn,
      boolean closed,
      boolean proposalWaits) {}
}

package org.lianxin.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseState;
import org.lianxin.walk.CaseFacts.Item;
import org.lianxin.walk.CaseFacts.Part;
import org.lianxin.walk.CaseFacts.RunningClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads cases past all rights: what a test knows and no person of the test. */
final class CaseArchive {

  /** The rule of the policy pack on how long a unit may object. */
  private static final String OBJECTION_PERIOD = "C3b";

  private static final String NOTICE = "C2";
  private static final String CONCLUDE = "C4";

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final TransactionTemplate transaction;
  private final Map<String, LocalDate> counted = new HashMap<>();

  CaseArchive(JdbcClient jdbc, Deadlines deadlines, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.transaction = transaction;
  }

  /** All of it by one connection: to borrow one for each question takes longer than to ask. */
  CaseFacts of(String caseNo) {
    return transaction.execute(status -> read(caseNo));
  }

  private CaseFacts read(String caseNo) {
    var parts = parts(caseNo);
    var items = items(caseNo);
    var clocks = clocks(caseNo);
    return jdbc.sql(
            "SELECT state, received_on, received_at, registered_unit, registered_by_station,"
                + " office_returns, anonymous, CASE WHEN publicity IS NULL THEN public_consent"
                + " WHEN publicity = TRUE THEN 'DEIDENTIFIED' ELSE 'NONE' END AS public_consent, sealed, route, due_date, accepted_on,"
                + " (SELECT MAX(requested_on) FROM review_request r WHERE r.case_no = c.case_no)"
                + " AS review_asked_on,"
                + " (SELECT COUNT(*) FROM evaluation e WHERE e.case_no = c.case_no"
                + " AND e.status = 'PENDING') AS evaluating,"
                + " (SELECT COUNT(*) FROM agency_mandate m WHERE m.case_no = c.case_no"
                + " AND m.sign_method = 'VERBAL' AND m.revoked_at IS NULL) AS verbal"
                + " FROM petition_case c WHERE case_no = ?")
        .param(caseNo)
        .query(
            (row, i) ->
                new CaseFacts(
                    caseNo,
                    CaseState.valueOf(row.getString("state")),
                    row.getObject("received_on", LocalDate.class),
                    row.getTimestamp("received_at").toInstant(),
                    row.getString("registered_unit"),
                    row.getBoolean("registered_by_station"),
                    row.getInt("office_returns"),
                    row.getBoolean("anonymous"),
                    row.getString("public_consent"),
                    row.getBoolean("sealed"),
                    row.getString("route"),
                    row.getObject("due_date", LocalDate.class),
                    row.getObject("accepted_on", LocalDate.class),
                    latestDue(
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("accepted_on", LocalDate.class)),
                    row.getObject("review_asked_on", LocalDate.class),
                    row.getBoolean("evaluating"),
                    row.getBoolean("verbal"),
                    clocks,
                    parts,
                    items))
        .single();
  }

  private List<Part> parts(String caseNo) {
    return jdbc.sql(
            "SELECT unit, part, state, sent_at, objections, objection_decision FROM assignment"
                + " WHERE case_no = ? ORDER BY unit")
        .param(caseNo)
        .query(
            (row, i) ->
                new Part(
                    row.getString("unit"),
                    row.getString("part"),
                    row.getString("state"),
                    objectUntil(day(row.getTimestamp("sent_at").toInstant())),
                    row.getInt("objections"),
                    row.getString("objection_decision")))
        .list();
  }

  private List<Item> items(String caseNo) {
    return jdbc.sql(
            "SELECT w.id, task, unit, about_unit, roles, not_by, assignee, owner, w.version,"
                + " created_at, recused, due_rules FROM work_item w"
                + " JOIN petition_case c ON c.case_no = w.case_no"
                + " WHERE w.case_no = ? AND status = 'OPEN'"
                + " ORDER BY created_at, task, unit, about_unit, w.id")
        .param(caseNo)
        .query(
            (row, i) ->
                new Item(
                    row.getString("id"),
                    row.getString("task"),
                    row.getString("unit"),
                    row.getString("about_unit"),
                    Set.of(row.getString("roles").split(",")),
                    row.getString("not_by"),
                    row.getString("assignee"),
                    row.getString("owner"),
                    Set.of(row.getString("recused").split(",")),
                    Set.of(row.getString("due_rules").split(",")),
                    row.getLong("version"),
                    day(row.getTimestamp("created_at").toInstant())))
        .list();
  }

  private List<RunningClock> clocks(String caseNo) {
    return jdbc.sql(
            "SELECT rule, kind, unit, last_day, ends_at, watch_at FROM clock"
                + " WHERE case_no = ? AND ended_at IS NULL ORDER BY rule, unit")
        .param(caseNo)
        .query(
            (row, i) ->
                new RunningClock(
                    row.getString("rule"),
                    row.getString("kind").equals("DUTY"),
                    row.getString("unit"),
                    row.getObject("last_day", LocalDate.class),
                    row.getTimestamp("ends_at").toInstant(),
                    row.getTimestamp("watch_at") == null
                        ? null
                        : row.getTimestamp("watch_at").toInstant()))
        .list();
  }

  private LocalDate latestDue(LocalDate received, LocalDate accepted) {
    return lastDay(CONCLUDE, accepted != null ? accepted : lastDay(NOTICE, received));
  }

  /** The cases that were joined to this one or taken out of it. */
  List<String> linked(String caseNo) {
    return transaction.execute(
        status ->
            jdbc.sql("SELECT other_no FROM case_link WHERE case_no = ? ORDER BY 1")
                .param(caseNo)
                .query(String.class)
                .list());
  }

  private LocalDate objectUntil(LocalDate sentOn) {
    return lastDay(OBJECTION_PERIOD, sentOn);
  }

  private LocalDate lastDay(String rule, LocalDate from) {
    return counted.computeIfAbsent(
        rule + " " + from, unknown -> deadlines.explain(rule, from).lastDay());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }
}

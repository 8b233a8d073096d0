package org.lianxin.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseState;
import org.lianxin.walk.CaseFacts.Item;
import org.lianxin.walk.CaseFacts.Part;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads cases past all rights: what a test knows and no person of the test. */
final class CaseArchive {

  /** The rule of the policy pack on how long a unit may object. */
  private static final String OBJECTION_PERIOD = "C3b";

  private static final String NOTICE = "C2";
  private static final String CONCLUDE = "C4";

  private final JdbcClient jdbc;
  private final Deadlines deadlines;

  CaseArchive(JdbcClient jdbc, Deadlines deadlines) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
  }

  CaseFacts of(String caseNo) {
    var parts = parts(caseNo);
    var items = items(caseNo);
    var clocks = clocks(caseNo);
    return jdbc.sql(
            "SELECT state, received_on, received_at, registered_unit, registered_by_station,"
                + " office_returns, anonymous, public_consent, sealed, route, accepted_on,"
                + " (SELECT MAX(requested_on) FROM review_request r WHERE r.case_no = c.case_no)"
                + " AS review_asked_on FROM petition_case c WHERE case_no = ?")
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
                    latestDue(
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("accepted_on", LocalDate.class)),
                    row.getObject("review_asked_on", LocalDate.class),
                    Set.copyOf(clocks.keySet()),
                    clocks.entrySet().stream()
                        .filter(clock -> clock.getValue().equals("DUTY"))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
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

  /** Rule → kind of the clocks that run. */
  private Map<String, String> clocks(String caseNo) {
    return jdbc
        .sql("SELECT DISTINCT rule, kind FROM clock WHERE case_no = ? AND ended_at IS NULL")
        .param(caseNo)
        .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private LocalDate latestDue(LocalDate received, LocalDate accepted) {
    var from = accepted != null ? accepted : deadlines.explain(NOTICE, received).lastDay();
    return deadlines.explain(CONCLUDE, from).lastDay();
  }

  /** Every case there is, to notice those that a step has made. */
  Set<String> all() {
    return Set.copyOf(jdbc.sql("SELECT case_no FROM petition_case").query(String.class).list());
  }

  private LocalDate objectUntil(LocalDate sentOn) {
    return deadlines.explain(OBJECTION_PERIOD, sentOn).lastDay();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }
}

package org.lianxin.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

  private final JdbcClient jdbc;
  private final Deadlines deadlines;

  CaseArchive(JdbcClient jdbc, Deadlines deadlines) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
  }

  CaseFacts of(String caseNo) {
    var parts = parts(caseNo);
    var items = items(caseNo);
    return jdbc.sql(
            "SELECT state, received_on, received_at, registered_unit, registered_by_station,"
                + " office_returns, anonymous, public_consent FROM petition_case WHERE case_no = ?")
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
            "SELECT id, task, unit, about_unit, roles, not_by, assignee, version, created_at"
                + " FROM work_item WHERE case_no = ? AND status = 'OPEN'"
                + " ORDER BY created_at, task, unit, about_unit, id")
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
                    row.getLong("version"),
                    day(row.getTimestamp("created_at").toInstant())))
        .list();
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

package org.lianxin.privacy.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.PageAsked;
import org.lianxin.privacy.retention.Expired.Candidate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored destruction lists. None is ever removed. */
@Component
class StoredLists {

  private static final String COLUMNS =
      "SELECT id, unit, township, sealed, state, reason, cases, proposed_by, proposer,"
          + " proposed_at, decided_by, decider, decided_at, remark FROM destruction_list";

  private final JdbcClient jdbc;
  private final Ids ids;

  StoredLists(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  enum State {
    PROPOSED,
    DESTROYED,
    REJECTED
  }

  /**
   * A list, without its cases.
   *
   * @param unit the unit that proposed it
   * @param sealed whether it is of accusations
   */
  record Stored(
      String id,
      String unit,
      String township,
      boolean sealed,
      State state,
      String reason,
      int cases,
      String proposedBy,
      String proposer,
      Instant proposedAt,
      @Nullable String decidedBy,
      @Nullable String decider,
      @Nullable Instant decidedAt,
      @Nullable String remark) {}

  String add(List<Candidate> cases, String reason, Actor by, Instant at) {
    var id = ids.next().toString();
    jdbc.sql(
            "INSERT INTO destruction_list (id, unit, township, sealed, state, reason, cases,"
                + " proposed_by, proposer, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            by.unit(),
            by.region(),
            by.is(Role.DISCIPLINE_LIAISON),
            State.PROPOSED.name(),
            reason,
            cases.size(),
            by.login(),
            by.name(),
            Timestamp.from(at))
        .update();
    for (var one : cases) {
      jdbc.sql(
              "INSERT INTO destruction_item (list_id, case_no, retention, closed_on, ended_on)"
                  + " VALUES (?, ?, ?, ?, ?)")
          .params(id, one.caseNo(), one.retention(), one.closedOn(), one.endedOn())
          .update();
    }
    return id;
  }

  void decide(String id, State how, @Nullable String remark, Actor by, Instant at) {
    jdbc.sql(
            "UPDATE destruction_list SET state = ?, remark = ?, decided_by = ?, decider = ?,"
                + " decided_at = ? WHERE id = ?")
        .param(how.name())
        .param(remark)
        .param(by.login())
        .param(by.name())
        .param(Timestamp.from(at))
        .param(id)
        .update();
  }

  Optional<Stored> find(String id) {
    return jdbc.sql(COLUMNS + " WHERE id = ?").param(id).query(Stored.class).optional();
  }

  /** The same, locked until the transaction ends. */
  Optional<Stored> lock(String id) {
    return jdbc.sql(COLUMNS + " WHERE id = ? FOR UPDATE").param(id).query(Stored.class).optional();
  }

  /** Its cases in their order. */
  List<Candidate> items(String id) {
    return jdbc.sql(
            "SELECT case_no, retention, closed_on, ended_on FROM destruction_item"
                + " WHERE list_id = ? ORDER BY case_no")
        .param(id)
        .query(Candidate.class)
        .list();
  }

  /** Those of a township, or the discipline unit's own, the newest first. */
  List<Stored> page(Map<String, Object> whose, PageAsked page) {
    return jdbc.sql(
            COLUMNS
                + where(whose)
                + " ORDER BY proposed_at DESC, id DESC LIMIT :size OFFSET :offset")
        .params(whose)
        .param("size", page.size())
        .param("offset", page.offset())
        .query(Stored.class)
        .list();
  }

  long count(Map<String, Object> whose) {
    return jdbc.sql("SELECT COUNT(*) FROM destruction_list" + where(whose))
        .params(whose)
        .query(Long.class)
        .single();
  }

  private static String where(Map<String, Object> whose) {
    return whose.containsKey("unit")
        ? " WHERE sealed = TRUE AND unit = :unit"
        : " WHERE sealed = FALSE AND township = :township";
  }
}

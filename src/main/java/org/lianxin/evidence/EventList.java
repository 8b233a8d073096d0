package org.lianxin.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The events for whoever audits, the latest first. */
@Service
class EventList {

  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;
  private final ActorNames names;

  EventList(JdbcClient jdbc, Vocabulary vocabulary, ActorNames names) {
    this.names = names;
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
  }

  /**
   * What is asked for; what is null does not matter.
   *
   * @param from the first day, in the business zone
   * @param to the last day
   */
  record Asked(
      @Nullable String chain,
      @Nullable String actor,
      @Nullable Act action,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /** An event as it is shown: who, when, from where, with what; never what stood in it. */
  record Shown(
      String chain,
      long seq,
      Instant at,
      String actor,
      String actorName,
      @Nullable String actingFor,
      List<String> roles,
      @Nullable String ip,
      Act action,
      String actionName,
      String objectType,
      @Nullable String objectId,
      List<String> fields,
      @Nullable String reason,
      String hash) {}

  @Transactional(readOnly = true)
  PageOf<Shown> page(Asked asked, PageAsked page) {
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<>();
    add("chain = ?", asked.chain, conditions, parameters);
    add("actor = ?", asked.actor, conditions, parameters);
    add("action = ?", asked.action == null ? null : asked.action.name(), conditions, parameters);
    add("at >= ?", asked.from == null ? null : beginning(asked.from), conditions, parameters);
    add(
        "at < ?",
        asked.to == null ? null : beginning(asked.to.plusDays(1)),
        conditions,
        parameters);
    var where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    var total =
        jdbc.sql("SELECT COUNT(*) FROM audit_event" + where)
            .params(parameters)
            .query(Long.class)
            .single();
    parameters.add(page.size());
    parameters.add(page.offset());
    var rows =
        jdbc
            .sql(
                "SELECT chain, seq, at, actor, acting_for, roles, ip, action, object_type,"
                    + " object_id, fields, reason, prev_hash, hash FROM audit_event"
                    + where
                    + " ORDER BY at DESC, chain, seq DESC LIMIT ? OFFSET ?")
            .params(parameters)
            .query(AuditEvent.class)
            .list()
            .stream()
            .map(this::shown)
            .toList();
    return new PageOf<>(rows, total, page.page(), page.size());
  }

  private static void add(
      String condition,
      @Nullable Object parameter,
      List<String> conditions,
      List<Object> parameters) {
    if (parameter != null) {
      conditions.add(condition);
      parameters.add(parameter);
    }
  }

  private static long beginning(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toInstant().toEpochMilli();
  }

  private Shown shown(AuditEvent event) {
    return new Shown(
        event.chain(),
        event.seq(),
        Instant.ofEpochMilli(event.at()),
        event.actor(),
        names.of(event.actor()),
        event.actingFor(),
        words(event.roles()),
        event.ip(),
        Act.valueOf(event.action()),
        vocabulary.label("auditActions", event.action()),
        event.objectType(),
        event.objectId(),
        words(event.fields()),
        event.reason(),
        event.hash());
  }

  private static List<String> words(String withCommas) {
    return withCommas.isEmpty() ? List.of() : List.of(withCommas.split(","));
  }
}

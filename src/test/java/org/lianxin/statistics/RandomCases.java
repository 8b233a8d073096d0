package org.lianxin.statistics;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases written straight into the tables, with any history, likely or not; each change moves the
 * end of the case's audit chain, as the program's changes do.
 */
final class RandomCases {

  private static final String PREFIX = "RANDOM-";
  static final List<String> TABLES =
      List.of(
          "petition_case",
          "clock",
          "evaluation",
          "review_request",
          "service_record",
          "handling_opinion",
          "escalation_report",
          "public_notice",
          "case_link");

  private final JdbcClient jdbc;
  private final Random random;
  private final LocalDate first;
  private final LocalDate now;
  private final List<String> numbers = new ArrayList<>();

  RandomCases(JdbcClient jdbc, Random random, LocalDate first, LocalDate now) {
    this.jdbc = jdbc;
    this.random = random;
    this.first = first;
    this.now = now;
  }

  void register(boolean sealed, Instant at) {
    var number = PREFIX + "%06d".formatted(numbers.size());
    numbers.add(number);
    var on = day();
    insert(
        "petition_case",
        "case_no",
        number,
        "query_code_hash",
        "",
        "petition_date",
        on,
        "received_at",
        moment(on),
        "received_on",
        on,
        "channel",
        any("LETTER", "ONLINE", "PHONE"),
        "stat_form",
        any("LETTER", "VISIT", "VISIT", "ONLINE"),
        "purpose",
        sealed ? "ACCUSATION" : any("CLAIM", "APPEAL", "ENQUIRY"),
        "category_code",
        sealed ? "" : any("020301", "020300", "010000", "160000"),
        "title",
        "",
        "statement",
        "",
        "village_code",
        sealed ? "" : any("990101001201", "990101001204"),
        "petitioner_count",
        1 + random.nextInt(60),
        "group_kind",
        any("SINGLE", "GROUP"),
        "skip_level",
        random.nextBoolean(),
        "anonymous",
        false,
        "confidential",
        false,
        "public_consent",
        any("NONE", "DEIDENTIFIED"),
        "urgent_level",
        "NORMAL",
        "agency",
        false,
        "registered_unit",
        any("ST-XZ", "ST-QC", "OFFICE"),
        "registered_by_station",
        true,
        "first_receiver",
        "officer",
        "township",
        "990101001000",
        "state",
        "REGISTERED",
        "state_since",
        moment(on),
        "office_returns",
        0,
        "publishable",
        false,
        "resolved",
        false,
        "updated_at",
        moment(on),
        "version",
        0,
        "sealed",
        sealed);
    moveChain(number, at);
  }

  /** Something happens in one of them, at that time by the program's clock. */
  void change(Instant at) {
    var number = numbers.get(random.nextInt(numbers.size()));
    switch (random.nextInt(14)) {
      case 0, 1 ->
          set(
              number,
              "state",
              any(
                  "CLOSED",
                  "HANDLING",
                  "ARCHIVED",
                  "VOID",
                  "REVIEW",
                  "FINALIZED",
                  "WITHDRAWN",
                  "ON_SITE"),
              "closed_at",
              moment(day()),
              "outcome",
              any("SETTLED_ON_SITE", "SUPPORTED", "MERGED", "VOID", "SUPPORTED", "EXPLAINED"));
      case 2 ->
          set(
              number,
              "resolved",
              random.nextBoolean(),
              "publicity",
              maybe(true),
              "minor_involved",
              random.nextInt(5) == 0,
              "recovered_amount",
              maybe(new BigDecimal(random.nextInt(100_000)).movePointLeft(2)));
      case 3 ->
          set(
              number,
              "noticed_on",
              maybe(day()),
              "accepted_on",
              maybe(day()),
              "lead_unit",
              maybe(any("D-LAND", "D-CIVIL")));
      case 4 -> set(number, "reopened_on", maybe(day()), "closed_at", null, "state", "HANDLING");
      case 5, 6 ->
          insert(
              "clock",
              "id",
              id(),
              "case_no",
              number,
              "rule",
              any("C2", "C3", "C4", "C12b", "C5", "I8"),
              "kind",
              "DUTY",
              "start_on",
              day(),
              "start_event",
              "RECEIVED",
              "started_at",
              moment(day()),
              "length",
              15,
              "day_unit",
              "NATURAL_DAY",
              "given",
              false,
              "due_on",
              day(),
              "last_day",
              day(),
              "ends_at",
              moment(day()),
              "provisional",
              false,
              "yellow_on",
              day(),
              "red_on",
              day(),
              "ended_on",
              day(),
              "ending",
              any("MET", "MET", "CANCELLED", null),
              "watch_level",
              0,
              "version",
              0);
      case 7 ->
          insert(
              "evaluation",
              "id",
              id(),
              "case_no",
              number,
              "status",
              any("EVALUATED", "EVALUATED", "NOT_EVALUATED", "OVERDUE", "PENDING", "MOOT"),
              "invited_on",
              day(),
              "until_on",
              day(),
              "office_score",
              any(score()),
              "unit_score",
              any(score()),
              "recorded_at",
              moment(day()),
              "version",
              0);
      case 8 ->
          insert(
              "review_request",
              "id",
              id(),
              "case_no",
              number,
              "level",
              any("REVIEW", "REVIEW", "RECHECK"),
              "requested_on",
              day(),
              "requested_at",
              moment(day()),
              "in_time",
              true,
              "grounds",
              "",
              "result",
              any("MAINTAIN", "CHANGE", "REVOKE_AND_REDO", null),
              "decided_at",
              moment(day()),
              "hearing_days",
              0,
              "version",
              0);
      case 9 ->
          insert(
              "service_record",
              "id",
              id(),
              "case_no",
              number,
              "kind",
              any("OPINION", "OPINION", "ACCEPTED"),
              "served_at",
              maybe(day()),
              "recorded_by",
              "x",
              "recorded_at",
              moment(day()));
      case 10 ->
          insert(
              "handling_opinion",
              "id",
              id(),
              "case_no",
              number,
              "unit",
              "D-LAND",
              "investigation",
              "",
              "contacted",
              random.nextBoolean(),
              "remedy_text",
              "",
              "drafted_by",
              "x",
              "drafted_at",
              moment(day()),
              "issued_at",
              maybe(moment(day())));
      case 11 ->
          insert(
              "escalation_report",
              "id",
              id(),
              "case_no",
              number,
              "work_done",
              "",
              "results",
              "",
              "remaining_problems",
              "",
              "suggestions",
              "",
              "why_not_on_site",
              "POLICY",
              "reporter",
              "x",
              "reported_at",
              moment(day()));
      case 12 -> link(number);
      default -> {
        jdbc.sql("DELETE FROM public_notice WHERE case_no = ?").param(number).update();
        insert(
            "public_notice",
            "id",
            id(),
            "case_no",
            number,
            "state",
            "PUBLISHED",
            "text",
            "",
            "scope",
            "TOWN",
            "village_code",
            "",
            "handling_unit",
            "",
            "category_code",
            "",
            "from_date",
            day(),
            "to_date",
            day(),
            "drafted_by",
            "x",
            "published_at",
            maybe(moment(day())),
            "version",
            0);
      }
    }
    moveChain(number, at);
  }

  private void link(String number) {
    var other = numbers.get(random.nextInt(numbers.size()));
    jdbc.sql(
            "REPLACE INTO case_link (case_no, other_no, kind, linked_by, linked_at)"
                + " VALUES (?, ?, ?, 'x', ?)")
        .params(number, other, any("REPEAT", "REPEAT", "RELATED"), moment(day()))
        .update();
  }

  private void moveChain(String number, Instant at) {
    set(
        number,
        "audit_seq",
        1
            + jdbc.sql("SELECT audit_seq FROM petition_case WHERE case_no = ?")
                .param(number)
                .query(Long.class)
                .single());
    jdbc.sql(
            "INSERT INTO audit_event (chain, seq, at, actor, roles, action, object_type, fields,"
                + " prev_hash, hash) SELECT case_no, audit_seq, ?, 'x', '', 'ACTED', 'x', '', '',"
                + " '' FROM petition_case WHERE case_no = ?")
        .params(at.toEpochMilli(), number)
        .update();
  }

  void remove() {
    for (var table : TABLES) {
      jdbc.sql("DELETE FROM " + table + " WHERE case_no LIKE 'RANDOM-%'").update();
    }
    jdbc.sql("DELETE FROM audit_event WHERE chain LIKE 'RANDOM-%'").update();
  }

  private void set(String number, @Nullable Object... columns) {
    var names = Arrays.asList(columns);
    for (var i = 0; i < names.size(); i += 2) {
      jdbc.sql("UPDATE petition_case SET " + names.get(i) + " = ? WHERE case_no = ?")
          .params(Arrays.asList(names.get(i + 1), number))
          .update();
    }
  }

  private void insert(String table, @Nullable Object... columns) {
    var names = new ArrayList<String>();
    var values = new ArrayList<@Nullable Object>();
    for (var i = 0; i < columns.length; i += 2) {
      names.add((String) columns[i]);
      values.add(columns[i + 1]);
    }
    jdbc.sql(
            "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                    table,
                    String.join(", ", names),
                    String.join(", ", names.stream().map(name -> "?").toList())))
        .params(values)
        .update();
  }

  private LocalDate day() {
    return first.plusDays(
        random.nextInt(Math.toIntExact(now.toEpochDay() - first.toEpochDay() + 40)));
  }

  private Timestamp moment(LocalDate day) {
    return Timestamp.from(
        day.atTime(random.nextInt(24), random.nextInt(60))
            .atZone(ZoneId.of("Asia/Shanghai"))
            .toInstant());
  }

  private static @Nullable String[] score() {
    return new String[] {"SATISFIED", "BASICALLY", "DISSATISFIED", null};
  }

  private @Nullable String any(@Nullable String... some) {
    return some[random.nextInt(some.length)];
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}

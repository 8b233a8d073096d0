package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.statistics.Fresh;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was put away of archived cases is told as before, and comes back for whoever changes it. */
@Tag("database")
class ArchivedRowsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LATER = DAY.plusMonths(6);

  static Program program;
  static BusinessClock clock;

  /** Settled on the spot, and along the long path; both archived after three months. */
  static Cases.Path settled;

  static Cases.Path handled;

  private final JdbcClient jdbc = program.the(JdbcClient.class);
  private final ArchivedRows rows = program.the(ArchivedRows.class);
  private final Callers callers = program.the(Callers.class);

  @BeforeAll
  static void start() {
    program = Program.start(TestDatabase.freshUrl());
    clock = program.the(BusinessClock.class);
    on(DAY);
    settled = registered();
    settled.does("officer", "settleOnSite", Cases.settlement());
    handled = handled();
    var day = DAY.toString();
    handled.does("registrar", "draftPublicity", Cases.notice(day, DAY.plusDays(14).toString()));
    handled.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    archived(settled);
    archived(handled);
  }

  @AfterAll
  static void stop() {
    if (program != null) {
      program.the(BusinessClock.class).release();
      program.close();
    }
  }

  /** Nothing is put away yet. */
  @BeforeEach
  void complete() {
    on(LATER);
    locked(settled);
    locked(handled);
  }

  private static void locked(Cases.Path path) {
    program
        .the(TransactionTemplate.class)
        .executeWithoutResult(status -> program.the(CaseFiles.class).lock(path.caseNo));
  }

  private static Cases.Path registered() {
    return program.cases().registered("petitionDate", DAY.toString());
  }

  /** Delivered and called back; what is to be posted is still to be written. */
  private static Cases.Path handled() {
    var day = DAY.toString();
    var path = registered().dispatched("D-CIVIL").noticedOn(day);
    path.signedFor("land").signedFor("civil").coOpinionOf("civil").handled().checked().issued();
    return path.does("officer", "deliver", Cases.delivery("servedAt", day)).calledBack();
  }

  private static void archived(Cases.Path path) {
    on(DAY.plusMonths(3));
    program
        .the(ProcessEngine.class)
        .getRuntimeService()
        .startProcessInstanceByMessage("archiveDue", path.caseNo);
    path.does("archivist", "archive", "retention", "P30", "volumeNo", path.caseNo);
  }

  @Test
  void whatWasPutAwayIsToldAsBefore() {
    var before = told();
    assertThat(in("work_item", handled)).isGreaterThan(8);
    assertThat(in("clock", handled)).isGreaterThan(5);

    assertThat(rows.putAway(500)).isPositive();

    assertThat(in("work_item", settled) + in("work_item", handled)).isZero();
    assertThat(ended(settled) + ended(handled)).isZero();
    assertThat(in("archived_work_item", handled)).isGreaterThan(8);
    assertThat(told()).isEqualTo(before);
    assertThat(rows.putAway(500)).as("nothing is left to be put away").isZero();
  }

  /** Whoever takes up an archived case locks it first. */
  @Test
  void whoChangesTheCaseFindsItAsItWas() {
    var items = in("work_item", handled);
    var clocks = in("clock", handled);
    rows.putAway(500);

    locked(handled);

    assertThat(in("archived_work_item", handled) + in("archived_clock", handled)).isZero();
    assertThat(in("work_item", handled)).isEqualTo(items);
    assertThat(in("clock", handled)).isEqualTo(clocks);
    assertThat(in("archived_work_item", settled)).as("the other stays away").isPositive();
    rows.putAway(500);
    assertThat(in("archived_work_item", handled)).as("nobody has taken it up").isPositive();
  }

  /** A refused call leaves nothing behind, and the answer is that of any item that is done. */
  @Test
  void whoComesTooLateIsToldSoAndChangesNothing() {
    var item = done(handled, "signFor");
    var before = tried(item);
    rows.putAway(500);

    assertThat(tried(item)).isEqualTo(before);

    assertThat(in("work_item", handled)).isZero();
  }

  @Test
  void whileAnythingIsToBeDoneNothingIsPutAway() {
    on(DAY);
    var notPosted = handled();
    archived(notPosted);
    on(LATER);
    rows.putAway(500);
    assertThat(notPosted.open()).containsExactly("draftPublicity@OFFICE");
    assertThat(in("archived_work_item", notPosted) + in("archived_clock", notPosted)).isZero();
  }

  @Test
  void whatHasJustBeenArchivedStaysWhereItIs() {
    on(DAY.plusMonths(3).plusDays(29));
    rows.putAway(500);
    assertThat(in("archived_work_item", handled)).isZero();
    on(DAY.plusMonths(3).plusDays(31));
    rows.putAway(500);
    assertThat(in("archived_work_item", handled)).isPositive();
  }

  /** They are copied from one to the other as they are. */
  @ParameterizedTest
  @ValueSource(strings = {"work_item", "clock"})
  void bothTablesHaveTheSameColumnsInTheSameOrder(String table) {
    assertThat(columns("archived_" + table)).isNotEmpty().isEqualTo(columns(table));
  }

  private List<Map<String, Object>> columns(String table) {
    return jdbc.sql(
            "SELECT LOWER(column_name) AS name, LOWER(data_type) AS kind,"
                + " character_maximum_length AS most, is_nullable AS nullable"
                + " FROM information_schema.columns WHERE LOWER(table_name) = ?"
                + " AND LOWER(table_schema) IN (LOWER(SCHEMA()), LOWER(DATABASE()))"
                + " ORDER BY ordinal_position")
        .param(table)
        .query()
        .listOfRows();
  }

  /** Everything that reads items and clocks of the past. */
  private Map<String, String> told() {
    // Whoever keeps something in memory forgets it.
    on(LATER);
    Fresh.renew(program);
    var told = new LinkedHashMap<String, String>();
    for (var path : List.of(settled, handled)) {
      for (var login : List.of("registrar", "officer", "land", "supervisor", "archivist")) {
        ask(told, login, "/api/cases/" + path.caseNo);
        ask(told, login, "/api/cases/" + path.caseNo + "/timeline");
      }
    }
    for (var login : List.of("officer", "registrar", "land", "leader", "archivist")) {
      ask(told, login, "/api/work-items?view=done&size=100");
    }
    for (var item : List.of(done(settled, "settleOnSite"), done(handled, "signFor"))) {
      ask(told, "officer", "/api/work-items/" + item);
      ask(told, "land", "/api/work-items/" + item);
    }
    ask(told, "supervisor", "/api/statistics/summary?by=unit");
    ask(told, "supervisor", "/api/statistics/flow?from=" + DAY + "&to=" + LATER);
    ask(told, "visitor", "/api/public/figures?year=" + DAY.getYear());
    return told;
  }

  private void ask(Map<String, String> told, String login, String path) {
    var caller = login.equals("visitor") ? callers.visitor() : callers.as(login);
    var answer = caller.get(path);
    told.put(login + " " + path, answer.status() + " " + answer.body());
  }

  private String tried(String item) {
    var calls = new ArrayList<String>();
    for (var call : List.of("claim", "release", "complete")) {
      var answer = callers.as("land").post("/api/work-items/" + item + "/" + call, Map.of());
      calls.add(call + " " + answer.status() + " " + answer.text("/title"));
    }
    return String.join("\n", calls);
  }

  private String done(Cases.Path path, String task) {
    return jdbc.sql(
            "SELECT id FROM work_item WHERE case_no = :case AND task = :task"
                + " UNION ALL SELECT id FROM archived_work_item"
                + " WHERE case_no = :case AND task = :task ORDER BY id")
        .param("case", path.caseNo)
        .param("task", task)
        .query(String.class)
        .list()
        .get(0);
  }

  private long in(String table, Cases.Path path) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE case_no = ?")
        .param(path.caseNo)
        .query(Long.class)
        .single();
  }

  private long ended(Cases.Path path) {
    return jdbc.sql("SELECT COUNT(*) FROM clock WHERE case_no = ? AND ended_at IS NOT NULL")
        .param(path.caseNo)
        .query(Long.class)
        .single();
  }

  private static void on(LocalDate day) {
    clock.moveTo(day.atStartOfDay(BusinessClock.ZONE).toInstant().plus(Duration.ofHours(10)));
  }
}

package org.lianxin.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.ArchivedRows;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseScan;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;

/**
 * Ten years of a small place: each year the same work, afterwards what is due goes. What works on
 * open cases stays as large as it is; what belongs to the record grows by the same each year.
 */
@Tag("database")
class TenYearsTest {

  private static final int FIRST = 2026;
  private static final int YEARS = 10;

  /** From then on something goes each year: the longest of these periods is one year. */
  private static final int SETTLED = FIRST + 2;

  /** What exists for the sake of open cases, and what is kept for a while only. */
  private static final Set<String> HOT =
      Set.of(
          "work_item",
          "work_item_draft",
          "registration_key",
          "message",
          "mail_event",
          "mail_delivery");

  static Program program;
  static BusinessClock clock;

  @BeforeAll
  static void start() {
    program = Program.start(TestDatabase.freshUrl());
    clock = program.the(BusinessClock.class);
  }

  @AfterAll
  static void stop() {
    if (program != null) {
      clock.release();
      program.close();
    }
  }

  @Test
  void whatWorksOnOpenCasesStaysAsLargeAsItIsAndTheRecordGrowsByTheSameEachYear() {
    var sizes = new ArrayList<Map<String, Long>>();
    for (var year = FIRST; year < FIRST + YEARS; year++) {
      worked(LocalDate.of(year, 3, 2));
      sizes.add(DatabaseScan.sizes(program.the(DataSource.class)));
    }
    var settled = SETTLED - FIRST;
    var first = sizes.get(settled);
    var grownAYear = difference(sizes.get(settled + 1), first);
    assertThat(grownAYear.get("petition_case")).isEqualTo(2);
    for (var year = settled + 1; year < YEARS; year++) {
      var now = sizes.get(year);
      assertThat(hot(now)).as("in %s", FIRST + year).isEqualTo(hot(first));
      assertThat(difference(now, sizes.get(year - 1)))
          .as("growth in %s", FIRST + year)
          .isEqualTo(grownAYear);
    }
    assertThat(sizes.get(YEARS - 1).get("act_ru_execution")).as("nothing is left open").isZero();
  }

  /** One case settled on the spot, one along the longest path, both put away afterwards. */
  private static void worked(LocalDate day) {
    on(day);
    var cases = program.cases();
    var key = "year-" + day;
    var quick =
        cases.of(
            program
                .the(Callers.class)
                .as("officer")
                .post("/api/cases", registration(day), "Idempotency-Key", key)
                .is(201)
                .text("/caseNo"),
            "");
    var officer = program.the(Callers.class).as("officer");
    officer
        .post("/api/work-items/" + quick.item("settleOnSite") + "/save", Map.of("measures", "丈量"))
        .is(200);
    quick.does("officer", "settleOnSite", Cases.settlement());
    var longer = cases.registered("petitionDate", day.toString());
    longer.dispatched("D-CIVIL").noticedOn(day.toString());
    longer.signedFor("land").signedFor("civil").coOpinionOf("civil");
    longer.handled().checked().issued();
    longer.does("officer", "deliver", Cases.delivery("servedAt", day.toString())).calledBack();
    longer.does(
        "registrar", "draftPublicity", Cases.notice(day.toString(), day.plusDays(14).toString()));
    longer.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    on(day.plusMonths(3));
    dueTimers();
    for (var path : List.of(quick, longer)) {
      program
          .the(ProcessEngine.class)
          .getRuntimeService()
          .startProcessInstanceByMessage("archiveDue", path.caseNo);
      path.does("archivist", "archive", "retention", "P30", "volumeNo", path.caseNo);
    }
    night();
  }

  /** The notice comes down. */
  private static void dueTimers() {
    var jobs = program.the(ProcessEngine.class).getManagementService();
    jobs.createJobQuery()
        .timers()
        .duedateLowerThan(Date.from(clock.instant()))
        .list()
        .forEach(job -> jobs.executeJob(job.getId()));
  }

  private static void night() {
    var portions = 0;
    while (program.the(NightlyRemoval.class).removePortion(500)) {
      portions++;
    }
    while (program.the(ArchivedRows.class).putAway(500) == 500) {
      portions++;
    }
    assertThat(portions).isLessThan(100);
  }

  private static Map<String, Object> registration(LocalDate day) {
    return Cases.registration("petitionDate", day.toString());
  }

  private static void on(LocalDate day) {
    clock.moveTo(day.atTime(10, 0).atZone(BusinessClock.ZONE).toInstant());
  }

  /** Those of the engine and our own of the same kind. */
  private static Map<String, Long> hot(Map<String, Long> sizes) {
    return sizes.entrySet().stream()
        .filter(each -> each.getKey().startsWith("act_") || HOT.contains(each.getKey()))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  private static Map<String, Long> difference(Map<String, Long> now, Map<String, Long> before) {
    var grown = new TreeMap<String, Long>();
    now.forEach((table, rows) -> grown.put(table, rows - before.get(table)));
    return grown;
  }
}

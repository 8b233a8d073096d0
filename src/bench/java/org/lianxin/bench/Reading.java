package org.lianxin.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.statistics.Dimension;
import org.lianxin.testing.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calls of the desk that read, over HTTP, by people who are signed in. */
final class Reading {

  private static final int FEW = 5;
  private static final int MANY = 20;
  private static final int MEGA = 1 << 20;

  private final Program program;
  private final Report report;

  Reading(Program program, Report report) {
    this.program = program;
    this.report = report;
  }

  private ThriftyBrowser as(String login) {
    return new ThriftyBrowser(program.port(), login);
  }

  private void time(String what, int runs, ThriftyBrowser who, String path) {
    report.add(Timing.of(what, runs, () -> who.get(path).is(200)));
  }

  /** The figures and dashboards of the county; issue 7. */
  void figures() {
    var who = as("supervisor");
    var today = program.the(BusinessClock.class).today();
    var year = "from=%s&to=%s".formatted(today.withDayOfYear(1), today);
    var before = heap();
    report.add(
        "cases read for the figures, ms",
        Timing.once(() -> who.get("/api/statistics/summary").is(200)));
    report.add("memory of the copy, MB", heap() - before);
    report.add(
        "a year's work read for the flow, ms",
        Timing.once(() -> who.get("/api/statistics/flow?" + year).is(200)));
    time("summary", FEW, who, "/api/statistics/summary");
    for (var by : Dimension.values()) {
      var path = "/api/statistics/summary?by=" + by.parameter();
      time("summary by " + by.parameter(), FEW, who, path);
    }
    var ten = "from=%s&to=%s".formatted(today.minusYears(10), today);
    time("summary of ten years by village", FEW, who, "/api/statistics/summary?by=village&" + ten);
    time("today", FEW, who, "/api/statistics/today");
    time("today, numbers alone", FEW, who, "/api/statistics/today/counts");
    time("flow", FEW, who, "/api/statistics/flow?" + year);
    time("flow of 13 months", FEW, who, flow(today));
    time("processes, with what waits where", FEW, who, "/api/processes");
    for (var part : List.of("numerator", "denominator")) {
      var path = "/api/statistics/cases?figure=F2&part=" + part;
      time("cases behind a figure, " + part, FEW, who, path);
    }
  }

  private static String flow(LocalDate today) {
    return "/api/statistics/flow?from=%s&to=%s"
        .formatted(today.withDayOfMonth(1).minusMonths(12), today);
  }

  /** The lists and searches that everybody uses all day; issue 8, point 2. */
  void lists() {
    var officer = as("officer");
    var registrar = as("registrar");
    var supervisor = as("supervisor");
    time("work list, station", MANY, officer, "/api/work-items?view=todo");
    time("work list, town office", MANY, registrar, "/api/work-items?view=todo");
    time("ledger, station", MANY, officer, "/api/cases");
    time("ledger, town", MANY, registrar, "/api/cases");
    time("ledger, county", FEW, supervisor, "/api/cases");
    var case0 = someCase();
    var person = registrar.get("/api/cases/" + case0).is(200).body().at("/parties/0");
    search("by number", registrar, case0);
    search("by name", registrar, person.get("name").asString());
    search("by phone", registrar, person.get("phone").asString());
    search("by words of the text", registrar, "檐口伸过来");
    search("by number, county", supervisor, case0);
    search("by words of the text, county", supervisor, "檐口伸过来");
    time("case page", MANY, registrar, "/api/cases/" + case0);
  }

  private void search(String how, ThriftyBrowser who, String lookedFor) {
    var runs = how.endsWith("county") ? FEW : MANY;
    var asked = Map.of("q", lookedFor);
    report.add(
        Timing.of("search " + how, runs, () -> who.post("/api/cases/search", asked).is(200)));
  }

  private String someCase() {
    return program
        .the(JdbcClient.class)
        .sql(
            "SELECT MAX(case_no) FROM petition_case WHERE registered_unit = 'OFFICE'"
                + " AND sealed = FALSE AND anonymous = FALSE AND petitioner_shown IS NOT NULL")
        .query(String.class)
        .single();
  }

  /** What is still held after everything that is not has been thrown away. */
  private static long heap() {
    System.gc();
    var machine = Runtime.getRuntime();
    return (machine.totalMemory() - machine.freeMemory()) / MEGA;
  }
}

package org.lianxin.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long figures take: no test, and in no build; src/docs/figures.md tells how it is run and what
 * was seen. The first argument is the number of cases, a thousand times a power of two; the
 * database is that of the tests ({@code -Dlianxin.test.database=mariadb}).
 */
public final class FiguresBenchmark {

  private static final Logger log = LoggerFactory.getLogger(FiguresBenchmark.class);
  private static final int SEED_CASES = 1000;
  private static final int CHANGES = 8000;
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final LocalDate NOW = LocalDate.of(2026, 6, 30);
  private static final Actor SUPERVISOR =
      new Actor("supervisor", "督查员", "COUNTY", "990101000000", Set.of(Role.SUPERVISOR));

  private final FiguresAlone program;
  private final JdbcClient jdbc;
  private final Figures figures;

  private FiguresBenchmark(FiguresAlone program) {
    this.program = program;
    this.jdbc = program.the(JdbcClient.class);
    this.figures = program.the(Figures.class);
  }

  public static void main(String[] arguments) throws Exception {
    try (var program = new FiguresAlone()) {
      new FiguresBenchmark(program).run(Integer.parseInt(arguments[0]));
    }
  }

  private void run(int wanted) throws Exception {
    program.the(BusinessClock.class).moveTo(Instant.parse("2026-06-30T09:00:00+08:00"));
    var cases = new RandomCases(jdbc, new Random(1), FIRST, NOW);
    for (var i = 0; i < SEED_CASES; i++) {
      cases.register(i % 20 == 0, Instant.parse("2026-01-01T00:00:00Z"));
    }
    for (var i = 0; i < CHANGES; i++) {
      cases.change(Instant.parse("2026-01-01T00:00:00Z"));
    }
    timed(
        "written",
        () -> {
          for (var size = SEED_CASES; size < wanted; size *= 2) {
            repeat(size);
          }
          return wanted;
        });
    var copy = program.the(FactsCopy.class);
    timed("read", () -> copy.ask(known -> known.facts().size()));
    log.info("heap after reading: {} MB", heap());
    var year = new Period(LocalDate.of(2026, 1, 1), NOW);
    timed("summary, first", () -> items(new Asked(year, null, Map.of())));
    cases.change(program.the(BusinessClock.class).instant());
    timed("summary after a change", () -> items(new Asked(year, null, Map.of())));
    for (var by : Dimension.values()) {
      for (var i = 0; i < 2; i++) {
        timed("summary by " + by, () -> items(new Asked(year, by, Map.of())));
      }
    }
    var all = new Period(FIRST, NOW);
    timed(
        "summary of all years by village",
        () -> items(new Asked(all, Dimension.VILLAGE, Map.of())));
  }

  private String items(Asked asked) {
    return figures.of(asked, SUPERVISOR).figures().get("ITEMS").numerator() + " items";
  }

  /** Each case once more, with all that belongs to it, under a number of its own. */
  private void repeat(int size) {
    for (var table : RandomCases.TABLES) {
      var columns =
          jdbc.sql(
                  "SELECT LOWER(column_name) FROM information_schema.columns"
                      + " WHERE LOWER(table_name) = ? AND LOWER(table_schema) ="
                      + " LOWER(SCHEMA()) ORDER BY ordinal_position")
              .param(table)
              .query(String.class)
              .list();
      jdbc.sql(
              "INSERT INTO %s (%s) SELECT %s FROM %s"
                  .formatted(
                      table,
                      String.join(", ", columns),
                      columns.stream()
                          .map(column -> copied(column, size))
                          .collect(Collectors.joining(", ")),
                      table))
          .update();
    }
  }

  private static String copied(String column, int size) {
    return switch (column) {
      case "case_no", "other_no" ->
          "CONCAT('RANDOM-', LPAD(CONCAT(SUBSTRING(%s, 8) + %d, ''), 6, '0'))"
              .formatted(column, size);
      case "id" -> "UUID()";
      default -> column;
    };
  }

  private static <T> void timed(String what, Callable<T> work) throws Exception {
    var begun = System.nanoTime();
    var result = work.call();
    log.info("{}: {} ms ({})", what, (System.nanoTime() - begun) / 1_000_000, result);
  }

  private static long heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}

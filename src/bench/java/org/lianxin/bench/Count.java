package org.lianxin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.statistics.Asked;
import org.lianxin.statistics.Dimension;
import org.lianxin.statistics.MultipliedCopy;
import org.lianxin.statistics.Period;
import org.lianxin.testing.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures over more cases than the database holds: each is taken into the figures' copy several
 * times.
 */
final class Count {

  private static final int FEW = 7;
  private static final int MEGA = 1 << 20;
  private static final Actor SUPERVISOR =
      new Actor("supervisor", "督查员", "COUNTY", "990101000000", Set.of(Role.SUPERVISOR));

  private Count() {}

  /** Counts over the cases as they are, and over about so many. */
  static void count(Program program, long wanted, String results) throws IOException {
    var jdbc = program.the(JdbcClient.class);
    var stored = jdbc.sql("SELECT COUNT(*) FROM petition_case").query(Long.class).single();
    count(program, stored, 1, Path.of(results + "-1.json"));
    var times = (int) Math.ceil((double) wanted / stored);
    count(program, stored, times, Path.of(results + "-many.json"));
  }

  private static void count(Program program, long stored, int times, Path results)
      throws IOException {
    var report = new Report("figures, each case " + times + " times", stored * times);
    var before = heap();
    var copy = MultipliedCopy.of(program, times);
    report.add("read, ms", Timing.once(() -> copy.size()));
    report.add("in the copy", copy.size());
    report.add("memory of the copy, MB", heap() - before);
    var today = program.the(BusinessClock.class).today();
    var year = new Period(today.withDayOfYear(1), today);
    var all = new Period(LocalDate.of(2000, 1, 1), today);
    report.add(summary("summary", copy, new Asked(year, null, Map.of())));
    for (var by : Dimension.values()) {
      report.add(summary("summary by " + by.parameter(), copy, new Asked(year, by, Map.of())));
    }
    var villages = new Asked(all, Dimension.VILLAGE, Map.of());
    report.add(summary("summary of all years by village", copy, villages));
    for (var period : Map.of("this year", year, "all years", all).entrySet()) {
      var asked = new Asked(period.getValue(), null, Map.of());
      report.add(
          Timing.of(
              "cases behind a figure, " + period.getKey(),
              FEW,
              () -> copy.casesBehind(asked, SUPERVISOR)));
    }
    report.write(results);
  }

  private static Timing summary(String what, MultipliedCopy copy, Asked asked) {
    return Timing.of(what, FEW, () -> copy.summary(asked, SUPERVISOR));
  }

  private static long heap() {
    System.gc();
    var machine = Runtime.getRuntime();
    return (machine.totalMemory() - machine.freeMemory()) / MEGA;
  }
}

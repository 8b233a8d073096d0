package org.lianxin.bench;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Program;
import org.lianxin.workflow.engine.BareEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whole lives of cases over HTTP, against the same wait states on the engine's Java interface, on
 * the same database in the same run, in turns: folder, address of the database, file for the
 * results, clients, seconds for each of the turns.
 */
public final class Lifecycle {

  private static final int TURNS = 4;

  /** It takes the compilers minutes to be done. */
  private static final int WARM = 2;

  private Lifecycle() {}

  public static void main(String[] arguments) throws Exception {
    var installation = new Installation(arguments[1], Path.of(arguments[0]));
    var many = Integer.parseInt(arguments[3]);
    var seconds = Integer.parseInt(arguments[4]);
    try (var program = installation.start();
        var engine = BareEngine.beside(program)) {
      var jdbc = program.the(JdbcClient.class);
      var cases = jdbc.sql("SELECT COUNT(*) FROM petition_case").query(Long.class).single();
      var report = new Report("whole lives of cases", cases);
      report.add("clients", many);
      var floor = new Floor(engine);
      var walks = walks(program, many);
      var compared =
          List.of(
              new Clients("longest path, engine", times(many, floor::longest)),
              new Clients(
                  "longest path, HTTP",
                  walks.stream().map(walk -> (Timing.Work) walk::longest).toList()),
              new Clients("four calls, engine", times(many, floor::settled)),
              new Clients(
                  "four calls, HTTP",
                  walks.stream().map(walk -> (Timing.Work) walk::settled).toList()));
      inTurns(compared, WARM, seconds);
      compared.forEach(Clients::forget);
      inTurns(compared, TURNS, seconds);
      compared.forEach(clients -> clients.report(report));
      price(report, "longest path", compared.get(0), compared.get(1));
      price(report, "four calls", compared.get(2), compared.get(3));
      report.write(Path.of(arguments[2]));
    }
  }

  private static void inTurns(List<Clients> compared, int turns, int seconds)
      throws InterruptedException {
    for (var turn = 0; turn < turns; turn++) {
      for (var clients : compared) {
        clients.run(seconds);
      }
    }
  }

  /** Clients of a township each, so that none waits for another's numbers. */
  static List<Walk> walks(Program program, int many) {
    var today = program.the(BusinessClock.class).today();
    return IntStream.range(0, many)
        .mapToObj(township -> new Walk(program.port(), township, today))
        .toList();
  }

  private static List<Timing.Work> times(int many, Timing.Work work) {
    return Collections.nCopies(many, work);
  }

  private static void price(Report report, String what, Clients floor, Clients product) {
    report.add(what + ", of the floor", rounded(product.perSecond() / floor.perSecond()));
    report.add(what + ", of the floor by work", rounded(floor.workOfOne() / product.workOfOne()));
  }

  private static double rounded(double ratio) {
    return Math.round(ratio * 1000) / 1000.0;
  }
}

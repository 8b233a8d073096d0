package org.lianxin.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianxin.testing.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Twenty times as many cases as usual for a minute: folder, address of the database, file for the
 * results, cases a second when it is usual. They come when they come, whether those before are
 * through or not, and each is timed from when it should have begun.
 */
public final class Spike {

  private static final int TOWNSHIPS = 8;
  private static final int CLERKS = 48;
  private static final int TIMES = 20;
  private static final int STEADY = 30;
  private static final int MINUTE = 60;

  private final List<Walk> walks;
  private final AtomicInteger errors = new AtomicInteger();
  private final Set<String> settled = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Life> lives = new ConcurrentLinkedQueue<>();

  private Spike(List<Walk> walks) {
    this.walks = walks;
  }

  /** When it should have begun and how long it took from then, in milliseconds. */
  private record Life(double due, double took) {}

  public static void main(String[] arguments) throws Exception {
    var installation = new Installation(arguments[1], Path.of(arguments[0]));
    try (var program = installation.start()) {
      var jdbc = program.the(JdbcClient.class);
      var cases = jdbc.sql("SELECT COUNT(*) FROM petition_case").query(Long.class).single();
      var report = new Report("a spike of " + TIMES + " times", cases);
      var spike = new Spike(Lifecycle.walks(program, TOWNSHIPS));
      spike.run(Double.parseDouble(arguments[3]), report);
      report.add("settled cases that are not in the database", spike.lost(program));
      report.write(Path.of(arguments[2]));
    }
  }

  private void run(double usual, Report report) throws InterruptedException {
    var clerks = Executors.newScheduledThreadPool(CLERKS);
    try {
      during(clerks, usual, STEADY);
      var before = during(clerks, usual, STEADY);
      var spike = during(clerks, usual * TIMES, MINUTE);
      var after = during(clerks, usual, STEADY);
      clerks.shutdown();
      if (!clerks.awaitTermination(5, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The spike does not come to its end");
      }
      report.add("cases a second before and after", usual);
      report.add(Timing.of("steady", times(before, spike), 0));
      report.add(Timing.of("spike", times(spike, after), 0));
      report.add(Timing.of("after", times(after, Double.MAX_VALUE), 0));
      report.add("seconds until it is as before", recovery(before, spike, after));
      report.add("errors", errors.get());
    } finally {
      clerks.shutdownNow();
    }
  }

  /** Has so many begin each second; when the first of them does, in milliseconds. */
  private double during(ScheduledExecutorService clerks, double perSecond, int seconds)
      throws InterruptedException {
    var begun = System.nanoTime();
    for (var i = 0; i < perSecond * seconds; i++) {
      var due = begun + (long) (i / perSecond * 1e9);
      var walk = walks.get(i % walks.size());
      clerks.schedule(() -> one(walk, due), due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    TimeUnit.NANOSECONDS.sleep(begun + seconds * 1_000_000_000L - System.nanoTime());
    return begun / 1e6;
  }

  private void one(Walk walk, long due) {
    try {
      settled.add(walk.settled());
      lives.add(new Life(due / 1e6, (System.nanoTime() - due) / 1e6));
    } catch (RuntimeException | AssertionError e) {
      if (errors.getAndIncrement() == 0) {
        System.out.println(e.getMessage());
      }
    }
  }

  private double[] times(double from, double to) {
    return lives.stream()
        .filter(life -> life.due >= from && life.due < to)
        .mapToDouble(life -> Math.round(life.took))
        .toArray();
  }

  /** The last that took longer than nearly all did before the spike: how long after its end. */
  private double recovery(double before, double spike, double after) {
    var usual = times(before, spike);
    Arrays.sort(usual);
    var most = usual[(int) Math.ceil(usual.length * 0.95) - 1] * 1.5;
    var last =
        lives.stream()
            .filter(life -> life.due >= after && life.took > most)
            .mapToDouble(life -> life.due + life.took - after)
            .max()
            .orElse(0);
    return Math.round(last / 100) / 10.0;
  }

  private int lost(Program program) {
    var kept =
        program
            .the(JdbcClient.class)
            .sql("SELECT case_no FROM petition_case WHERE state = 'CLOSED' AND case_no IN (:all)")
            .param("all", settled)
            .query(String.class)
            .set();
    return settled.size() - kept.size();
  }
}

package org.lianxin.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients at once, each of whom does one thing after another, over slices of time. */
final class Clients {

  private static final double NANOS = 1_000_000;

  private final String what;
  private final List<Timing.Work> each;
  private final ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
  private final AtomicInteger errors = new AtomicInteger();
  private double seconds;
  private double work;

  /**
   * Clients of one kind.
   *
   * @param each what each of them does, again and again
   */
  Clients(String what, List<Timing.Work> each) {
    this.what = what;
    this.each = each;
  }

  /** Has them at it for so long; what was begun is brought to its end. */
  void run(int sliceSeconds) throws InterruptedException {
    var threads = Executors.newFixedThreadPool(each.size());
    var begun = System.nanoTime();
    var spent = processors();
    var end = begun + sliceSeconds * 1_000_000_000L;
    each.forEach(
        client ->
            threads.execute(
                () -> {
                  while (System.nanoTime() < end) {
                    once(client);
                  }
                }));
    threads.shutdown();
    if (!threads.awaitTermination(sliceSeconds + 120L, TimeUnit.SECONDS)) {
      throw new IllegalStateException(what + " does not come to its end");
    }
    seconds += (System.nanoTime() - begun) / 1e9;
    work += (processors() - spent) / NANOS;
  }

  private void once(Timing.Work client) {
    try {
      times.add(Timing.once(client));
    } catch (RuntimeException | AssertionError e) {
      if (errors.getAndIncrement() == 0) {
        System.out.println(what + ": " + e.getMessage());
      }
    }
  }

  /** What was before was for warming up. */
  void forget() {
    times.clear();
    errors.set(0);
    seconds = 0;
    work = 0;
  }

  double perSecond() {
    return times.size() / seconds;
  }

  /** Milliseconds of the processors for one. */
  double workOfOne() {
    return work / times.size();
  }

  void report(Report report) {
    var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    report.add(Timing.of(what, sorted, workOfOne()));
    report.add(what + ", a second", Math.round(perSecond() * 100) / 100.0);
    report.add(what + ", errors", errors.get());
  }

  private static long processors() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

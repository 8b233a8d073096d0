package org.lianxin.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * How long something took, in milliseconds.
 *
 * @param first the first time after the start
 * @param median of the further times
 * @param p95 so long at most did 95 in a hundred of them take
 * @param work of the processors, in the whole process, for one of them: unlike the others the same
 *     on a machine that has other things to do
 */
record Timing(String what, double first, double median, double p95, double work, int runs) {

  private static final double NANOS = 1_000_000;

  /** Something that is timed. */
  @FunctionalInterface
  interface Work {
    void run();
  }

  static Timing of(String what, int runs, Work work) {
    var first = once(work);
    var times = new double[runs];
    var before = processors();
    for (var i = 0; i < runs; i++) {
      times[i] = once(work);
    }
    var spent = (processors() - before) / NANOS / runs;
    return of(what, first, times, spent);
  }

  /** Of times in the order in which they were taken. */
  static Timing of(String what, double[] times, double work) {
    return of(what, times.length == 0 ? 0 : times[0], times, work);
  }

  private static Timing of(String what, double first, double[] times, double work) {
    var runs = times.length;
    var sorted = times.clone();
    Arrays.sort(sorted);
    var median = runs == 0 ? 0 : sorted[runs / 2];
    var p95 = runs == 0 ? 0 : sorted[(int) Math.ceil(runs * 0.95) - 1];
    return new Timing(what, first, median, p95, rounded(work), runs);
  }

  static double once(Work work) {
    var begun = System.nanoTime();
    work.run();
    return rounded((System.nanoTime() - begun) / NANOS);
  }

  private static long processors() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double rounded(double milliseconds) {
    return Math.round(milliseconds * 10) / 10.0;
  }
}

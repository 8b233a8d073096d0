package org.lianxin.bench;

import java.util.Arrays;

/**
 * How long something took, in milliseconds.
 *
 * @param first the first time after the start
 * @param median of the further times
 * @param p95 so long at most did 95 in a hundred of them take
 */
record Timing(String what, double first, double median, double p95, int runs) {

  private static final double NANOS = 1_000_000;

  /** Something that is timed. */
  @FunctionalInterface
  interface Work {
    void run();
  }

  static Timing of(String what, int runs, Work work) {
    var first = once(work);
    var times = new double[runs];
    for (var i = 0; i < runs; i++) {
      times[i] = once(work);
    }
    Arrays.sort(times);
    return new Timing(what, first, times[runs / 2], times[(int) Math.ceil(runs * 0.95) - 1], runs);
  }

  static double once(Work work) {
    var begun = System.nanoTime();
    work.run();
    return Math.round((System.nanoTime() - begun) / NANOS * 10) / 10.0;
  }
}

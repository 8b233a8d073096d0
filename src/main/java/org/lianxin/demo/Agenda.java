package org.lianxin.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.lianxin.foundation.BusinessClock;

/** What is to happen when, over all cases. Lived through in order, so that time only moves on. */
final class Agenda {

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
  private int order;

  void put(Instant at, Runnable act) {
    entries.add(new Entry(at, order++, act));
  }

  /** Does everything that is due by then, and what follows from it; the rest never happens. */
  void liveThrough(Instant end, BusinessClock clock) {
    try {
      while (!entries.isEmpty() && entries.peek().at.isBefore(end)) {
        var next = entries.remove();
        clock.moveTo(next.at);
        next.act.run();
      }
    } finally {
      clock.release();
    }
  }

  private record Entry(Instant at, int order, Runnable act) {}
}

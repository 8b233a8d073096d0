package org.lianxin.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.lianxin.faults.Writer.Written;
import org.lianxin.testing.Answer;

/** Several people who work at the same time until it is enough. */
final class Writers implements AutoCloseable {

  private static final int MANY = 4;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Outlet outlet;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
  private final List<Future<List<Written>>> working;

  /** They begin at once. */
  Writers(Outlet outlet) {
    this.outlet = outlet;
    working = IntStream.range(0, MANY).mapToObj(i -> threads.submit(writer("w" + i))).toList();
  }

  private Writer writer(String name) {
    return new Writer(name, outlet, acknowledged, enough);
  }

  /** How many changes were answered. */
  int acknowledged() {
    return acknowledged.get();
  }

  /** Until so many more changes were answered. */
  void awaitMore(int changes) {
    var target = acknowledged.get() + changes;
    await()
        .dontCatchUncaughtExceptions()
        .atMost(LONGEST)
        .until(() -> acknowledged.get() >= target || working.stream().anyMatch(Future::isDone));
    working.stream().filter(Future::isDone).forEach(Writers::mustNotEndYet);
  }

  private static void mustNotEndYet(Future<List<Written>> writer) {
    try {
      throw new IllegalStateException("A writer ended with " + writer.get().size());
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What they have written, with the cases in hand.
   *
   * @param key of a registration that somebody else has sent, which goes the same way
   * @param receipt what it was answered
   */
  List<Written> end(String key, Answer receipt) throws InterruptedException, ExecutionException {
    enough.set(true);
    var written = new ArrayList<Written>();
    for (var writer : working) {
      written.addAll(writer.get());
    }
    written.add(writer(key).leads(key, receipt));
    return written;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

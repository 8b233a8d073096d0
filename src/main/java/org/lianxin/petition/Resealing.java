package org.lianxin.petition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.lianxin.foundation.BeforeOpening;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals with the newest keys what older ones have sealed, after a key was added: page by page, each
 * a transaction of its own. It can be stopped at any time; the next run goes through everything
 * again and finds the rest.
 */
@Component
class Resealing extends BeforeOpening implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Resealing.class);

  private final List<SealedRows> all;
  private final List<KeyUse> uses;
  private final KeyStates keys;
  private final boolean atStart;
  private final int page;
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean ending = new AtomicBoolean();
  private final AtomicLong renewed = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  Resealing(
      List<SealedRows> all,
      List<KeyUse> uses,
      KeyStates keys,
      @Value("${lianxin.protection.reseal:false}") boolean atStart,
      @Value("${lianxin.protection.page:500}") int page) {
    this.all = all;
    this.uses = uses;
    this.keys = keys;
    this.atStart = atStart;
    this.page = page;
  }

  /**
   * How far it is.
   *
   * @param renewed rows sealed anew in the run that goes on, or in the last one
   * @param failed rows that could not be opened
   */
  record Progress(
      boolean running, long renewed, long failed, List<Sealed> sealed, List<KeyStates.Key> keys) {}

  /**
   * How many rows are sealed with which key.
   *
   * @param byKey number of the key → rows
   */
  record Sealed(String what, Level level, Map<Integer, Long> byKey) {}

  @Override
  protected void prepare() {
    if (atStart) {
      run(() -> true);
    }
  }

  /**
   * Goes through everything, unless another run already does.
   *
   * @param goOn asked before every page
   */
  void run(BooleanSupplier goOn) {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      renewed.set(0);
      failed.set(0);
      all.forEach(rows -> run(rows, goOn));
      log.info("sealed anew: {} rows, not to be opened: {}", renewed.get(), failed.get());
    } finally {
      running.set(false);
    }
  }

  Progress progress() {
    return new Progress(
        running.get(),
        renewed.get(),
        failed.get(),
        uses.stream().map(use -> new Sealed(use.name(), use.level(), use.byKey())).toList(),
        keys.all());
  }

  /** The program ends: what is not done waits for the next run. */
  @Override
  public void destroy() {
    ending.set(true);
  }

  private void run(SealedRows rows, BooleanSupplier goOn) {
    String after = "";
    while (after != null && !ending.get() && goOn.getAsBoolean()) {
      var done = rows.reseal(after, page);
      renewed.addAndGet(done.renewed());
      failed.addAndGet(done.failed());
      after = done.last();
    }
  }
}

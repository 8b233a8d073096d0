package org.lianxin.mail;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Trace;
import org.lianxin.petition.StepKept;
import org.lianxin.supervision.ReminderRaised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets the post office work again and again, and at once after something was committed. It has a
 * thread of its own: a slow mail server keeps no other timer waiting.
 */
@Component
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class PostTimer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PostTimer.class);
  private static final int EVERY_SECONDS = 15;
  private static final int LONGEST_STOP_SECONDS = 15;

  private final PostOffice office;
  private final AtomicBoolean nudged = new AtomicBoolean();
  private final Runnable round = Trace.each(this::work);
  private volatile @Nullable ScheduledExecutorService worker;

  PostTimer(PostOffice office) {
    this.office = office;
  }

  @Override
  public void start() {
    if (!office.open()) {
      return;
    }
    var one =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var thread = new Thread(work, "post-office");
              thread.setDaemon(true);
              return thread;
            });
    one.scheduleWithFixedDelay(round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    worker = one;
  }

  @TransactionalEventListener
  void on(StepKept done) {
    nudge();
  }

  @TransactionalEventListener
  void on(ReminderRaised said) {
    nudge();
  }

  /** However much was committed meanwhile, one round sees all of it. */
  private void nudge() {
    var one = worker;
    if (one != null && nudged.compareAndSet(false, true)) {
      one.execute(round);
    }
  }

  private void work() {
    nudged.set(false);
    try {
      office.work();
    } catch (RuntimeException e) {
      // The database may be away for a while; the message could quote what is in it.
      log.warn("mail: works again later: {}", e.getClass().getName());
    }
  }

  @Override
  public void stop() {
    var one = worker;
    worker = null;
    if (one != null) {
      one.shutdown();
      try {
        one.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }
}

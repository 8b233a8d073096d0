package org.lianxin.statistics;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Brings the copy of the cases while the program starts, and reads it anew each night in case
 * anything was missed; both aside, so that nobody waits. Where a copy was kept, the program is not
 * ready before it has gone on from it; without one, after an upgrade, it does not wait for the
 * minutes of reading.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class FactsTimer implements SmartInitializingSingleton, ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FactsTimer.class);

  /** Then somebody's first question takes longer: better than a program that never opens. */
  private static final int PATIENCE_SECONDS = 20;

  private final FactsCopy copy;
  private final Rehearsal rehearsal;
  private final CountDownLatch begun = new CountDownLatch(1);

  FactsTimer(FactsCopy copy, Rehearsal rehearsal) {
    this.copy = copy;
    this.rehearsal = rehearsal;
  }

  @Override
  public void afterSingletonsInstantiated() {
    aside(this::begin);
  }

  /** It is called last before the program says that it is ready. */
  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException {
    if (!begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      log.warn("figures: the program opens before it can answer from them");
    }
  }

  @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
  void renew() {
    aside(copy::renew);
  }

  private void begin() {
    boolean goesOn;
    try {
      goesOn = copy.goesOn();
      if (goesOn) {
        rehearsal.hold();
      }
    } finally {
      begun.countDown();
    }
    if (!goesOn) {
      copy.renew();
    }
  }

  private static void aside(Runnable work) {
    var reader = new Thread(() -> tried(work), "figures");
    reader.setDaemon(true);
    reader.start();
  }

  private static void tried(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.warn("figures: the cases are read at the next question: {}", e.getClass().getName());
    }
  }
}

package org.lianxin.statistics;

import java.util.List;
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
 * Brings what is kept between two starts while the program starts, and reads it anew each night in
 * case anything was missed; all aside, so that nobody waits. The program is not ready before it has
 * gone on from what was kept; without that, after an upgrade, it does not wait for the minutes of
 * reading.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class FactsTimer implements SmartInitializingSingleton, ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FactsTimer.class);

  /** Then somebody's first question takes longer: better than a program that never opens. */
  private static final int PATIENCE_SECONDS = 20;

  private final List<BetweenStarts> kept;
  private final CountDownLatch begun;

  FactsTimer(List<BetweenStarts> kept) {
    this.kept = kept;
    begun = new CountDownLatch(kept.size());
  }

  @Override
  public void afterSingletonsInstantiated() {
    kept.forEach(each -> aside(() -> begin(each)));
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
    kept.forEach(each -> aside(each::renew));
  }

  private void begin(BetweenStarts each) {
    boolean goesOn;
    try {
      goesOn = each.goesOn();
    } finally {
      begun.countDown();
    }
    if (!goesOn) {
      each.renew();
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
      log.warn("figures: what is missing is read at the next question: {}", e.getClass().getName());
    }
  }
}

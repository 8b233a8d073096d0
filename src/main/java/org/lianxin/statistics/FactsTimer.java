package org.lianxin.statistics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Brings the copy of the cases while the program starts, and reads it anew each night in case
 * anything was missed; both aside, so that nobody waits.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class FactsTimer implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(FactsTimer.class);

  private final FactsCopy copy;

  FactsTimer(FactsCopy copy) {
    this.copy = copy;
  }

  @Override
  public void afterSingletonsInstantiated() {
    aside(copy::begin);
  }

  @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
  void renew() {
    aside(copy::renew);
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

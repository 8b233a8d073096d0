package org.lianxin.statistics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Reads the copy of the cases as soon as the program is up, and anew each night in case anything
 * was missed; both aside, so that no other timer waits.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class FactsTimer {

  private static final Logger log = LoggerFactory.getLogger(FactsTimer.class);

  private final FactsCopy copy;

  FactsTimer(FactsCopy copy) {
    this.copy = copy;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
  void read() {
    var reader = new Thread(this::renew, "figures");
    reader.setDaemon(true);
    reader.start();
  }

  private void renew() {
    try {
      copy.renew();
    } catch (RuntimeException e) {
      log.warn("figures: the cases are read at the next question: {}", e.getClass().getName());
    }
  }
}

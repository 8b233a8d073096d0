package org.lianxin.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes the daily root soon after each day has begun, or after the program is up again. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class RootTimer {

  private static final Logger log = LoggerFactory.getLogger(RootTimer.class);

  private final DailyRoot root;

  RootTimer(DailyRoot root) {
    this.root = root;
  }

  @Scheduled(initialDelayString = "PT60S", fixedDelayString = "PT10M")
  void take() {
    try {
      root.take();
    } catch (RuntimeException e) {
      log.warn("audit: the root is taken later: {}", e.getClass().getName());
    }
  }
}

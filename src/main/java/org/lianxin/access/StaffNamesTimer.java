package org.lianxin.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets a node learn of the names that were changed on another. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class StaffNamesTimer {

  private static final Logger log = LoggerFactory.getLogger(StaffNamesTimer.class);

  private final StaffNames names;

  StaffNamesTimer(StaffNames names) {
    this.names = names;
  }

  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
  void look() {
    try {
      names.readAll();
    } catch (RuntimeException e) {
      log.warn("names: looks again later: {}", e.getClass().getName());
    }
  }
}

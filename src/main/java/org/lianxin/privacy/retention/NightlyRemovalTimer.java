package org.lianxin.privacy.retention;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * A portion each minute from one to five at night, when nobody works: some hundred thousand rows
 * until the morning, and never so many at once that anything else has to wait.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class NightlyRemovalTimer {

  private static final int PORTION = 500;

  private final NightlyRemoval removal;

  NightlyRemovalTimer(NightlyRemoval removal) {
    this.removal = removal;
  }

  @Scheduled(cron = "0 * 1-4 * * *", zone = "Asia/Shanghai")
  void remove() {
    removal.removePortion(PORTION);
  }
}

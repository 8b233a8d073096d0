package org.lianxin.petition;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** A portion each minute from one to five at night, when nobody works. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class ArchivedRowsTimer {

  private static final Logger log = LoggerFactory.getLogger(ArchivedRowsTimer.class);
  private static final int PORTION = 500;

  private final ArchivedRows rows;

  ArchivedRowsTimer(ArchivedRows rows) {
    this.rows = rows;
  }

  @Scheduled(cron = "30 * 1-4 * * *", zone = "Asia/Shanghai")
  void putAway() {
    try {
      rows.putAway(PORTION);
    } catch (RuntimeException e) {
      // Another node may be at it.
      log.warn("archived cases: put away later: {}", e.getClass().getName());
    }
  }
}

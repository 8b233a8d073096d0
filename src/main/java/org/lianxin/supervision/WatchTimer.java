package org.lianxin.supervision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the watch look again and again, from the moment all else is up. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class WatchTimer {

  private static final Logger log = LoggerFactory.getLogger(WatchTimer.class);

  private final Watch watch;

  WatchTimer(Watch watch) {
    this.watch = watch;
  }

  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
  void look() {
    try {
      watch.look();
    } catch (RuntimeException e) {
      // The database may be away for a while; the message could quote what is in it.
      log.warn("watch: looks again later: {}", e.getClass().getName());
    }
  }
}

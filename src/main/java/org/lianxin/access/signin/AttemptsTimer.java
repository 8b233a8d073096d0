package org.lianxin.access.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Throws away, now and then, what attempts left that have no effect any more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class AttemptsTimer {

  private static final Logger log = LoggerFactory.getLogger(AttemptsTimer.class);

  private final Attempts attempts;

  AttemptsTimer(Attempts attempts) {
    this.attempts = attempts;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
  void tidy() {
    try {
      attempts.tidy();
    } catch (RuntimeException e) {
      log.warn("attempts: tidied later: {}", e.getClass().getName());
    }
  }
}

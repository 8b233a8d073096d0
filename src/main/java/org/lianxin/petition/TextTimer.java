package org.lianxin.petition;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** A case is found by what it says a few seconds after it was registered. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class TextTimer {

  private static final Logger log = LoggerFactory.getLogger(TextTimer.class);

  private final TextReading reading;

  TextTimer(TextReading reading) {
    this.reading = reading;
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void look() {
    try {
      reading.look();
    } catch (RuntimeException e) {
      log.warn("texts: looks again later: {}", e.getClass().getName());
    }
  }
}

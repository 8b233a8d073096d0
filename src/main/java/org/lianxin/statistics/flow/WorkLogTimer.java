package org.lianxin.statistics.flow;

import org.lianxin.foundation.BusinessClock;
import org.lianxin.statistics.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Reads what was done in the last year as soon as the program is up, the newest first and aside, so
 * that the first who asks need not wait for it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class WorkLogTimer {

  private static final Logger log = LoggerFactory.getLogger(WorkLogTimer.class);
  private static final int MONTHS = 13;

  private final WorkLog work;
  private final BusinessClock clock;

  WorkLogTimer(WorkLog work, BusinessClock clock) {
    this.work = work;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void read() {
    var reader = new Thread(this::readLastYear, "flow");
    reader.setDaemon(true);
    reader.start();
  }

  private void readLastYear() {
    try {
      var month = clock.today().withDayOfMonth(1);
      for (var i = 0; i < MONTHS; i++) {
        work.between(new Period(month, month.plusMonths(1).minusDays(1)), (kind, minutes) -> {});
        month = month.minusMonths(1);
      }
    } catch (RuntimeException e) {
      log.warn("flow: what was done is read at the next question: {}", e.getClass().getName());
    }
  }
}
